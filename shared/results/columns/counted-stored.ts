import { type Calendar, isIn } from '../disclosure/calendar.ts';
import type { Variable } from '../variable.ts';
import { collectStored } from './collect-stored.ts';
import type { ChoiceColumn } from './column.ts';
import type { CountedColumns } from './counted-columns.ts';
import { selectStored } from './select-stored.ts';
import { CONTEXT, fieldOf, type StoredColumns } from './stored-columns.ts';

/** When a snapshot is made. */
export interface Moment {
  readonly calendar: Calendar;
  /** The day of the snapshot before. */
  readonly last: string | undefined;
  readonly today: string;
}

/** What a snapshot counts of stored columns. */
export interface CountedStored {
  readonly columns: CountedColumns;
  /** Some of the counted answers were made by the demonstration generator. */
  readonly synthetic: boolean;
  /** Of the answers that nobody counted before: how many are counted now, and how many wait for the next snapshot. */
  readonly joined: number;
  readonly waiting: number;
}

/** The rows of stored columns that the calendar lets into the snapshot of today, lined up with these variables. */
export function countedStored(
  stored: StoredColumns,
  variables: readonly Variable[],
  moment: Moment,
): CountedStored {
  const { keep, joined, waiting } = arrivals(stored, moment);
  const needed = waiting === 0 ? stored : selectStored(onlyNeeded(stored, variables), keep);
  const collected = collectStored(needed, variables);
  const channel = choiceIn(needed, CONTEXT.channel);
  const made = choiceIn(needed, CONTEXT.synthetic);
  return {
    columns: {
      size: needed.length,
      columns: new Map(
        variables.map(({ name }, at) => [name, collected[at] as (typeof collected)[number]] as const),
      ),
      ids: needed.ids,
      keys: needed.keys,
      // What the generator made hides no victim among false answers: each is a source of its own.
      source: {
        ...channel,
        name: '@source',
        codes: channel.codes.map((code, row) => (made.codes[row] === 0 ? code : 0)),
      },
      channel,
    },
    synthetic: made.codes.some((code) => code !== 0),
    joined,
    waiting,
  };
}

/** Which rows are in. Only days and chances decide, so each pair of them is looked up once. */
function arrivals(
  stored: StoredColumns,
  { calendar, last, today }: Moment,
): { readonly keep: Uint8Array; readonly joined: number; readonly waiting: number } {
  const day = choiceIn(stored, CONTEXT.day);
  const waits = choiceIn(stored, CONTEXT.waits);
  // A row without a day cannot be: it would be of no snapshot ever.
  const days = day.categories.map((code) => ({
    isNew: last === undefined || code >= last,
    atOnce: isIn(calendar, { day: code, waits: false }, last, today),
    late: isIn(calendar, { day: code, waits: true }, last, today),
  }));
  const keep = new Uint8Array(stored.length);
  let [joined, waiting] = [0, 0];
  for (let row = 0; row < stored.length; row++) {
    const came = days[(day.codes[row] as number) - 1];
    if (came && (waits.codes[row] === 0 ? came.atOnce : came.late)) {
      keep[row] = 1;
      if (came.isNew) joined += 1;
    } else waiting += 1;
  }
  return { keep, joined, waiting };
}

/** Without the columns that no variable reads: nothing is copied that is not counted. */
function onlyNeeded(stored: StoredColumns, variables: readonly Variable[]): StoredColumns {
  const fields = new Set<string>([CONTEXT.channel, CONTEXT.synthetic]);
  for (const { field, categories } of variables) {
    fields.add(field);
    for (const { consent } of categories) if (consent !== undefined) fields.add(fieldOf('choice', consent));
  }
  return { ...stored, columns: new Map([...stored.columns].filter(([name]) => fields.has(name))) };
}

/** A column of the context; without any row that has a value, one without values. */
function choiceIn({ columns, length }: StoredColumns, name: string): ChoiceColumn {
  const column = columns.get(name);
  return column?.kind === 'single'
    ? column
    : { kind: 'single', name, categories: [], codes: new Uint8Array(length) };
}
