import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import type { BinaryOperator, Expression } from './expression.ts';
import { functionNamed, FUNCTION_NAMES } from './functions/functions.ts';
import { PRECEDENCE } from './precedence.ts';
import { print } from './print.ts';
import type { Scope, Value } from './scope.ts';

type Frame = Readonly<Record<string, Value>>;

const at = { start: 0, end: 0 };
const NAMES = ['a', 'b', 'c', 'd'];
const read = (name: string) => (frame: Frame) => frame[name] as Value;

const scope: Scope<Frame> = {
  reference: (name) => (NAMES.includes(name) ? read(name) : undefined),
  nodeset: (name) =>
    NAMES.includes(name)
      ? (frame) => (Array.isArray(frame[name]) ? (frame[name] as readonly Value[]) : [frame[name] as Value])
      : undefined,
  path: (_, steps) => (NAMES.includes(steps.at(-1) ?? '') ? read(steps.at(-1) ?? '') : undefined),
  self: read('a'),
  position: () => () => 3,
  choiceName: () => (_, code) => `label of ${code}`,
  surroundings: () => ({
    today: '2026-03-01',
    now: '2026-03-01T12:00:00.000+01:00',
    random: () => 0.5,
    uuid: () => '7f3f0b0e-0000-4000-8000-000000000000',
  }),
};

const word = fc.constantFrom(
  '',
  'x',
  'y',
  'x y',
  ' x ',
  '0',
  '1',
  '2.5',
  '-3',
  'yes',
  '2026-03-01',
  '2026-03-01T10:00:00Z',
  '2026-03',
);
const plain: fc.Arbitrary<Value> = fc.oneof(
  word,
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.double(),
  fc.constantFrom(0, 1, 3, NaN, Infinity, -Infinity, -0, 1e300, 1e-300),
  fc.boolean(),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  plain,
  fc.array(plain, { maxLength: 4 }),
  fc.array(fc.array(plain, { maxLength: 3 }), { maxLength: 3 }),
);
/** What no interview holds, or hardly any. */
const odd = fc.constantFrom<Value>(
  'a'.repeat(200_000),
  '9'.repeat(5000),
  [[[[[[[[[['deep']]]]]]]]]],
  undefined as never,
  null as never,
  {} as never,
);
const frameOf = (each: fc.Arbitrary<Value>): fc.Arbitrary<Frame> =>
  fc.record({ a: each, b: each, c: each, d: each });

const leaf = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...NAMES).map((name): Expression => ({ kind: 'reference', name, ...at })),
  },
  { weight: 2, arbitrary: word.map((text): Expression => ({ kind: 'string', value: text, ...at })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('0', '1', '3', '2.5')
      .map((text): Expression => ({ kind: 'number', value: Number(text), text, ...at })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(['.'], ['..', 'b'], ['current()', '..', 'c'])
      .map((steps): Expression => ({ kind: 'path', absolute: false, steps, ...at })),
  },
);

/** Expressions over the given operators and functions, each call with a number of arguments that it takes. */
const expressions = (
  operators: readonly BinaryOperator[],
  functions: readonly string[],
): fc.Arbitrary<Expression> =>
  fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(fc.constantFrom(...operators), tie('tree'), tie('tree'))
        .map(([operator, left, right]): Expression => ({ kind: 'binary', operator, left, right, ...at })),
      tie('tree').map((operand): Expression => ({ kind: 'negate', operand, ...at })),
      fc.constantFrom(...functions).chain((name) => {
        const definition = functionNamed(name);
        const [least, most] = definition?.arity ?? [0, 0];
        const step = definition?.paired ? 2 : 1;
        return fc
          .nat(Math.floor((Math.min(most, least + 3) - least) / step))
          .chain((more) => fc.tuple(...Array.from({ length: least + more * step }, () => tie('tree'))))
          .map((list): Expression => ({ kind: 'call', name, arguments: list, ...at }));
      }),
    ),
  })).tree;

const OPERATORS = Object.keys(PRECEDENCE) as BinaryOperator[];

describe('whatever a workbook says and a resident answers', () => {
  it('evaluation gives a value and never throws', () => {
    fc.assert(
      fc.property(expressions(OPERATORS, FUNCTION_NAMES), frameOf(fc.oneof(value, odd)), (tree, given) => {
        const compilation = compile(tree, scope);
        if (!compilation.ok) {
          expect(compilation.issues.length).toBeGreaterThan(0);
          return;
        }
        const { evaluate, test } = compilation.compiled;
        expect(typeof test(given)).toBe('boolean');
        evaluate(given);
      }),
      { numRuns: 20_000 },
    );
  });
});

