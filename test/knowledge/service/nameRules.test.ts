import { nameFaults, nameTold } from '../../../knowledge/service/nameRules.ts';

test.each([
  ['my-container-1', []],
  ['my_container_1', ['sign']],
  ['Backups', ['upper']],
  ['Mein_Container', ['upper', 'sign']],
  ['ab', ['length']],
  ['a--b', ['hyphen']],
  ['-ab', ['hyphen']],
  ['x'.repeat(64), ['length']],
  ['größe', ['sign']],
])('%s breaks %j', (name, faults) => {
  expect(nameFaults(name)).toEqual(faults);
});

test.each([
  ['my_container_1', 'my_container_1'],
  ['container is called "Backups" with capital B', 'Backups'],
  ['der heißt Mein_Container', 'Mein_Container'],
  ['名前は「My_Data」です', 'My_Data'],
  ['it is called Data.', 'Data'],
  ['I have no idea what you mean', undefined],
])('of “%s” the name is %s', (said, name) => {
  expect(nameTold(said)).toBe(name);
});
