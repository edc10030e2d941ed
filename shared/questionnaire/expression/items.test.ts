import { describe, expect, it } from 'vitest';
import { comparedCodes } from './compared-codes.ts';
import { evaluate, type Example } from './evaluate.ts';
import { listsIn, renameList } from './lists.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { referencesOf, rename } from './references.ts';

const EXAMPLE: Example = {
  answers: { town: 'b', region: 'n', many: ['a', 'c'], least: 15 },
  columns: { size: '99' },
  lists: {
    towns: [
      { name: 'a', label: 'Aalst', region: 's', size: '10' },
      { name: 'b', label: 'Brugge', region: 'n', size: '20' },
      { name: 'c', label: 'Couvin', region: 'n', size: '30' },
      { name: 'd', label: 'Diest', region: 'n', size: '' },
    ],
    regions: [
      { name: 'n', chief: 'c' },
      { name: 's', chief: 'a' },
    ],
    none: [],
  },
};

describe('an expression looks something up in a list of choices', () => {
  it.each([
    // What ODK's documentation looks up
    ["instance('towns')/root/item[name = ${town}]/label", 'Brugge'],
    ["instance('towns')/root/item[name = current()/../town]/size + 1", 21],
    ["instance('towns')/root/item[name = 'x']/label", ''],
    ["count(instance('towns')/root/item[region = ${region}])", 3],
    ["count(instance('towns')/root/item)", 4],
    ["sum(instance('towns')/root/item[region = ${region}]/size)", 50],
    ["max(instance('towns')/root/item/size)", 30],
    ["join(', ', instance('towns')/root/item[selected(${many}, name)]/label)", 'Aalst, Couvin'],
    ["count-non-empty(instance('towns')/root/item/size)", 3],
    ["count(instance('none')/root/item)", 0],
    // Tests one after another, and by number
    ["instance('towns')/root/item[region = 'n'][size > ${least}][2]/name", 'c'],
    ["instance('towns')/root/item[3]/name", 'c'],
    ["instance('towns')/root/item[region = 'n'][position() = 2]/name", 'c'],
    ["instance('towns')/root/item[position() > 2]/name", 'c'],
    // One list within another
    [
      "instance('towns')/root/item[name = instance('regions')/root/item[name = ${region}]/chief]/label",
      'Couvin',
    ],
    ["count(instance('regions')/root/item[chief = instance('towns')/root/item[region = 'n']/name])", 1],
    // Of several, any may be the one
    ["instance('towns')/root/item[region = 'n']/name = 'd'", true],
    ["'a' = instance('towns')/root/item[region = 'n']/name", false],
    ["instance('towns')/root/item/region != 'n'", true],
    ["boolean(instance('towns')/root/item[name = 'x'])", false],
    // In a choice filter a bare name outside the test is still the option's own
    ["size > instance('towns')/root/item[name = 'c']/size", true],
  ])('%s', (source, value) => {
    const found = evaluate(source, EXAMPLE);
    expect(found.ok ? found.value : found.issues).toEqual(value);
  });

  it.each([
    ["instance('town')/root/item/label", 'town'],
    ["instance('towns')/root/item[zip = 1]/label", 'zip'],
    ["instance('towns')/root/item/zip", 'zip'],
    ["instance('towns')/root/item[. = 1]/label", '.'],
    ["instance('towns')/root/item[name = ${nobody}]/label", 'nobody'],
    ["instance('none')/root/item/label", 'label'],
  ])('%s: what does not exist is an issue', (source, name) => {
    const found = evaluate(source, EXAMPLE);
    expect(found.ok ? [] : found.issues.map((issue) => [issue.code, issue.found])).toEqual([
      ['unknownName', name],
    ]);
  });
});

const source = "instance('l')/root/item[name = 'a' and x = ${q}][../g/q = y]/x = ${q} + q";
const tree = () => {
  const parsed = parse(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.tree;
};

it('questions in a test are found and renamed, columns are not', () => {
  expect(referencesOf(tree(), 'question').map(({ name }) => name)).toEqual(['q', 'g', 'q', 'q', 'q']);
  expect(print(rename(tree(), 'q', 'p', 'question'))).toBe(
    "instance('l')/root/item[name = 'a' and x = ${p}][../g/p = y]/x = ${p} + p",
  );
});

it('a code in a test is known to be one of the list', () => {
  expect(comparedCodes(tree(), 'question').map(({ code, with: of }) => [code, of])).toEqual([
    ['a', { kind: 'item', list: 'l' }],
  ]);
});

it('lists are found and renamed, also within each other', () => {
  const parsed = parse(
    "instance('a')/root/item[x = count(instance('b')/root/item) - -instance('a')/root/item/y]/a",
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  expect(listsIn(parsed.tree)).toEqual(['a', 'b', 'a']);
  expect(print(renameList(parsed.tree, 'a', 'c'))).toBe(
    "instance('c')/root/item[x = count(instance('b')/root/item) - -instance('c')/root/item/y]/a",
  );
});
