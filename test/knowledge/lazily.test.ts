import { instead, lazily } from '../../knowledge/lazily.ts';

test('what nobody asks for is not made, and what is asked for is made once', () => {
  const made: string[] = [];
  const make = (name: string) => () => {
    made.push(name);
    return name;
  };
  const page = lazily<{ title: string; fix: string }>({ title: make('title'), fix: make('fix') });
  expect(page.title + page.title).toBe('titletitle');
  expect(made).toEqual(['title']);
});

test('a copy and JSON hold everything', () => {
  const page = lazily<{ title: string; fix: string[] }>({ title: () => 'a', fix: () => ['b'] });
  expect({ ...page }).toEqual({ title: 'a', fix: ['b'] });
  expect(JSON.parse(JSON.stringify(page))).toEqual({ title: 'a', fix: ['b'] });
});

test('another with a property of its own works out nothing of the first before it is asked', () => {
  const made: string[] = [];
  const page = lazily<{ title: string; fix: string }>({
    title: () => 'title',
    fix: () => {
      made.push('fix');
      return 'fix';
    },
  });
  const other = instead(page, { title: () => 'another title' });
  expect([other.title, page.title, made.length]).toEqual(['another title', 'title', 0]);
  expect(other).toEqual({ title: 'another title', fix: 'fix' });
  expect(other.fix + page.fix + made).toBe('fixfixfix');
});
