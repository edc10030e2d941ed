import { lengthOf } from './characters.ts';
import type { Span } from './expression.ts';

/** An expression cut where something is wrong with it, so that a screen can mark the very characters. */
export interface PointedAt {
  readonly before: string;
  /** What is wrong; empty where something is missing. */
  readonly marked: string;
  readonly after: string;
  /** From 1. */
  readonly line: number;
  /** The character within the line, from 1, as a reader counts: letters outside the basic plane are one. */
  readonly column: number;
}

/** Where in an expression a span stands. A span that lies beyond the expression points at its end. */
export function pointAt(source: string, { start, end }: Span): PointedAt {
  const from = Math.min(Math.max(0, start), source.length);
  const to = Math.min(Math.max(from, end), source.length);
  const before = source.slice(0, from);
  const lines = before.split('\n');
  return {
    before,
    marked: source.slice(from, to),
    after: source.slice(to),
    line: lines.length,
    column: lengthOf(lines.at(-1) ?? '') + 1,
  };
}
