import type { ExpressionIssue, Span } from './expression.ts';

/** `text` is the content of a string, the name in a reference, and otherwise what is written. */
export interface Token extends Span {
  readonly kind: 'number' | 'string' | 'reference' | 'name' | 'sign';
  readonly text: string;
}

export type Tokens =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly issue: ExpressionIssue };

// XPath's NCName, by Unicode classes: XML's own list of ranges differs from them only in scripts long dead.
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_.\-·]*/uy;
const NUMBER = /\d+(?:\.\d*)?|\.\d+/y;
const SPACE = /\p{White_Space}|\uFEFF|\u200B/u;
const SIGNS = '!= <= >= .. ( ) , / . * | + - = < > [ ]'.split(' ');

/** What people write who come from a spreadsheet or another language, and what they mean. */
const MEANT = [
  '== =',
  '<> !=',
  '&& and',
  '|| or',
  '=< <=',
  '=> >=',
  '≠ !=',
  '≤ <=',
  '≥ >=',
  '– -',
  '− -',
  '× *',
  '÷ div',
  '% mod',
  '& and',
  '! not(',
  '$ ${',
  '{ ${',
  '; ,',
].map((pair) => pair.split(' '));

/** XPath that a form needs the XML tree for. */
const PATH_SIGNS = ['//', '::', '@'];

const STRAIGHT = { single: "'", double: '"' };
const CURLY = { single: '‘’‚‛', double: '“”„‟' };

/** The kind of quote that opens at this character, and what closes it. */
const quoteOf = (character: string): { closers: string; otherwise: string } | undefined => {
  for (const weight of ['single', 'double'] as const) {
    if (character === STRAIGHT[weight]) return { closers: STRAIGHT[weight], otherwise: CURLY[weight] };
    if (CURLY[weight].includes(character)) return { closers: CURLY[weight], otherwise: STRAIGHT[weight] };
  }
  return undefined;
};

const firstOf = (source: string, characters: string, from: number): number => {
  let first = -1;
  for (const character of characters) {
    const at = source.indexOf(character, from);
    if (at !== -1 && (first === -1 || at < first)) first = at;
  }
  return first;
};

const matchAt = (pattern: RegExp, source: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
};

/** A name with at most one prefix, as `jr:choice-name`. */
const nameAt = (source: string, at: number): string | undefined => {
  const first = matchAt(NAME, source, at);
  if (first === undefined || source[at + first.length] !== ':') return first;
  const second = matchAt(NAME, source, at + first.length + 1);
  return second === undefined ? first : `${first}:${second}`;
};

/**
 * The words of an expression, by the lexical rules of XPath 1.0 (section 3.7): the longest token wins and a
 * hyphen inside a name belongs to the name. Curly quotes are quotes, because spreadsheet programs put them there, and
 * so is a curly quote that meets a straight one when no better partner follows.
 */
export function tokenize(source: string): Tokens {
  const tokens: Token[] = [];
  const refuse = (
    code: ExpressionIssue['code'],
    start: number,
    found: string,
    expected?: string,
  ): Tokens => ({
    ok: false,
    issue: {
      code,
      found,
      start,
      end: start + found.length,
      ...(expected === undefined ? {} : { expected }),
    },
  });

  let at = 0;
  while (at < source.length) {
    const point = source.codePointAt(at) ?? 0;
    const character = String.fromCodePoint(point);
    if (SPACE.test(character)) {
      at += character.length;
      continue;
    }

    const quote = quoteOf(character);
    if (quote) {
      let close = firstOf(source, quote.closers, at + 1);
      if (close === -1) close = firstOf(source, quote.otherwise, at + 1);
      if (close === -1) return refuse('unterminatedString', at, source.slice(at), character);
      tokens.push({ kind: 'string', text: source.slice(at + 1, close), start: at, end: close + 1 });
      at = close + 1;
      continue;
    }

    if (source.startsWith('${', at)) {
      const close = source.indexOf('}', at);
      if (close === -1) return refuse('unterminatedReference', at, source.slice(at), '}');
      const inside = source.slice(at + 2, close);
      const name = inside.trim();
      if (name === '') return refuse('unexpectedToken', at, source.slice(at, close + 1), 'name');
      const read = nameAt(name, 0) ?? '';
      if (read !== name) {
        const wrong = String.fromCodePoint(name.codePointAt(read.length) ?? 0);
        const offset = at + 2 + inside.indexOf(name) + read.length;
        return refuse('unexpectedCharacter', offset, wrong, read === '' ? 'name' : '}');
      }
      tokens.push({ kind: 'reference', text: name, start: at, end: close + 1 });
      at = close + 1;
      continue;
    }

    const number = matchAt(NUMBER, source, at);
    const name = number === undefined ? nameAt(source, at) : undefined;
    const word = number ?? name;
    if (word !== undefined) {
      const end = at + word.length;
      tokens.push({ kind: number === undefined ? 'name' : 'number', text: word, start: at, end });
      at = end;
      continue;
    }

    const pathSign = PATH_SIGNS.find((sign) => source.startsWith(sign, at));
    if (pathSign !== undefined) return refuse('unsupportedPath', at, pathSign);
    const [written, meant] = MEANT.find(([each = '']) => source.startsWith(each, at)) ?? [];
    const sign = SIGNS.find((candidate) => source.startsWith(candidate, at));
    // `!=` is a sign of its own and `=` a beginning of a mistake: the longer of the two is what was written.
    if (written && written.length > (sign?.length ?? 0)) {
      return refuse('unexpectedCharacter', at, written, meant);
    }
    if (sign === undefined) return refuse('unexpectedCharacter', at, character);
    tokens.push({ kind: 'sign', text: sign, start: at, end: at + sign.length });
    at += sign.length;
  }
  return { ok: true, tokens };
}
