import { Name } from '#shared/questionnaire/name.ts';
import { cellOf, headerOf } from './table.ts';
import type { SurveyEntry, SurveyGroup, SurveyQuestion } from './survey-tree.ts';
import type { Report } from './xlsform-issue.ts';

/** What a name in an expression or a text turns out to be. */
export type Named =
  /** `name` is what Peil calls it. */
  | { readonly kind: 'question' | 'group' | 'note'; readonly name: string }
  /** In the workbook, but not carried over: it never has a value. `today` still can be worked out. */
  | { readonly kind: 'empty'; readonly today: boolean }
  | { readonly kind: 'ambiguous' }
  | undefined;

/** The names of a survey: what each entry is called in Peil, and what a name means where it stands. */
export interface Names {
  of(entry: SurveyEntry): string;
  /** `from` is where the name stands; at choices and settings nothing. */
  find(name: string, from: SurveyEntry | undefined): Named;
}

const RESERVED = ['language', '__proto__'];
const LONGEST = 64;

/** A name of letters, digits, `_`, `-` and `.` that comes as near as can be; nothing for a name in another script. */
export function mendName(written: string): string | undefined {
  if (Name.safeParse(written).success) return written;
  const plain = written
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '_')
    .replace(/^[.-]+|_+$/g, '');
  if (!/[A-Za-z0-9]/.test(plain)) return undefined;
  return (/^[A-Za-z_]/.test(plain) ? plain : `_${plain}`).slice(0, LONGEST);
}

const isCarried = (entry: SurveyEntry): boolean =>
  entry.kind === 'group' ||
  entry.type.kind === 'question' ||
  entry.type.kind === 'select' ||
  (entry.type.kind === 'row' && isRow(entry));

/** Gives every entry a name that is good and unique, and tells `report` where that is not the one that was written. */
export function nameEntries(entries: readonly SurveyEntry[], report: Report): Names {
  const names = new Map<SurveyEntry, string>();
  const byWritten = new Map<string, SurveyEntry[]>();
  const all = [...inOrder(entries)];
  const taken = new Set(RESERVED);
  // The text of "other" is kept beside its question, so that name is not free either.
  for (const entry of all) {
    if (entry.kind === 'question' && entry.type.kind === 'select' && entry.type.orOther) {
      taken.add(`${mendName(cellOf(entry.row, 'name')) ?? ''}_other`);
    }
  }

  for (const entry of all) {
    const written = cellOf(entry.row, 'name');
    if (written !== '') byWritten.set(written, [...(byWritten.get(written) ?? []), entry]);
    if (!isCarried(entry)) continue;
    if (isRow(entry)) {
      names.set(entry, rowName(entry, names));
      continue;
    }
    const pass = entry.parent?.isPass ? `${names.get(entry.parent) ?? ''}_` : '';
    const wanted = `${pass}${mendName(written) ?? nameFromWords(entry)}`.slice(0, LONGEST);
    const name = free(wanted, entry, names, taken);
    taken.add(name);
    names.set(entry, name);
    const place = { sheet: entry.row.sheet, row: entry.row.number, column: headerOf(entry.row, 'name') };
    if (written === '') report('noName', place, { expected: name });
    else if (name !== `${pass}${written}`) {
      report(wanted === `${pass}${written}` ? 'repeatedName' : 'mendedName', place, {
        found: written,
        expected: name,
      });
    }
  }

  const named = (entry: SurveyEntry): Named => {
    if (!isCarried(entry)) {
      const word =
        entry.kind === 'question' && entry.type.kind === 'metadata' ? entry.type.word.toLowerCase() : '';
      return { kind: 'empty', today: /^(?:get )?today$/.test(word) };
    }
    const name = names.get(entry) ?? '';
    if (entry.kind === 'group') {
      return entry.what === 'group' || entry.what === 'repeat'
        ? { kind: 'group', name }
        : { kind: 'question', name };
    }
    return { kind: isNote(entry) ? 'note' : 'question', name };
  };

  return {
    of: (entry) => names.get(entry) ?? '',
    find(name, from) {
      const found = byWritten.get(name);
      if (!found) return undefined;
      const carried = found.filter(isCarried);
      const candidates = carried.length > 0 ? carried : found.slice(0, 1);
      const [only] = candidates;
      if (!only) return undefined;
      if (candidates.length === 1) return named(only);
      // Of several, the one that stands nearest: in the same group, or in the nearest group around.
      const near = candidates.map((entry) => shared(entry, from));
      const best = Math.max(...near);
      const nearest = candidates.filter((_, index) => near[index] === best);
      // A question has the value that is meant where a group has its name as well.
      const questions = nearest.filter(({ kind }) => kind === 'question');
      const [one, ...more] = questions.length > 0 ? questions : nearest;
      return one && more.length === 0 ? named(one) : { kind: 'ambiguous' };
    },
  };
}

/** A note that works something out shows it, and so has a value. */
export const isNote = (entry: SurveyQuestion): boolean =>
  entry.type.kind === 'question' && entry.type.word === 'note' && cellOf(entry.row, 'calculation') === '';

function* inOrder(entries: readonly SurveyEntry[]): Generator<SurveyEntry> {
  for (const entry of entries) {
    yield entry;
    if (entry.kind === 'group') yield* inOrder(entry.children);
  }
}

/** A question that is a row of a matrix has no name of its own: it is the matrix, at that row. */
const isRow = (entry: SurveyEntry): boolean => entry.kind === 'question' && entry.parent?.what === 'matrix';

/** The code of a row of a matrix: its name without the matrix's. */
export const rowCode = (written: string, matrix: string): string =>
  written.startsWith(`${matrix}.`) ? written.slice(matrix.length + 1) : written;

function rowName(entry: SurveyEntry, names: ReadonlyMap<SurveyEntry, string>): string {
  const matrix = entry.parent ? (names.get(entry.parent) ?? '') : '';
  const written = cellOf(entry.row, 'name');
  return `${matrix}.${rowCode(written, entry.parent ? cellOf(entry.parent.row, 'name') : '')}`;
}

function nameFromWords(entry: SurveyEntry): string {
  const words = entry.row.cells.find(({ column }) => column.key === 'label')?.text ?? '';
  const slug = (mendName(words.toLowerCase()) ?? '').slice(0, 30).replace(/[_.-]+$/, '');
  return slug === '' ? `${entry.kind}_${String(entry.row.number)}` : slug;
}

function free(
  wanted: string,
  entry: SurveyEntry,
  names: ReadonlyMap<SurveyEntry, string>,
  taken: ReadonlySet<string>,
): string {
  if (!taken.has(wanted)) return wanted;
  const around = entry.parent && names.get(entry.parent);
  const within = around === undefined ? wanted : `${around}_${wanted}`.slice(0, LONGEST);
  if (!taken.has(within)) return within;
  for (let number = 2; ; number += 1) {
    const tail = `_${String(number)}`;
    const name = `${wanted.slice(0, LONGEST - tail.length)}${tail}`;
    if (!taken.has(name)) return name;
  }
}

const groupsAround = (entry: SurveyEntry | undefined): SurveyGroup[] => {
  const groups: SurveyGroup[] = [];
  for (let group = entry?.kind === 'group' ? entry : entry?.parent; group; group = group.parent)
    groups.unshift(group);
  return groups;
};

/** How many groups stand around both. */
function shared(entry: SurveyEntry, from: SurveyEntry | undefined): number {
  const one = groupsAround(entry.kind === 'group' ? entry.parent : entry);
  const other = groupsAround(from);
  const until = one.findIndex((group, index) => group !== other[index]);
  return until === -1 ? one.length : until;
}
