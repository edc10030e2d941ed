import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPattern } from './pattern.ts';

const matches = (pattern: string, text: string): boolean => {
  const reading = toPattern(pattern);
  if (!reading.ok) throw new Error(`${pattern} at ${String(reading.at)}`);
  return reading.pattern.matches(text);
};

describe('a pattern from a workbook', () => {
  it.each([
    ['\\d{4}', ['1000'], ['100', '10000', '١٢٣٤', '']],
    ['^[1-9][0-9]{3}$', ['1000'], ['0100']],
    ["[A-Za-zÀ-ÿ' -]{2,}", ["L'été", 'Ann-Sofie'], ['A', 'A1']],
    ['[\\p{L} ]+', ['نعم', 'Zoë', 'a b'], ['1', '😀']],
    ['\\p{Lu}\\P{L}*', ['É12', 'A'], ['é', 'AB']],
    ['\\p{IsLatin}+', ['Zoë'], ['نعم']],
    ['.', ['a', '😀'], ['', '\n', 'ab']],
    ['a|b|', ['a', 'b', ''], ['ab']],
    ['(?:ab)+c?', ['ab', 'ababc'], ['abcab', '']],
    ['(?<year>\\d+)-(\\d+)', ['1-2'], ['1-']],
    ['a{2}', ['aa'], ['a', 'aaa']],
    ['a{2,}', ['aa', 'aaaa'], ['a']],
    ['a{0,2}', ['', 'aa'], ['aaa']],
    ['a*?b+?', ['b', 'aabb'], ['aa']],
    ['(?i)jA', ['ja', 'JA'], ['j']],
    ['x(?i:jA)', ['xJa'], ['XJa']],
    ['(a(?i)b)c', ['aBc'], ['aBC', 'ABc']],
    ['(?!0)\\d+', ['10'], ['01']],
    ['(?=.*\\d)(?=.*[a-z]).{4,}', ['a1bc'], ['abcd', '1234', 'a1']],
    ['(?!.*(spam|ham)).*', ['eggs'], ['no spam please']],
    ['\\bja\\b.*', ['ja', 'ja hoor'], ['jah']],
    ['a\\Bb', ['ab'], ['a b']],
    ['\\+32\\s?\\d{8,9}', ['+32 470123456', '+3221234567'], ['32 470123456']],
    ['[^\\s@]+@[^\\s@]+\\.[a-z]{2,}', ['a@b.be'], ['a@b', 'a b@c.be']],
    ['[\\d-]+', ['1-2'], ['1_2']],
    ['[-a]+', ['a-a'], ['b']],
    ['[a\\-\\]]+', ['a-]'], ['b']],
    ['[[]', ['['], [']']],
    ['[^a]', ['b', '\n'], ['a']],
    ['\\x41\\u0042\\u{1F600}', ['AB😀'], ['AB']],
    ['\\t\\n\\.\\/', ['\t\n./'], ['\t\nx/']],
    ['((a*)*)*', ['', 'aaa'], ['b']],
    ['()', [''], ['a']],
    ['a]}', ['a]}'], ['a']],
  ])('%s takes %j and not %j', (pattern, right, wrong) => {
    for (const text of right) expect([text, matches(pattern, text)]).toEqual([text, true]);
    for (const text of wrong) expect([text, matches(pattern, text)]).toEqual([text, false]);
  });

  it.each([
    ['(', 1],
    ['a)', 1],
    ['(a', 2],
    ['[a', 2],
    ['[]', 2],
    ['[b-a]', 4],
    ['*a', 0],
    ['a**', 2],
    ['a++', 2],
    ['a{2', 1],
    ['a{3,2}', 1],
    ['{2}', 0],
    ['^*', 1],
    ['a\\', 2],
    ['(a)\\1', 4],
    ['(?<=a)b', 1],
    ['\\p{Nonsense}', 1],
    ['\\q', 1],
    ['[[:alpha:]]', 1],
    ['[a-z&&b]', 4],
    ['(a{1,100}){1,1000}', 0],
    ['((((){5000}){5000}){5000}){5000}', 0],
    [`${'('.repeat(200)}a${')'.repeat(200)}`, 51],
    ['a'.repeat(3000), 2000],
  ])('%s cannot be read, and the place is told', (pattern, at) => {
    expect(toPattern(pattern)).toEqual({ ok: false, at });
  });

  it('means what it means in JavaScript, whatever the pattern and the text', () => {
    const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(
          'a',
          'b',
          '.',
          '[ab]',
          '[^a]',
          '\\d',
          '\\w',
          '[a-c1]',
          '\\b',
          '^',
          '$',
          '(?=a)',
          '(?!ab)',
          '',
        ),
        fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `${one}${other}`),
        fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(?:${one}|${other})`),
        fc
          .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,1}', '{2,}', '*?', '+?'))
          .map(([one, count]) => `(${one})${count}`),
        tie('pattern').map((one) => `(?=${one})`),
        tie('pattern').map((one) => `(?!${one})`),
      ),
    }));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', ' '), maxLength: 7 });
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 8 }), (source, texts) => {
        const native = new RegExp(`^(?:${source})$`, 'u');
        for (const each of texts)
          expect([source, each, matches(source, each)]).toEqual([source, each, native.test(each)]);
      }),
      { numRuns: 3000 },
    );
  });

  it('is read or refused, never a crash, whatever stands there', () => {
    const part = fc.constantFrom(
      ...'()[]{}*+?|^$\\.-,:=!<>&ai09pLudwsb',
      '(?i)',
      '(?:',
      '\\p{',
      '{2,3}',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 20 }),
        fc.string({ unit: 'binary', maxLength: 10 }),
        (parts, text) => {
          const reading = toPattern(parts.join(''));
          if (reading.ok) expect(typeof reading.pattern.matches(text)).toBe('boolean');
          else expect(reading.at).toBeLessThanOrEqual(parts.join('').length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a pattern that is made to never end', () => {
  it.each([
    ['(a+)+b', 'a'.repeat(5000)],
    ['(a|aa)+b', 'a'.repeat(5000)],
    ['(.*)*(.*)*(.*)*x', 'a'.repeat(5000)],
    ['(?=(a+)+b)a*', 'a'.repeat(5000)],
    ['((?=.*b).)*', 'a'.repeat(10_000)],
    ['(a?){1000}a{1000}b', 'a'.repeat(1500)],
    ['.*.*.*.*.*.*=.*', '='.repeat(100_000)],
    ['(a{0,50}){0,50}b', 'a'.repeat(100_000)],
  ])('%s is done at once', (pattern, text) => {
    const start = performance.now();
    matches(pattern, text);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('still finds what it should in a long text', () => {
    expect(matches('(a+)+b', `${'a'.repeat(5000)}b`)).toBe(true);
    expect(matches('[\\p{L} .]{0,2000}', 'een zin. '.repeat(200))).toBe(true);
  });
});
