/**
 * A condition as the checker understands it. What it does not understand is `unknown`, which may be true or false
 * whatever else holds: so it never calls something impossible that is possible.
 */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Formula[] }
  | { readonly kind: 'atom'; readonly atom: Atom; readonly holds: boolean };

/** One thing that is said of one variable. */
export type Atom = { readonly variable: string } & (
  | { readonly says: 'empty' }
  /** Its value is this code. */
  | { readonly says: 'is'; readonly code: string }
  /** This code is among its values. */
  | { readonly says: 'has'; readonly code: string }
  /** As a number it is so; a missing value is in no relation to any number. */
  | { readonly says: 'compares'; readonly by: Relation; readonly number: number }
);
export type Relation = '<' | '<=' | '>' | '>=' | '=';

export const TRUE: Formula = { kind: 'constant', value: true };
export const FALSE: Formula = { kind: 'constant', value: false };
export const UNKNOWN: Formula = { kind: 'unknown' };

export const atom = (of: Atom, holds = true): Formula => ({ kind: 'atom', atom: of, holds });
export const empty = (variable: string): Formula => atom({ variable, says: 'empty' });
export const filled = (variable: string): Formula => atom({ variable, says: 'empty' }, false);

export const all = (...parts: readonly Formula[]): Formula => ({ kind: 'and', parts });
export const any = (...parts: readonly Formula[]): Formula => ({ kind: 'or', parts });

/** The opposite of a condition. */
export function not(formula: Formula): Formula {
  switch (formula.kind) {
    case 'constant':
      return formula.value ? FALSE : TRUE;
    case 'unknown':
      return UNKNOWN;
    case 'and':
      return any(...formula.parts.map(not));
    case 'or':
      return all(...formula.parts.map(not));
    case 'atom':
      return { ...formula, holds: !formula.holds };
  }
}

/** The variables that a condition speaks of, each once. */
export function variablesOf(formula: Formula, found = new Set<string>()): Set<string> {
  if (formula.kind === 'atom') found.add(formula.atom.variable);
  else if (formula.kind === 'and' || formula.kind === 'or') {
    for (const part of formula.parts) variablesOf(part, found);
  }
  return found;
}
