import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BinaryOperator, Expression } from './expression.ts';
import { parse } from './parse.ts';
import { PRECEDENCE } from './precedence.ts';
import { print } from './print.ts';
import { referencesOf, rename } from './references.ts';

const at = { start: 0, end: 0 };

/** The tree without the places, which printing does not keep. */
function bare(tree: Expression): unknown {
  switch (tree.kind) {
    case 'items':
      return { ...tree, ...at, tests: tree.tests.map(bare) };
    case 'call':
      return { ...tree, ...at, arguments: tree.arguments.map(bare) };
    case 'binary':
      return { ...tree, ...at, left: bare(tree.left), right: bare(tree.right) };
    case 'negate':
      return { ...tree, ...at, operand: bare(tree.operand) };
    default:
      return { ...tree, ...at };
  }
}

const name = fc.oneof(
  fc.constantFrom('a', 'need', 'and', 'or', 'div', 'mod', 'a-b', 'a.b', '_x', 'été', 'نعم', 'e1'),
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/),
);
const callName = fc.oneof(
  name.filter((each) => each !== 'current' && each !== 'instance'),
  fc.constantFrom('jr:choice-name', 'count-selected', 'not'),
);
const numeral = fc.oneof(
  fc.nat().map(String),
  fc.constantFrom('.5', '5.', '0.10', '007', '1234567890123456789', '9'.repeat(400)),
);
// A text with all four kinds of quotes cannot be written in XPath, so no text that is read holds them.
const writable = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom("it's", 'a "b"', `'"`, `'"“”`, '‘’“” "'),
  )
  .filter((text) => !/'/.test(text) || !/"/.test(text) || !/[“”]/.test(text) || !/[‘’]/.test(text))
  .filter((text) => !(/'/.test(text) && /"/.test(text) && /[„‟‚‛]/.test(text)));
const path = fc.oneof(
  fc.record({
    absolute: fc.constant(true),
    steps: fc.array(fc.oneof(name, fc.constantFrom('*', '..')), { maxLength: 3 }),
  }),
  fc.record({
    absolute: fc.constant(false),
    steps: fc
      .tuple(
        fc.constantFrom('.', '..', '*', 'current()', 'a', 'and'),
        fc.array(fc.oneof(name, fc.constantFrom('*', '..', '.')), { maxLength: 3 }),
      )
      .map(([first, rest]) => [first, ...rest]),
  }),
);

const { tree } = fc.letrec<{ tree: Expression; leaf: Expression }>((tie) => ({
  leaf: fc.oneof(
    numeral.map((text): Expression => ({ kind: 'number', value: Number(text), text, ...at })),
    writable.map((value): Expression => ({ kind: 'string', value, ...at })),
    name.map((each): Expression => ({ kind: 'reference', name: each, ...at })),
    path.map((each): Expression => ({ kind: 'path', ...each, ...at })),
  ),
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(callName, fc.array(tie('tree'), { maxLength: 3 }))
      .map(([called, list]): Expression => ({ kind: 'call', name: called, arguments: list, ...at })),
    fc
      .tuple(fc.constantFrom(...(Object.keys(PRECEDENCE) as BinaryOperator[])), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Expression => ({ kind: 'binary', operator, left, right, ...at })),
    tie('tree').map((operand): Expression => ({ kind: 'negate', operand, ...at })),
    fc
      .tuple(writable, fc.array(tie('tree'), { maxLength: 2 }), fc.option(name, { nil: undefined }))
      .map(([list, tests, column]): Expression => ({ kind: 'items', list, tests, column, ...at })),
  ),
}));

describe('an expression is written out', () => {
  it('and read again as the same tree, whatever the tree', () => {
    fc.assert(
      fc.property(tree, (given) => {
        const parsed = parse(print(given));
        expect(parsed.ok ? bare(parsed.tree) : parsed.issues).toEqual(bare(given));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['((1 + 2)) * (3)', '(1 + 2) * 3'],
    ['(1 + (2 * 3))', '1 + 2 * 3'],
    ['1 - (2 - 3)', '1 - (2 - 3)'],
    ['(1 - 2) - 3', '1 - 2 - 3'],
    ['(1 = 2) = (3 < 4)', '1 = 2 = 3 < 4'],
    ['-(1 + 2) + -(-3)', '-(1 + 2) + --3'],
    ['(-a) | b', '(-a) | b'],
    ['(/) * 2', '(/) * 2'],
    ['not( ( ${a}or  ${b} ) )', 'not(${a} or ${b})'],
    ["“it's”", '"it\'s"'],
    ['“\'"”', '“\'"”'],
    ['.. / x=current( ) / .. / y', '../x = current()/../y'],
  ])('%j with as few parentheses as it takes', (source, written) => {
    const parsed = parse(source);
    expect(parsed.ok && print(parsed.tree)).toBe(written);
  });

  it('as a concat when a text holds all kinds of quotes, which XPath cannot write', () => {
    const parsed = parse(print({ kind: 'string', value: `a'b"c“d”e‘f’g'`, ...at }));
    expect(parsed.ok && parsed.tree).toMatchObject({ kind: 'call', name: 'concat' });
  });
});

describe('a designer asks where a name is used', () => {
  const source =
    "${age} > ../ group/age and selected(${ needs }, 'age') or jr:choice-name(., ' ${age} ') = /data/age/x or age = current()/../age or jr:choice-name(1, ../age) = -(. | ${age})";

  const treeOf = (text: string): Expression => {
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return parsed.tree;
  };

  it('and sees each place, quotes and paths included, columns and texts not', () => {
    expect(
      referencesOf(treeOf(source)).map(({ name: found, start, end }) => [found, source.slice(start, end)]),
    ).toEqual([
      ['age', 'age'],
      ['group', '../ group/age'],
      ['age', 'age'],
      ['needs', '${ needs }'],
      ['age', 'age'],
      ['age', 'age'],
      ['x', 'x'],
      ['age', 'age'],
      ['age', 'age'],
      ['age', 'age'],
    ]);
  });

  it('and renames all of them at once', () => {
    expect(print(rename(treeOf(source), 'age', 'years'))).toBe(
      "${years} > ../group/years and selected(${needs}, 'age') or jr:choice-name(., ' ${years} ') = /data/years/x or age = current()/../years or jr:choice-name(1, ../years) = -. | ${years}",
    );
  });

  it('and a rename moves every use and nothing else, whatever the tree', () => {
    fc.assert(
      fc.property(tree, (given) => {
        const names = referencesOf(given).map((each) => each.name);
        const from = names[0] ?? 'absent';
        const renamed = rename(given, from, 'brand-new');
        expect(referencesOf(renamed).map((each) => each.name)).toEqual(
          names.map((each) => (each === from ? 'brand-new' : each)),
        );
        expect(bare(rename(renamed, 'brand-new', from))).toEqual(bare(given));
      }),
      { numRuns: 2000 },
    );
  });
});
