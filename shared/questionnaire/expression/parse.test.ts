import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from './depth.ts';
import type { Expression } from './expression.ts';
import { parse } from './parse.ts';

/** The tree on one line, operators first. */
function shape(tree: Expression): string {
  switch (tree.kind) {
    case 'number':
      return tree.text;
    case 'string':
      return JSON.stringify(tree.value);
    case 'reference':
      return `$${tree.name}`;
    case 'path':
      return `<${tree.absolute ? '/' : ''}${tree.steps.join(' ')}>`;
    case 'items':
      return `{${tree.list} ${[...tree.tests.map(shape), tree.column ?? ''].join(' ')}}`;
    case 'call':
      return `${tree.name}[${tree.arguments.map(shape).join(' ')}]`;
    case 'negate':
      return `(neg ${shape(tree.operand)})`;
    case 'binary':
      return `(${tree.operator} ${shape(tree.left)} ${shape(tree.right)})`;
  }
}

const shapeOf = (source: string): string => {
  const parsed = parse(source);
  return parsed.ok ? shape(parsed.tree) : JSON.stringify(parsed.issues);
};

describe('an author writes an expression and it is read as XPath reads it', () => {
  it.each([
    // How operators bind
    ["${age} >= 18 and selected(${needs}, 'housing')", '(and (>= $age 18) selected[$needs "housing"])'],
    ['1 or 2 and 3 = 4 < 5 + 6 * -7', '(or 1 (and 2 (= 3 (< 4 (+ 5 (* 6 (neg 7)))))))'],
    ['1 - 2 - 3', '(- (- 1 2) 3)'],
    ['1 = 2 != 3', '(!= (= 1 2) 3)'],
    ['1 < 2 <= 3 > 4 >= 5', '(>= (> (<= (< 1 2) 3) 4) 5)'],
    ['(1 + 2) * 3', '(* (+ 1 2) 3)'],
    ['--1', '(neg (neg 1))'],
    ['-1 + 2', '(+ (neg 1) 2)'],
    ['-a | b', '(neg (| <a> <b>))'],
    ['8 div 4 mod 3 * 2', '(* (mod (div 8 4) 3) 2)'],
    // Numbers and texts
    ['.5 + 5. + 0.50', '(+ (+ .5 5.) 0.50)'],
    [`'it "is"' = "it's"`, '(= "it \\"is\\"" "it\'s")'],
    ["''", '""'],
    ['“ja” = ‘nee’', '(= "ja" "nee")'],
    ['„ja“ = ”nee”', '(= "ja" "nee")'],
    ["‘yes' = 1", '(= "yes" 1)'],
    ["1 = 'no’", '(= 1 "no")'],
    ["“it's”", '"it\'s"'],
    ["'a\nb'", '"a\\nb"'],
    // Names
    ['${ need }', '$need'],
    ['${matrix.row-1}', '$matrix.row-1'],
    ['a-b', '<a-b>'],
    ['a -b', '(- <a> <b>)'],
    ['a- b', '[{"code":"unexpectedToken","found":"b","start":3,"end":4}]'],
    ['${a}-1', '(- $a 1)'],
    ['today()-1', '(- today[] 1)'],
    ['5-3', '(- 5 3)'],
    ["jr:choice-name(., '${need}')", 'jr:choice-name[<.> "${need}"]'],
    ['été = ${نعم}', '(= <été> $نعم)'],
    // Options of a choice list
    ["instance('towns')/root/item", '{towns }'],
    [
      "count(instance( 'towns' )/root/item[region = ${r}][2]/name) - 1",
      '(- count[{towns (= <region> $r) 2 name}] 1)',
    ],
    ["instance('a')/root/item[name = instance('b')/root/item[1]/to]", '{a (= <name> {b 1 to}) }'],
    // A name where a value is due, an operator where one is due
    ['div div mod', '(div <div> <mod>)'],
    ['and and or or and', '(or (and <and> <or>) <and>)'],
    ['* * *', '(* <*> <*>)'],
    ['(mod) mod (div)', '(mod <mod> <div>)'],
    ['6 div(2)', '(div 6 2)'],
    // Paths
    ['.', '<.>'],
    ['..', '<..>'],
    ['. > 3', '(> <.> 3)'],
    ['../age', '<.. age>'],
    ['.. / age', '<.. age>'],
    ['/data/group/age', '</data group age>'],
    ['/', '</>'],
    ['../../*', '<.. .. *>'],
    ['region = current()/../region', '(= <region> <current() .. region>)'],
    ['current()', '<current()>'],
    ['position(..)', 'position[<..>]'],
    ['a | b | c', '(| (| <a> <b>) <c>)'],
    // Spaces of all kinds
    ['\t1\r\n+\u00a02\u200b', '(+ 1 2)'],
    ['concat( )', 'concat[]'],
    ['count-selected\n(\n.\n)', 'count-selected[<.>]'],
  ])('%j', (source, expected) => {
    expect(shapeOf(source)).toBe(expected);
  });

  it('points at the source with offsets that take in parentheses', () => {
    const source = '(${a} + 1) * if(., "é", 2)';
    const parsed = parse(source);
    const marked: string[] = [];
    const visit = (node: Expression): void => {
      marked.push(source.slice(node.start, node.end));
      if (node.kind === 'binary') [node.left, node.right].forEach(visit);
      if (node.kind === 'call') node.arguments.forEach(visit);
    };
    if (parsed.ok) visit(parsed.tree);
    expect(marked).toEqual([source, '${a} + 1', '${a}', '1', 'if(., "é", 2)', '.', '"é"', '2']);
  });
});

