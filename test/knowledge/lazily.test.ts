import { instead, lazily, lazilyBy, type Makers } from '../../knowledge/lazily.ts';

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

describe('objects made by the methods of a class', () => {
  const made: string[] = [];
  class Page implements Makers<{ title: string; fix: string[] | undefined }> {
    readonly #name: string;
    constructor(name: string) {
      this.#name = name;
    }
    title() {
      made.push(this.#name);
      return `${this.#name}!`;
    }
    fix() {
      return undefined;
    }
  }
  const page = () => lazilyBy<{ title: string; fix: string[] | undefined }>(Page)(new Page('a'));

  test('work out what somebody asks for, and once', () => {
    const one = page();
    made.length = 0;
    expect([Object.keys(one), 'title' in one, 'other' in one, made.length]).toEqual([['title', 'fix'], true, false, 0]);
    expect([one.title + one.title, one.fix, made]).toEqual(['a!a!', undefined, ['a']]);
  });

  test('are copied, compared, printed and taken as a beginning like any others', () => {
    const one = page();
    expect({ ...one, fix: ['b'] }).toEqual({ title: 'a!', fix: ['b'] });
    expect(one).toEqual({ title: 'a!', fix: undefined });
    expect([JSON.stringify(one), `${one}`]).toEqual(['{"title":"a!"}', '[object Object]']);
    expect({ ...instead(one, { title: () => 'other' }) }).toEqual({ title: 'other', fix: undefined });
  });

  test('cannot be changed', () => {
    const one = page();
    expect(() => Object.assign(one, { title: 'b' })).toThrow(TypeError);
    expect(() => Object.defineProperty(one, 'title', { value: 'b' })).toThrow(TypeError);
    expect(Reflect.deleteProperty(one, 'title')).toBe(false);
    expect(one.title).toBe('a!');
  });
});
