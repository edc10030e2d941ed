import { CONTEXT, type StoredColumns } from './stored-columns.ts';

/** How many responses there are, and how many by channel, language and day: what staff see of fieldwork. */
export interface ContextCounts {
  readonly received: number;
  readonly assisted: number;
  readonly synthetic: number;
  readonly byChannel: Readonly<Record<string, number>>;
  readonly byLanguage: Readonly<Record<string, number>>;
  readonly byDay: Readonly<Record<string, number>>;
}

/** Counts columns by what is known beside the answers; codes in alphabetical order, without those that nobody has. */
export function countContext(stored: StoredColumns): ContextCounts {
  return {
    received: stored.length,
    assisted: by(stored, CONTEXT.assisted)['yes'] ?? 0,
    synthetic: by(stored, CONTEXT.synthetic)['yes'] ?? 0,
    byChannel: by(stored, CONTEXT.channel),
    byLanguage: by(stored, CONTEXT.language),
    byDay: by(stored, CONTEXT.day),
  };
}

function by({ columns }: StoredColumns, name: string): Record<string, number> {
  const column = columns.get(name);
  if (column?.kind !== 'single') return {};
  const counts = new Float64Array(column.categories.length + 1);
  for (const code of column.codes) (counts[code] as number) += 1;
  return Object.fromEntries(
    column.categories
      .map((code, at): [string, number] => [code, counts[at + 1] ?? 0])
      .filter(([, count]) => count > 0)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
