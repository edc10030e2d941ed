import { baseOf } from '#shared/results/base-of.ts';
import { orderByShare } from '#shared/results/order.ts';
import { shareIn } from '#shared/results/share-in.ts';
import type { BreakdownResult, GroupResult, QuestionResult, Snapshot } from '#shared/results/snapshot.ts';
import { exportText } from './codebook.ts';
import type { Cell } from './export-variable.ts';
import type { ExportLanguage } from './export-words.ts';
import { EXPLANATION, FIGURE_HEADINGS, FIGURE_WORDS } from './result-words.ts';

/**
 * All published figures of a snapshot as rows, headings first: for everybody and for each group, in the words of
 * `language`. The figures are those of the pages, to the same whole points; what is hidden there is empty here and says
 * so. A cell of the table is a function of the snapshot alone.
 */
export function figureRows(snapshot: Snapshot, language: ExportLanguage): readonly (readonly Cell[])[] {
  return [
    FIGURE_HEADINGS[language],
    ...tablesIn(snapshot).flatMap((question) => [
      ...groupRows(question, undefined, question.all, language),
      ...question.breakdowns.flatMap((by) =>
        by.groups.flatMap((group) => groupRows(question, by, group, language)),
      ),
    ]),
  ];
}

/** The questions, and the themes of open answers by a name that no spreadsheet takes for a formula; quotes are no figures. */
const tablesIn = ({ questions, voices = [] }: Snapshot): readonly QuestionResult[] => [
  ...questions,
  ...voices.map(({ question, themes }) => ({ ...themes, name: `${question}_theme` })),
];

function groupRows(
  question: QuestionResult,
  by: BreakdownResult | undefined,
  group: GroupResult,
  language: ExportLanguage,
): readonly (readonly Cell[])[] {
  const words = FIGURE_WORDS[language];
  const places = by
    ? new Map<number, never>()
    : new Map(orderByShare(question).map(({ index, places: range }) => [index, range]));
  return question.options.map((option, index): Cell[] => {
    const share = shareIn(group, index);
    const shown = share.kind === 'share' ? share : undefined;
    const few = share.kind !== 'hidden' && share.count === 0 ? words.few : undefined;
    const remark = {
      hidden: words.hidden,
      counts: words.counts,
      share: shown?.careful ? words.careful : undefined,
    }[share.kind];
    return [
      question.name,
      exportText(question.label, language),
      by && exportText(by.label, language),
      by ? exportText(group.label, language) : words.everybody,
      option.code,
      exportText(option.label, language),
      baseOf(group, index) ?? undefined,
      share.kind === 'hidden' ? undefined : share.count,
      shown && shown.under === undefined ? shown.percent : undefined,
      shown?.low,
      shown?.high,
      places.get(index)?.from,
      places.get(index)?.to,
      group.weighted ? words.yes : words.no,
      [remark, few].filter((part) => part !== undefined).join('; ') || undefined,
      group.since,
    ];
  });
}

/** What must be known to read the figures, then every question and answer with its code: rows of one or more cells. */
export function figureCodebook(snapshot: Snapshot, language: ExportLanguage): readonly (readonly Cell[])[] {
  const { disclosure, title, number, publishedOn, responses, weighting, synthetic } = snapshot;
  const tables = tablesIn(snapshot);
  const facts = EXPLANATION[language]({
    title: exportText(title, language),
    number,
    day: publishedOn,
    responses,
    hidden: disclosure.thresholds.hidden,
    sensitive: disclosure.thresholds.sensitive,
    largest: disclosure.noise.largest,
    rounded: disclosure.noise.roundedTo,
    weighted: weighting.kind === 'raked',
    synthetic,
  });
  return [
    ...facts.map((fact): Cell[] => [fact]),
    [],
    ...tables.flatMap(({ name, label, options }): Cell[][] => [
      [name, exportText(label, language)],
      ...options.map((option): Cell[] => [undefined, option.code, exportText(option.label, language)]),
    ]),
    ...breakdownsOf(tables).flatMap(({ name, label, definition, groups }): Cell[][] => [
      [name, exportText(label, language), definition && exportText(definition, language)],
      ...groups.map((group): Cell[] => [undefined, group.code, exportText(group.label, language)]),
    ]),
  ];
}

function breakdownsOf(questions: readonly QuestionResult[]): readonly BreakdownResult[] {
  const found = new Map<string, BreakdownResult>();
  for (const { breakdowns } of questions)
    for (const by of breakdowns) if (!found.has(by.name)) found.set(by.name, by);
  return [...found.values()];
}
