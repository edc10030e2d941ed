import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { MAX_DEPTH } from './depth.ts';
import { evaluate, scopeOfExample, type Example } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { MAX_TEXT } from './value.ts';

const example: Example = {
  answers: {
    age: 30,
    need: 'housing',
    needs: ['housing', 'school'],
    name: 'Ama',
    none: '',
    nothing: [],
    n: '7',
  },
  entries: {
    child: [1, 2, 3],
    child_age: [4, '', 9],
    child_langs: [['nl', 'fr'], [], ['ar']],
    toy: [['a', 'b'], ['c']],
  },
  columns: { name: 'x', region: 'north' },
  self: 12,
  position: 2,
  labels: { need: { housing: 'Een huis', school: 'Een school' } },
  surroundings: {
    today: '2026-03-01',
    now: '2026-03-01T00:30:00.000+01:00',
    random: () => 0.25,
    uuid: () => 'u-1',
  },
};

const valueOf = (source: string, on: Example = example): unknown => {
  const result = evaluate(source, on);
  return result.ok ? result.value : result.issues;
};

describe('values are compared as XPath compares them', () => {
  it.each([
    ["${need} = 'housing'", true],
    ["'housing' = ${need}", true],
    ["${none} = 'a'", false],
    ["${none} != 'a'", true], // XPath: the empty text is not `a`
    ["${none} = ''", true],
    ["${nothing} = ''", true],
    ['${none} = 0', false], // NaN
    ['${none} < 1', false],
    ['${none} >= 0 or ${none} < 0', false],
    ['${age} = 30', true],
    ["${age} = '30'", true],
    ["${age} = '30.0'", true],
    ["'30' = '30.0'", false],
    ["${n} = '7.0'", false], // two texts
    ['${n} = 7.0', true],
    ["${needs} = 'housing school'", true],
    ["${needs} = 'housing'", false],
    ["${needs} != 'housing'", true],
    ['${needs} = ${needs}', true],
    ["true() = 'x'", true],
    ["false() = ''", true],
    ['${none} = false()', true],
    ['true() > false()', true],
    ["'b' > 'a'", false], // only numbers have an order
    ["'2026-01-02' > '2026-01-01'", true], // and dates are numbers
    ["today() > '2026-02-28'", true],
    ['number("a") != number("a")', true],
  ])('%s is %s', (source, expected) => {
    expect(valueOf(source)).toBe(expected);
  });
});

describe('numbers, texts and dates are worked out', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['7 div 2', 3.5],
    ['-7 mod 3', -1],
    ['1 div 0', Infinity],
    ['${none} + 1', NaN],
    ["'12' + ' 3 '", 15],
    ["'2026-03-01' - '2026-02-01'", 28],
    ["today() - '2021-03-01'", 1826],
    ['-${n}', -7],
    ['${age}', 30],
    ['${needs}', ['housing', 'school']],
    ['.', 12],
    ['. > 11 and . < 13', true],
    ['current()', 12],
    ['../age', 30],
    ['current()/../age', 30],
    ['/data/group/age', 30],
    ["region = 'north'", true],
    ['${child_age}', 4],
  ])('%s is %j', (source, expected) => {
    expect(valueOf(source)).toEqual(expected);
  });

  it('tells what the value depends on, once each and in order', () => {
    const result = evaluate(
      "${b} = 1 or ../a = ${b} or /data/c > 1 or jr:choice-name(${d}, '${e}') = region",
      {
        answers: { a: 1, b: 2, c: 3, d: 'x' },
        columns: { region: '' },
        labels: { e: {} },
      },
    );
    expect(result.ok && result.compiled.references).toEqual(['b', 'a', 'c', 'd']);
  });

  it.each([
    ['${age} > 1', false],
    ['today()', false],
    ['now()', true],
    ['random()', true],
    ['uuid()', true],
    ['once(1)', true],
    ['if(${age} > 1, concat(1, now()), 2)', true],
  ])('%s changes by itself: %s', (source, expected) => {
    const result = evaluate(source, example);
    expect(result.ok && result.compiled.volatile).toBe(expected);
  });

  it('reads nothing more than it must', () => {
    const read: string[] = [];
    const scope = {
      ...scopeOfExample({}),
      reference: (name: string) => () => {
        read.push(name);
        return name === 'yes' ? 'x' : '';
      },
    };
    const run = (source: string): unknown => {
      const parsed = evaluate(source, { answers: { yes: 'x', no: '', rest: '' } });
      if (!parsed.ok) throw new Error(source);
      return parsed.value;
    };
    expect(run('${yes} or ${rest}')).toBe(true);
    for (const [tree, expected] of [
      ['or', ['yes']],
      ['and', ['yes', 'rest']],
    ] as const) {
      read.length = 0;
      const at = { start: 0, end: 0 };
      const side = (name: string): Expression => ({ kind: 'reference', name, ...at });
      const compiled = compile(
        { kind: 'binary', operator: tree, left: side('yes'), right: side('rest'), ...at },
        scope,
      );
      if (compiled.ok) compiled.compiled.test(undefined as never);
      expect(read).toEqual(expected);
    }
  });
});

