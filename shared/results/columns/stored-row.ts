import type { Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Column } from './column.ts';
import { growChoice, growMultiple, growNumbers } from './grow.ts';
import { CONTEXT, fieldOf, type StoredColumns } from './stored-columns.ts';

/** One response on its way into the columns. */
export interface StoredRow {
  readonly id: bigint;
  readonly key: number;
  readonly waits: boolean;
  readonly channel: string;
  readonly language: string;
  readonly day: string;
  readonly version: number;
  readonly assisted: boolean;
  readonly synthetic: boolean;
  /** The version that was answered. */
  readonly compiled: CompiledQuestionnaire;
  readonly answers: Answers;
  readonly derived: Readonly<Record<string, string>>;
}

/** The columns of these responses, in their order. */
export function columnsOfRows(rows: readonly StoredRow[]): StoredColumns {
  const columns = new Map<string, Column>();
  for (const [name, valueOf] of CONTEXT_VALUES) {
    const growing = growChoice(name);
    for (const row of rows) growing.add(valueOf(row));
    columns.set(name, growing.column());
  }
  const byVersion = new Map<CompiledQuestionnaire, ReadonlyMap<string, Field>>();
  for (const { compiled } of rows) byVersion.set(compiled, fieldsOf(compiled));
  const fields = new Map([...byVersion.values()].flatMap((each) => [...each]));
  for (const [name, { kind, codes }] of fields) {
    const growing =
      kind === 'number'
        ? growNumbers(name)
        : kind === 'multiple'
          ? growMultiple(name, codes)
          : growChoice(name, codes);
    // The kind stands in the name, so every version means the same by it.
    const add = growing.add as (value: Value) => void;
    for (const row of rows) add(byVersion.get(row.compiled)?.get(name)?.valueOf(row));
    columns.set(name, growing.column());
  }
  return {
    length: rows.length,
    ids: BigUint64Array.from(rows, ({ id }) => id),
    keys: Uint32Array.from(rows, ({ key }) => key),
    columns,
  };
}

const YES = (is: boolean): string | undefined => (is ? 'yes' : undefined);

const CONTEXT_VALUES: readonly (readonly [string, (row: StoredRow) => string | undefined])[] = [
  [CONTEXT.channel, ({ channel }) => channel],
  [CONTEXT.language, ({ language }) => language],
  [CONTEXT.day, ({ day }) => day],
  [CONTEXT.version, ({ version }) => String(version)],
  [CONTEXT.assisted, ({ assisted }) => YES(assisted)],
  [CONTEXT.synthetic, ({ synthetic }) => YES(synthetic)],
  [CONTEXT.waits, ({ waits }) => YES(waits)],
];

type Value = string | number | readonly string[] | undefined;

/** A column that a version of a questionnaire fills. */
interface Field {
  readonly kind: Column['kind'];
  /** The codes that are expected, so that all blocks of a version agree on their order. */
  readonly codes: readonly string[];
  readonly valueOf: (row: Pick<StoredRow, 'answers' | 'derived'>) => Value;
}

const known = new WeakMap<CompiledQuestionnaire, ReadonlyMap<string, Field>>();

function fieldsOf(compiled: CompiledQuestionnaire): ReadonlyMap<string, Field> {
  const found = known.get(compiled) ?? new Map(makeFields(compiled));
  known.set(compiled, found);
  return found;
}

function* makeFields(compiled: CompiledQuestionnaire): Generator<readonly [string, Field]> {
  for (const node of compiled.nodes) {
    // A question inside a repeat has many answers of one person: it is no column of responses.
    if (node.kind !== 'question' || node.block !== 0) continue;
    const { name, question } = node;
    const codes = [...new Set([...node.options, ...node.decline].map(({ code }) => code))];
    if (question.type === 'number')
      yield [
        fieldOf('number', name),
        { kind: 'number', codes, valueOf: ({ answers }) => numberIn(answers[name]) },
      ];
    else if (question.type === 'matrix')
      for (const { code: row } of question.rows)
        yield [
          fieldOf('choice', `${name}.${row}`),
          { kind: 'single', codes, valueOf: ({ answers }) => codeIn(rowIn(answers[name], row)) },
        ];
    else if (node.options.length === 0) continue;
    else if (question.type === 'multiple')
      yield [
        fieldOf('multiple', name),
        { kind: 'multiple', codes, valueOf: ({ answers }) => listIn(answers[name]) },
      ];
    else if (question.type === 'ranking')
      for (let place = 1; place <= node.options.length; place++)
        yield [
          fieldOf('ranking', name, place),
          { kind: 'single', codes, valueOf: ({ answers }) => listIn(answers[name])?.[place - 1] },
        ];
    else
      yield [
        fieldOf('choice', name),
        { kind: 'single', codes, valueOf: ({ answers }) => codeIn(answers[name]) },
      ];
  }
  for (const { derived: variable } of compiled.derived) {
    const { name, values = [] } = variable;
    // Values that nobody listed might repeat what somebody typed: such a variable is never counted.
    if (values.length === 0) continue;
    yield [
      fieldOf('derived', name),
      {
        kind: 'single',
        codes: values.map(({ code }) => code),
        valueOf: ({ derived }) => codeIn(derived[name]),
      },
    ];
  }
}

const codeIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const listIn = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? (value as readonly string[]) : undefined;

const rowIn = (value: unknown, row: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, row)
    ? (value as Readonly<Record<string, unknown>>)[row]
    : undefined;