describe('an author makes a mistake and is told where, and what would be right', () => {
  it.each([
    ['', 'empty', '', 0, undefined],
    ['  \n', 'empty', '', 0, undefined],
    ["${a} = 'yes", 'unterminatedString', "'yes", 7, "'"],
    ['${a', 'unterminatedReference', '${a', 0, '}'],
    ['${} > 1', 'unexpectedToken', '${}', 0, 'name'],
    ['${a b}', 'unexpectedCharacter', ' ', 3, '}'],
    ['${1a}', 'unexpectedCharacter', '1', 2, 'name'],
    ['$age > 1', 'unexpectedCharacter', '$', 0, '${'],
    ['${a} == 1', 'unexpectedCharacter', '==', 5, '='],
    ['${a} <> 1', 'unexpectedCharacter', '<>', 5, '!='],
    ['${a} ≥ 1', 'unexpectedCharacter', '≥', 5, '>='],
    ['${a} – 1', 'unexpectedCharacter', '–', 5, '-'],
    ['${a} && ${b}', 'unexpectedCharacter', '&&', 5, 'and'],
    ['!${a}', 'unexpectedCharacter', '!', 0, 'not('],
    ['if(1; 2; 3)', 'unexpectedCharacter', ';', 4, ','],
    ['${a} / 2', 'unexpectedToken', '/', 5, 'div'],
    ['1 AND 2', 'unexpectedToken', 'AND', 2, 'and'],
    ['not(1 OR 2)', 'unexpectedToken', 'OR', 6, 'or'],
    ['1 😀', 'unexpectedCharacter', '😀', 2, undefined],
    ['1 2', 'unexpectedToken', '2', 2, undefined],
    ['1e3', 'unexpectedToken', 'e3', 1, undefined],
    ['1 +', 'unexpectedEnd', '', 3, undefined],
    ['(1', 'unexpectedEnd', '', 2, ')'],
    ['f(1', 'unexpectedEnd', '', 3, ')'],
    ['f(1,)', 'unexpectedToken', ')', 4, undefined],
    ['f(,1)', 'unexpectedToken', ',', 2, undefined],
    ['1)', 'unexpectedToken', ')', 1, undefined],
    ['a | -b', 'unexpectedToken', '-', 4, undefined],
    ['../', 'unexpectedEnd', '', 3, 'name'],
    ['../1', 'unexpectedToken', '1', 3, 'name'],
    ["/data/item[name = 'a']", 'unsupportedPath', '[', 10, undefined],
    ["instance('a')/root/item[1", 'unexpectedEnd', '', 25, ']'],
    ["instance('a')/root/it[1]", 'unexpectedToken', 'it', 19, 'item'],
    ["instance('a')", 'unexpectedEnd', '', 13, '/'],
    ['instance(${a})/root/item', 'unexpectedToken', '${a}', 9, "'"],
    ['1 ] 2', 'unsupportedPath', ']', 2, undefined],
    ['//age', 'unsupportedPath', '//', 0, undefined],
    ['child::age', 'unsupportedPath', '::', 5, undefined],
    ['../@id', 'unsupportedPath', '@', 3, undefined],
  ])('%j', (source, code, found, start, expected) => {
    const issue = { code, found, start, end: expect.any(Number) as number };
    expect(parse(source)).toEqual({
      ok: false,
      issues: [expected === undefined ? issue : { ...issue, expected }],
    });
  });
});

