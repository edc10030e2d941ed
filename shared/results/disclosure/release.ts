import type { Count, GroupResult, QuestionResult } from '../snapshot.ts';
import type { People, Sources, TrueTable } from '../true-table.ts';
import { chooseRows, type ChosenRow } from './choose-rows.ts';
import { type Figures, type Ledger, type LedgerRow, newsSince, rowKey, TOTAL } from './ledger.ts';
import { alsoWithheld, publishRow } from './publish-row.ts';
import { type Rules, RULES } from './rules.ts';
import { partKey } from './table-part.ts';
import { withheldOptions } from './withheld-options.ts';

/** All responses that are counted. */
export interface Total {
  readonly base: People;
  readonly sources: Sources;
}

export interface ReleaseInput {
  readonly tables: readonly TrueTable[];
  readonly total: Total;
  /** Where people stop: of drafts, so that its base is no part of the responses. */
  readonly stops?: TrueTable | undefined;
  /** What was remembered at the snapshot before; `undefined` for the first. */
  readonly ledger: Ledger | undefined;
  readonly secretMark: string;
  /** Which weighting the weights in the tables are of; `undefined` where there are none. */
  readonly weighting?: string | undefined;
  /** The day of the snapshot, `YYYY-MM-DD`. */
  readonly day: string;
  /** Parts (`partKey`) whose figures are not made anew: they would give somebody away. */
  readonly heldBack?: ReadonlySet<string> | undefined;
}

/** Whether anybody's figures are shown at all. */
export const showsAnything = ({ questions }: Pick<Release, 'questions'>): boolean =>
  questions.some(({ all, breakdowns }) =>
    [all, ...breakdowns.flatMap(({ groups }) => groups)].some(({ base }) => base !== null),
  );

/** What may be published, and what must be remembered when it is. */
export interface Release {
  readonly questions: readonly QuestionResult[];
  readonly stops?: QuestionResult | undefined;
  /** How many responses, with the noise of every count. */
  readonly responses: number;
  readonly ledger: Ledger;
}

/**
 * Makes true tables fit to publish. A row (everybody, or a group, in one question) is shown when it has people enough
 * and is far enough from every other that is shown; once shown its figures stay, digit for digit, until enough new
 * answers have come by more than one way. What is shown carries the noise of its cell key.
 *
 * This is the only way from true counts to published ones; whether it did its work is for the gate to say.
 */
export function release(input: ReleaseInput, rules: Rules = RULES): Release {
  const rows: Record<string, LedgerRow> = { ...input.ledger?.rows };
  for (const [key, row] of Object.entries(rows)) rows[key] = { ...row, shown: false };
  const questions = input.tables.map((table) => releaseTable(table, input, rules, rows));
  const bases = questions.flatMap(({ all, breakdowns }) => [
    all.base,
    ...breakdowns.flatMap(({ groups }) => groups.map(({ base }) => base)),
  ]);
  const stops = input.stops && releaseTable(input.stops, { ...input, weighting: undefined }, rules, rows);
  return {
    questions,
    ...(stops && { stops }),
    // A group cannot be larger than the whole; the noise of two counts differs.
    responses: Math.max(releaseTotal(input, rules, rows), ...bases.map((base) => base ?? 0)),
    ledger: { day: input.day, secretMark: input.secretMark, rows },
  };
}

