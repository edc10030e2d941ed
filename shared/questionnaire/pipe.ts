import type { Span } from './expression/expression.ts';

/** A place in a text where an answer is put in: `${name}`. */
export interface Pipe extends Span {
  readonly name: string;
}

/** The places in a text where an answer is put in, in order. */
export function pipesOf(text: string): Pipe[] {
  if (!text.includes('${')) return [];
  return [...text.matchAll(/\$\{\s*([A-Za-z_][A-Za-z0-9_.-]*)\s*\}/g)].map((match) => ({
    name: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