describe('a workbook tries to break the reader', () => {
  it.each([
    ['parentheses', '('.repeat(100_000) + '1' + ')'.repeat(100_000)],
    ['minuses', '-'.repeat(100_000) + '1'],
    ['calls', 'not('.repeat(100_000)],
    ['operators in a row', '1' + ' or 1'.repeat(100_000)],
    ['operators to the right', '1 or 1 and 1 = 1 < 1 + 1 * ('.repeat(20_000)],
  ])('nested %s end in tooDeep, not in a crash', (_, source) => {
    expect(parse(source)).toMatchObject({ ok: false, issues: [{ code: 'tooDeep' }] });
  });

  it('still takes as many alternatives as fit in an expression', () => {
    expect(parse('1' + ' or 1'.repeat(MAX_DEPTH - 1)).ok).toBe(true);
    expect(parse('1' + ' or 1'.repeat(MAX_DEPTH)).ok).toBe(false);
  });

  const isSound = (source: string): boolean => {
    const parsed = parse(source);
    if (parsed.ok) return parsed.tree.start >= 0 && parsed.tree.end <= source.length;
    return (
      parsed.issues.length > 0 &&
      parsed.issues.every(({ start, end }) => 0 <= start && start <= end && end <= source.length)
    );
  };

  it('never throws on any text, and points inside it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isSound), { numRuns: 2000 });
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), isSound), { numRuns: 500 });
  });

  it('never throws on words of the language in any order', () => {
    const word = fc.constantFrom(
      ...[
        '${a}',
        '${',
        '}',
        'selected',
        '(',
        ')',
        ',',
        '.',
        '..',
        '/',
        '*',
        '|',
        '+',
        '-',
        '=',
        '!=',
        '<',
        '<=',
        '>',
      ],
      ...[
        'and',
        'or',
        'div',
        'mod',
        "'",
        '"',
        '“',
        '”',
        '‘',
        '12',
        '.5',
        ' ',
        '\n',
        'current()',
        'jr:choice-name',
        ':',
        'é',
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => isSound(words.join(''))),
      { numRuns: 5000 },
    );
  });

  it('never throws on a right expression with something cut out or put in', () => {
    const source =
      "if(${age} >= 18 and not(selected(${needs}, 'it''s')), concat('a', \"b\", ../x), -count(${k}) div 2 | .)";
    fc.assert(
      fc.property(fc.nat(source.length), fc.nat(5), fc.string({ maxLength: 3 }), (at, cut, put) =>
        isSound(source.slice(0, at) + put + source.slice(at + cut)),
      ),
      { numRuns: 3000 },
    );
  });
});
