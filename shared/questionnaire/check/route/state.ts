import type { Atom } from './formula.ts';
import type { Domain } from './domain.ts';
import { numberOfText } from '../../expression/value.ts';
import { compare } from './read-condition.ts';

/** What is known of one variable on one way through the conditions. Never changed in place. */
export interface Known {
  /** Values that are left for a variable that holds one code; the empty text is "nothing". */
  readonly left?: ReadonlySet<string>;
  readonly chosen?: ReadonlySet<string>;
  readonly notChosen?: ReadonlySet<string>;
  readonly filled?: boolean;
  readonly is?: string;
  readonly isNot?: ReadonlySet<string>;
  readonly least?: number;
  readonly most?: number;
}

/**
 * What is known once an atom holds (or does not) as well; `undefined` when the two cannot be true together. Where the
 * domain does not say enough, less is known, never something wrong.
 */
export function learn(known: Known, domain: Domain, atom: Atom, holds: boolean): Known | undefined {
  switch (domain.kind) {
    case 'one':
      return learnOne(known, domain, atom, holds);
    case 'many':
      return learnMany(known, domain, atom, holds);
    case 'number':
      return learnNumber(known, domain, atom, holds);
    case 'text':
      return learnText(known, atom, holds);
  }
}

function learnOne(
  known: Known,
  { codes }: Extract<Domain, { kind: 'one' }>,
  atom: Atom,
  holds: boolean,
): Known | undefined {
  const left = [...(known.left ?? ['', ...codes])].filter((code) => isTrueOf(code, atom) === holds);
  return left.length === 0 ? undefined : { ...known, left: new Set(left), filled: !left.includes('') };
}

function isTrueOf(code: string, atom: Atom): boolean {
  switch (atom.says) {
    case 'empty':
      return code === '';
    case 'is':
    case 'has':
      return code === atom.code;
    case 'compares':
      return compare(numberOfText(code), atom.by, atom.number);
  }
}

function learnMany(
  known: Known,
  domain: Extract<Domain, { kind: 'many' }>,
  atom: Atom,
  holds: boolean,
): Known | undefined {
  const after = learnCodes(known, domain, atom, holds);
  // Something was chosen, and all that there is was not.
  const isSpent = after?.filled === true && domain.codes.every((code) => after.notChosen?.has(code));
  return isSpent ? undefined : after;
}

function learnCodes(
  known: Known,
  domain: Extract<Domain, { kind: 'many' }>,
  atom: Atom,
  holds: boolean,
): Known | undefined {
  if (atom.says === 'empty') return fill(known, !holds);
  if (atom.says === 'compares') return holds ? fill(known, true) : known;
  // `${many} = 'a b'` holds for just these codes; that others are not chosen is left open.
  const codes = atom.says === 'is' ? atom.code.split(/\s+/) : [atom.code];
  if (!holds) {
    const [code = ''] = codes;
    if (atom.says === 'is' || !domain.codes.includes(code)) return known;
    return known.chosen?.has(code)
      ? undefined
      : { ...known, notChosen: new Set([...(known.notChosen ?? []), code]) };
  }
  const chosen = new Set([...(known.chosen ?? []), ...codes]);
  for (const code of chosen) {
    if (!domain.codes.includes(code) || known.notChosen?.has(code)) return undefined;
    if (chosen.size > 1 && domain.alone.has(code)) return undefined;
  }
  const filled = fill(known, true);
  return filled && { ...filled, chosen };
}

function fill(known: Known, filled: boolean): Known | undefined {
  return known.filled === undefined || known.filled === filled ? { ...known, filled } : undefined;
}

function learnNumber(
  known: Known,
  domain: Extract<Domain, { kind: 'number' }>,
  atom: Atom,
  holds: boolean,
): Known | undefined {
  if (atom.says === 'empty') return fill(known, !holds);
  if (atom.says !== 'compares') {
    const number = /^-?\d+(\.\d+)?$/.test(atom.code) ? Number(atom.code) : undefined;
    if (number === undefined) {
      // Words are never equal to a number, only to a way of declining.
      if (!holds) return known;
      return domain.codes.includes(atom.code) ? fill(known, true) : undefined;
    }
    return learnNumber(known, domain, { variable: atom.variable, says: 'compares', by: '=', number }, holds);
  }
  // A missing value, or a declined one, is in no relation to a number: the opposite tells nothing then.
  if (!holds) return known;
  const filled = fill(known, true);
  if (!filled) return undefined;
  const step = domain.whole ? 1 : 0;
  const { by, number } = atom;
  const from = by === '>' ? number + step : by === '>=' || by === '=' ? number : -Infinity;
  const to = by === '<' ? number - step : by === '<=' || by === '=' ? number : Infinity;
  const least = Math.max(known.least ?? domain.least, domain.whole ? Math.ceil(from) : from);
  const most = Math.min(known.most ?? domain.most, domain.whole ? Math.floor(to) : to);
  return least > most ? undefined : { ...filled, least, most };
}

function learnText(known: Known, atom: Atom, holds: boolean): Known | undefined {
  if (atom.says === 'empty') {
    if (!holds) return known.is === '' ? undefined : fill(known, true);
    return known.is !== undefined && known.is !== '' ? undefined : fill(known, false);
  }
  if (atom.says !== 'is') return holds ? fill(known, true) : known;
  if (!holds) {
    if (known.is === atom.code) return undefined;
    return { ...known, isNot: new Set([...(known.isNot ?? []), atom.code]) };
  }
  if ((known.is !== undefined && known.is !== atom.code) || known.isNot?.has(atom.code)) return undefined;
  const filled = fill(known, true);
  return filled && { ...filled, is: atom.code };
}
