import { type LedgerRow, rowKey } from '../disclosure/ledger.ts';
import type { Count, GroupResult, QuestionResult, Snapshot } from '../snapshot.ts';
import type { TrueRow, TrueTable } from '../true-table.ts';
import type { Attempt } from './gate.ts';

/** A row as it is about to be published, beside the truth of today. */
export interface PublishedRow {
  readonly table: TrueTable;
  readonly question: QuestionResult;
  readonly key: string;
  /** `undefined` for everybody. */
  readonly group: { readonly breakdown: string; readonly code: string } | undefined;
  readonly truth: TrueRow;
  readonly published: GroupResult;
  readonly before: LedgerRow | undefined;
  /** Its figures are other than those that were published before, or the first. */
  readonly isNew: boolean;
}

/** All tables of a snapshot: the questions, those that say who was reached, and the themes of open answers. */
export const tablesOf = ({
  questions,
  reach,
  voices = [],
}: Pick<Snapshot, 'questions' | 'reach' | 'voices'>): readonly QuestionResult[] => [
  ...questions,
  ...reach.tables,
  ...voices.map(({ themes }) => themes),
];

/** The tables of a publication, with the truth and what was published before. */
export type PublishedTables = Pick<Attempt, 'tables' | 'before'> & {
  readonly snapshot: Pick<Snapshot, 'questions' | 'reach' | 'voices'>;
};

/** Every row of a publication with its truth: everybody first, then each group, question by question. */
export function publishedRows({ snapshot, tables, before }: PublishedTables): PublishedRow[] {
  const truths = new Map(tables.map((table) => [table.name, table]));
  return tablesOf(snapshot).flatMap((question) => {
    const table = truths.get(question.name);
    if (!table) throw new Error(`${question.name} was never counted.`);
    const row = (truth: TrueRow, published: GroupResult, group?: PublishedRow['group']): PublishedRow => {
      const key = rowKey(question.name, group?.breakdown, group?.code);
      const known = before?.rows[key];
      return {
        table,
        question,
        key,
        group,
        truth,
        published,
        before: known,
        isNew: published.base !== null && !(known && isSame(question, published, known)),
      };
    };
    return [
      row(table.all, question.all),
      ...question.breakdowns.flatMap(({ name, groups }) =>
        groups.map((published) => {
          const truth = table.breakdowns
            .find((breakdown) => breakdown.name === name)
            ?.groups.find(({ code }) => code === published.code);
          if (!truth) throw new Error(`${question.name} was never counted by ${name} ${published.code}.`);
          return row(truth, published, { breakdown: name, code: published.code });
        }),
      ),
    ];
  });
}

/** Digit for digit the same figures as before, option by option. */
function isSame({ options }: QuestionResult, published: GroupResult, { figures }: LedgerRow): boolean {
  const isEqual = (
    now: readonly Count[] | undefined,
    then: Readonly<Record<string, Count>> | undefined,
  ): boolean => options.every(({ code }, at) => (now?.[at] ?? null) === (then?.[code] ?? null));
  return (
    published.base === figures.base &&
    published.since === figures.since &&
    isEqual(published.counts, figures.counts) &&
    isEqual(published.bases, figures.bases) &&
    // Weighted figures may go, when the weighting ends; they do not change by themselves.
    (!published.weighted ||
      (published.weighted.base === figures.weighted?.base &&
        published.weighted.designEffect === figures.weighted.designEffect &&
        published.weighted.effectiveSize === figures.weighted.effectiveSize &&
        isEqual(published.weighted.counts, figures.weighted.counts) &&
        isEqual(published.weighted.bases, figures.weighted.bases)))
  );
}