describe('an author names what is not there', () => {
  it.each([
    ['${ages} > 1', 'unknownName', 'ages', '${ages}', undefined],
    ['1 + ../ages', 'unknownName', 'ages', 'ages', undefined],
    ['constructor', 'unknownName', 'constructor', 'constructor', undefined],
    ['sum(${ages})', 'unknownName', 'ages', '${ages}', undefined],
    ["jr:choice-name(., '${ages}')", 'unknownName', 'ages', 'ages', undefined],
    ["jr:choice-name(., 'need')", 'unknownName', "'need'", "'need'", undefined],
    ['selectd(., 1)', 'unknownFunction', 'selectd', 'selectd', 'selected'],
    ['IF(1, 2, 3)', 'unknownFunction', 'IF', 'IF', 'if'],
    ['count_selected(.)', 'unknownFunction', 'count_selected', 'count_selected', 'count-selected'],
    ['choice-name(., .)', 'unknownFunction', 'choice-name', 'choice-name', 'jr:choice-name'],
    ['length(.)', 'unknownFunction', 'length', 'length', 'string-length'],
    ["digest(., 'MD5')", 'unknownFunction', 'digest', 'digest', undefined],
    ['constructor()', 'unknownFunction', 'constructor', 'constructor', undefined],
    ['if(1, 2)', 'wrongArgumentCount', 'if', 'if(1, 2)', '3'],
    ['not()', 'wrongArgumentCount', 'not', 'not()', '1'],
    ['1 + not(1, 2, 3)', 'wrongArgumentCount', 'not', '2, 3', '1'],
    ["substr('a')", 'wrongArgumentCount', 'substr', "substr('a')", '2-3'],
    ['coalesce(1)', 'wrongArgumentCount', 'coalesce', 'coalesce(1)', '2+'],
    [
      'weighted-checklist(1, 2, 3)',
      'wrongArgumentCount',
      'weighted-checklist',
      'weighted-checklist(1, 2, 3)',
      '2, 4, 6…',
    ],
    [
      'indexed-repeat(${child_age}, ${child})',
      'wrongArgumentCount',
      'indexed-repeat',
      'indexed-repeat(${child_age}, ${child})',
      '3, 5, 7',
    ],
    ['..', 'unsupportedPath', '..', '..', undefined],
    ['./age', 'unsupportedPath', './age', './age', undefined],
    ['count(../*)', 'unsupportedPath', '../*', '../*', undefined],
    ['position(${age} + 1)', 'unsupportedPath', '${age} + 1', '${age} + 1', undefined],
    ["regex(., 'a(b')", 'invalidPattern', 'a(b', "'", undefined],
    ["regex(., 'a**')", 'invalidPattern', 'a**', "*'", undefined],
  ])('%s: %s', (source, code, found, marked, expected) => {
    const issues = valueOf(source) as { start: number; end: number }[];
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code, found, ...(expected !== undefined && { expected }) });
    expect(source.slice(issues[0]?.start, issues[0]?.end)).toBe(marked);
    if (expected === undefined) expect(issues[0]).not.toHaveProperty('expected');
  });

  it('and hears of every mistake at once, in the order of the text', () => {
    expect(valueOf('foo(${x}) + if(${y}) + ${z}')).toMatchObject([
      { found: 'foo' },
      { found: 'x' },
      { found: 'if' },
      { found: 'y' },
      { found: 'z' },
    ]);
  });

  it('and `.` means nothing where there is no question', () => {
    for (const source of ['. > 1', 'string-length()', 'current()']) {
      expect(valueOf(source, {})).toMatchObject([{ code: 'unknownName', found: '.' }]);
    }
  });
});

describe('what a hostile workbook asks for is bounded', () => {
  it('a tree that was not read from text and is too deep is refused', () => {
    const at = { start: 0, end: 0 };
    let tree: Expression = { kind: 'number', value: 1, text: '1', ...at };
    for (let depth = 0; depth < 100_000; depth += 1) tree = { kind: 'negate', operand: tree, ...at };
    expect(compile(tree, scopeOfExample({}))).toMatchObject({ ok: false, issues: [{ code: 'tooDeep' }] });
  });

  it('an expression as deep as may be runs', () => {
    const depth = MAX_DEPTH - 1;
    expect(valueOf('-'.repeat(depth) + '1')).toBe(-1);
    expect(valueOf("${need} = 'x'" + ' or 1 = 2'.repeat(depth - 1))).toBe(false);
    expect(valueOf(`${'not('.repeat(depth)}\${age} = 30${')'.repeat(depth)}`)).toMatchObject([
      { code: 'tooDeep' },
    ]);
    expect(valueOf(`${'not('.repeat(depth - 1)}\${age} = 30${')'.repeat(depth - 1)}`)).toBe(true);
  });

  it.each([
    'concat(${long}, ${long})',
    "join(${long}, ${long}, 'a', 'b')",
    "translate(${long}, 'a', '😀')",
    'upper-case(${sharp})',
    'format-date(1, ${percent})',
    "concat(${long}, 1) = '' or 1 = 1",
    'string(${lists})',
    'jr:choice-name(${long}, "${q}")',
  ])('%s gives no longer a text than a calculation may', (source) => {
    const long = 'a'.repeat(MAX_TEXT);
    const result = valueOf(source, {
      answers: {
        long,
        sharp: 'ß'.repeat(MAX_TEXT),
        percent: '%Y'.repeat(MAX_TEXT / 2),
        lists: [[long, long], [long]],
      },
      labels: { q: { [long]: long + long } },
    });
    expect(String(result).length).toBeLessThanOrEqual(MAX_TEXT);
    expect(String(result).length).toBeGreaterThan(3);
  });

  it('a text is never cut through a character', () => {
    const text = valueOf('concat(${long}, ${long})', {
      answers: { long: `a${'😀'.repeat(MAX_TEXT / 2)}` },
    }) as string;
    expect(text.isWellFormed()).toBe(true);
  });

  it('a list that holds itself ends', () => {
    const list: unknown[] = ['a'];
    for (let index = 0; index < 1000; index += 1) list.push(list);
    expect(valueOf('string-length(${list}) > 0', { answers: { list: list as never } })).toBe(true);
  });
});