function releaseTable(
  table: TrueTable,
  { ledger, day, weighting, heldBack }: ReleaseInput,
  rules: Rules,
  rows: Record<string, LedgerRow>,
): QuestionResult {
  const chosen = chooseRows(table, ledger, rules, heldBack);
  const figures = (row: ChosenRow, withheld: ReadonlySet<number>): Figures | undefined => {
    if (row.state === 'hidden') return undefined;
    if (row.state === 'carried') {
      if (row.before) rows[row.key] = { ...row.before, shown: true };
      return row.before?.figures;
    }
    const plan = {
      // A panel of its own is never weighted.
      weighting: row.group && row.group.breakdown === registerName(table) ? undefined : weighting,
      crossed: row.group !== undefined,
      withheld,
      day,
    };
    const made = publishRow(table, row.truth, plan, rules);
    rows[row.key] = { figures: made, shown: true, sources: row.truth.sources };
    return made;
  };
  const [first, ...groups] = chosen;
  if (!first) throw new Error('A table has a row for everybody.');
  const everybody = figures(
    first,
    new Set([...withheldOptions(table, chosen, rules), ...heldOptions(table, heldBack)]),
  );
  const also = everybody && alsoWithheld(table, everybody);
  const withheld = new Set(also === undefined ? [] : [also]);
  const results = new Map(groups.map((row) => [row.key, figures(row, withheld)]));
  return {
    name: table.name,
    label: table.label,
    ...(table.shortLabel && { shortLabel: table.shortLabel }),
    identity: table.identity,
    kind: table.kind,
    ...(table.sensitive && { sensitive: true }),
    options: table.options.map(({ code, label, domain }) => ({
      code,
      label,
      ...(domain !== undefined && { domain }),
    })),
    all: groupResult(table, { code: 'all', label: EVERYBODY }, everybody, weighting),
    breakdowns: table.breakdowns.map((breakdown) => ({
      name: breakdown.name,
      label: breakdown.label,
      ...(breakdown.shortLabel && { shortLabel: breakdown.shortLabel }),
      ...(breakdown.definition && { definition: breakdown.definition }),
      ...(breakdown.role && { role: breakdown.role }),
      classification: breakdown.classification,
      groups: breakdown.groups.map(({ code, label }) =>
        groupResult(table, { code, label }, results.get(rowKey(table.name, breakdown.name, code)), weighting),
      ),
    })),
  };
}

function releaseTotal(
  { total, ledger, day }: ReleaseInput,
  rules: Rules,
  rows: Record<string, LedgerRow>,
): number {
  const before = ledger?.rows[TOTAL];
  const isNews = (row: LedgerRow): boolean => {
    const { newAnswers, otherSources } = newsSince(row.sources, total.sources);
    return newAnswers >= rules.newAnswers && otherSources >= rules.otherSources;
  };
  const row: LedgerRow =
    before && !isNews(before)
      ? { ...before, shown: true }
      : {
          figures: { base: rules.publishedCount(total.base.count, total.base.key), counts: {}, since: day },
          shown: true,
          sources: total.sources,
        };
  rows[TOTAL] = row;
  return row.figures.base ?? 0;
}

/** The options, by their place, that are held back for everybody. */
const heldOptions = ({ name, options }: TrueTable, heldBack: ReadonlySet<string> = new Set()): number[] =>
  options.flatMap(({ code }, at) => (heldBack.has(partKey({ question: name, option: code })) ? [at] : []));

const registerName = ({ breakdowns }: TrueTable): string | undefined =>
  breakdowns.find(({ role }) => role === 'register')?.name;

const EVERYBODY = { nl: 'Iedereen', fr: 'Tout le monde', en: 'Everybody' };

function groupResult(
  { options }: TrueTable,
  category: Pick<GroupResult, 'code' | 'label'>,
  figures: Figures | undefined,
  weighting: string | undefined,
): GroupResult {
  // An option that a later version added has no figure until the row is made anew.
  const listed = (values: Readonly<Record<string, Count>> | undefined): Count[] =>
    options.map(({ code }) => values?.[code] ?? null);
  const weighted = figures?.weighted?.mark === weighting ? figures?.weighted : undefined;
  const waits = options.some(({ consent }) => consent !== undefined);
  return {
    ...category,
    base: figures?.base ?? null,
    counts: listed(figures?.counts),
    ...((figures?.bases ?? (waits && !figures)) && { bases: listed(figures?.bases) }),
    ...(figures && { since: figures.since }),
    ...(weighted && {
      weighted: {
        base: weighted.base,
        counts: listed(weighted.counts),
        ...(weighted.bases && { bases: listed(weighted.bases) }),
        designEffect: weighted.designEffect,
        effectiveSize: weighted.effectiveSize,
      },
    }),
  };
}