/** What each expression means, written as plainly as can be: the specification, with no thought for speed. */
const plainly = {
  text(found: Value): string {
    if (Array.isArray(found)) {
      const flat = (found as readonly Value[]).flat(6) as readonly Value[];
      return flat
        .map((each) => plainly.text(each))
        .filter((each) => each !== '')
        .join(' ');
    }
    if (typeof found === 'number' && Math.abs(found) < 1e21 && (found === 0 || Math.abs(found) >= 1e-6))
      return String(found);
    if (typeof found === 'number' && Number.isFinite(found)) {
      return found.toLocaleString('en', {
        useGrouping: false,
        maximumFractionDigits: 100,
        maximumSignificantDigits: 17,
      });
    }
    return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
      ? String(found)
      : '';
  },
  number(found: Value): number {
    if (typeof found === 'number') return found;
    if (typeof found === 'boolean') return Number(found);
    const text = plainly.text(found).replace(/^[\t-\r\u00a0 ]+|[\t-\r\u00a0 ]+$/g, '');
    if (/^-?(\d+(\.\d*)?|\.\d+)$/.test(text)) return Number(text);
    if (/^\d{4}-\d\d$/.test(text)) return Date.parse(`${text}-01`) / 86_400_000;
    return /^\d{4}-\d\d-\d\d(T.*Z)?$/.test(text) ? Date.parse(text) / 86_400_000 : NaN;
  },
  boolean(found: Value): boolean {
    if (typeof found === 'number') return found !== 0 && !Number.isNaN(found);
    return typeof found === 'boolean' ? found : plainly.text(found) !== '';
  },
  equal(one: Value, other: Value): boolean {
    if (typeof one === 'boolean' || typeof other === 'boolean')
      return plainly.boolean(one) === plainly.boolean(other);
    if (typeof one === 'number' || typeof other === 'number')
      return plainly.number(one) === plainly.number(other);
    return plainly.text(one) === plainly.text(other);
  },
  codes: (found: Value): string[] =>
    plainly
      .text(found)
      .split(/[\t-\r ]+/)
      .filter((code) => code !== ''),
};

function interpret(tree: Expression, given: Frame): Value {
  const { text, number, boolean, equal, codes } = plainly;
  switch (tree.kind) {
    case 'number':
    case 'string':
      return tree.value;
    case 'reference':
      return given[tree.name] as Value;
    case 'path':
      return given[tree.steps.at(-1) === '.' ? 'a' : (tree.steps.at(-1) ?? '')] as Value;
    case 'items':
      // Not among the trees that are tried here: they are tried in `items.test.ts`.
      throw new Error('no list');
    case 'negate':
      return -number(interpret(tree.operand, given));
    case 'binary': {
      const left = interpret(tree.left, given);
      const right = interpret(tree.right, given);
      const work: Record<BinaryOperator, () => Value> = {
        or: () => boolean(left) || boolean(right),
        and: () => boolean(left) && boolean(right),
        '=': () => equal(left, right),
        '!=': () => !equal(left, right),
        '<': () => number(left) < number(right),
        '<=': () => number(left) <= number(right),
        '>': () => number(left) > number(right),
        '>=': () => number(left) >= number(right),
        '+': () => number(left) + number(right),
        '-': () => number(left) - number(right),
        '*': () => number(left) * number(right),
        div: () => number(left) / number(right),
        mod: () => number(left) % number(right),
        '|': () => '',
      };
      return work[tree.operator]();
    }
    case 'call': {
      const [one = '', two = '', three = ''] = tree.arguments.map((argument) => interpret(argument, given));
      const work: Record<string, () => Value> = {
        not: () => !boolean(one),
        boolean: () => boolean(one),
        number: () => number(tree.arguments.length === 0 ? (given['a'] as Value) : one),
        string: () => text(tree.arguments.length === 0 ? (given['a'] as Value) : one),
        if: () => (boolean(one) ? two : three),
        selected: () => codes(one).includes(text(two).trim()),
        'count-selected': () => codes(one).length,
        'selected-at': () =>
          Math.trunc(number(two)) >= 0 ? (codes(one)[Math.trunc(number(two))] ?? '') : '',
        contains: () => text(one).includes(text(two)),
        true: () => true,
      };
      return work[tree.name]?.() ?? '';
    }
  }
}

describe('however fast a comparison was made', () => {
  const operators = OPERATORS.filter((operator) => operator !== '|');
  const functions = [
    'not',
    'boolean',
    'number',
    'string',
    'if',
    'selected',
    'count-selected',
    'selected-at',
    'contains',
    'true',
  ];

  it('it gives what the plain meaning gives', () => {
    fc.assert(
      fc.property(expressions(operators, functions), frameOf(value), (tree, given) => {
        const compilation = compile(tree, scope);
        if (!compilation.ok) throw new Error(`${print(tree)}: ${JSON.stringify(compilation.issues)}`);
        const expected = interpret(tree, given);
        expect(compilation.compiled.evaluate(given)).toEqual(expected);
        expect(compilation.compiled.test(given)).toBe(plainly.boolean(expected));
      }),
      { numRuns: 20_000 },
    );
  });
});
