import type { LanguageTag } from '#shared/language/tag.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { everyText } from '#shared/questionnaire/every-text.ts';
import { listsLookedUp } from '#shared/questionnaire/lists-looked-up.ts';
import type { Option } from '#shared/questionnaire/option.ts';
import { Questionnaire, type Node } from '#shared/questionnaire/questionnaire.ts';
import { choiceListsOf, EXTERNAL, type OfferedList } from './choice-lists.ts';
import { findSheets } from './find-sheets.ts';
import { severityOf } from './message.ts';
import { nameEntries } from './names.ts';
import { placeIssues } from './place-issues.ts';
import { frameRow, readBeyond, readFrame } from './read-frame.ts';
import { readLanguages } from './read-languages.ts';
import { readLists } from './read-lists.ts';
import { readNodes } from './read-nodes.ts';
import type { QuestionContext } from './question-context.ts';
import { readSettings, type Setting } from './read-settings.ts';
import { readTree, type SurveyEntry } from './survey-tree.ts';
import { cellOf, readTable, type Table, type TableRow } from './table.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { passesOver } from './write-out-loop.ts';
import type { Report, XlsformIssue } from './xlsform-issue.ts';

/** What whoever imports a workbook knows of it that does not stand in it. */
export interface ReadOptions {
  /** The name of the file without its extension: the title and id of a workbook that has none. */
  readonly name?: string | undefined;
  /** The language of texts whose language the workbook does not say. */
  readonly language?: LanguageTag | undefined;
  /** The contents of .csv files that hold choices, by their name in lower case. */
  readonly files?: ReadonlyMap<string, Sheet> | undefined;
}

/** What came of a workbook. */
export interface ReadOutcome {
  /** As much as could be carried over; nothing when no question is left. It can be published without an `error`. */
  readonly draft?: Questionnaire;
  /** In the order of the workbook, by sheet and row. */
  readonly issues: readonly XlsformIssue[];
}

/**
 * Reads an XLSForm workbook (xlsform.org, with what pyxform and Kobo's tools add and older workbooks wrote) into a
 * draft of a questionnaire. What cannot be carried over is told, row by row, and the rest is carried over still. Never
 * throws, whatever the workbook.
 */
export function readWorkbook(workbook: Workbook, options: ReadOptions = {}): ReadOutcome {
  const issues: XlsformIssue[] = [];
  const report: Report = (code, place, details = {}) => {
    issues.push({ severity: severityOf(code), code, ...place, ...details });
  };
  const draft = read(workbook, options, report);
  return { ...(draft && { draft }), issues: inOrder(issues, workbook) };
}

function read(workbook: Workbook, options: ReadOptions, report: Report): Questionnaire | undefined {
  const sheets = findSheets(workbook, report);
  if (!sheets.survey) return undefined;
  const survey = readTable(sheets.survey, 'survey', report);
  if (!survey.columns.some(({ key }) => key === 'type')) {
    report('noTypeColumn', { sheet: survey.sheet });
    return undefined;
  }
  const table = (sheet: Sheet | undefined, kind: 'survey' | 'choices'): Table[] =>
    sheet ? [readTable(sheet, kind, report)] : [];
  const choices = table(sheets.choices, 'choices');
  const external = table(sheets.external_choices, 'choices');
  const columns = table(sheets.columns, 'choices');
  const beyond = table(sheets.peil, 'survey');
  const settings = readSettings(sheets.settings, report);
  const settingsSheet = sheets.settings?.name ?? survey.sheet;
  const languages = readLanguages(
    {
      survey,
      others: [...choices, ...external, ...columns, ...beyond],
      settings,
      settingsSheet,
      told: options.language,
    },
    report,
  );

  const raw = readLists(
    [
      ...choices.map((each) => ({ table: each, suffix: '' })),
      ...columns.map((each) => ({ table: each, suffix: '' })),
      ...external.map((each) => ({ table: each, suffix: EXTERNAL })),
    ],
    report,
  );
  const tree = readTree(
    survey,
    (list, at) => {
      const found = raw.lists.get(list);
      if (!found) report('unknownList', at, { found: list });
      return found ? passesOver(found, languages) : [];
    },
    report,
  );
  const names = nameEntries(tree.entries, report);
  const squeeze = !settings.some(
    ({ key, text }) => key === 'clean_text_values' && /^(no|false)$/i.test(text),
  );
  const words = { languages, names, squeeze, report };
  const lists = choiceListsOf(raw, options.files ?? new Map(), words);
  const askers = askersOf(tree.entries, (entry) => names.of(entry));
  const context: QuestionContext = {
    ...words,
    lists,
    codes: raw.codes,
    inlined: new Set(),
    asker: (list) => askers.get(list),
  };

  const rows = new Map<string, { row: TableRow; node?: Node | undefined }>();
  const children = readNodes(tree.entries, context, (node, { row }) => rows.set(node.name, { row, node }));
  if (children.length === 0) {
    report('noQuestions', { sheet: survey.sheet });
    return undefined;
  }
  if (!children.some(isShown)) report('nothingAsked', { sheet: survey.sheet });
  const [peil] = beyond;
  for (const row of peil?.rows ?? [])
    if (!rows.has(cellOf(row, 'name'))) rows.set(cellOf(row, 'name'), { row });
  const parts = {
    ...readFrame(frameRow(settingsSheet, settings), context),
    ...(peil && readBeyond(peil, context)),
  };

  const offered = lists.all();
  const draft = build({ settings, tree, options, context, children, parts, offered, settingsSheet }, report);
  const checked = Questionnaire.safeParse(draft);
  if (!checked.success) {
    const [first] = checked.error.issues;
    report(
      'notAQuestionnaire',
      { sheet: survey.sheet },
      { found: `${first?.path.join('.') ?? ''} ${first?.message ?? ''}` },
    );
    return undefined;
  }
  const outcome = compileQuestionnaire(draft);
  if (!outcome.ok) {
    const place = { sheet: settingsSheet };
    placeIssues(outcome.issues, { rows, lists: offered, settings: place, languages }, report);
  }
  reportUntranslated(draft, survey.sheet, report);
  return draft;
}

interface Parts {
  readonly settings: readonly Setting[];
  readonly tree: ReturnType<typeof readTree>;
  readonly options: ReadOptions;
  readonly context: QuestionContext;
  readonly children: Node[];
  readonly parts: ReturnType<typeof readFrame> & Partial<ReturnType<typeof readBeyond>>;
  readonly offered: ReadonlyMap<string, OfferedList>;
  readonly settingsSheet: string;
}

function build(from: Parts, report: Report): Questionnaire {
  const { settings, tree, options, context, children, parts, offered, settingsSheet } = from;
  const { source, all } = context.languages;
  const setting = (key: 'form_title' | 'form_id'): string | undefined =>
    settings.find((each) => each.key === key)?.text ?? tree.settings.find((each) => each.key === key)?.text;
  const title = setting('form_title') ?? options.name ?? setting('form_id') ?? 'Questionnaire';
  const formId = setting('form_id');
  const id = idOf(formId ?? options.name ?? title);
  if (formId !== undefined && formId !== id) {
    const { row, header } = settings.find(({ key }) => key === 'form_id') ?? {};
    report('mendedId', { sheet: settingsSheet, row, column: header }, { found: formId, expected: id });
  }
  const used = new Set([...children.flatMap(listsUsed), ...listsLookedUp({ children, ...parts })]);
  const choiceLists: Record<string, Option[]> = {};
  for (const [name, list] of offered) {
    if (!context.inlined.has(name) || used.has(name))
      choiceLists[name] = list.options.map(({ option }) => option);
  }
  const draft: Questionnaire = {
    format: 'peil/1',
    id,
    kind: 'other',
    ...parts,
    sourceLanguage: source,
    languages: [source],
    title: { ...parts.title, [source]: title.slice(0, 5000) },
    ...(Object.keys(choiceLists).length > 0 && { choiceLists }),
    children,
  };
  const spoken = new Set(everyText(draft).flatMap(({ text }) => Object.keys(text)));
  const languages = parts.languages ?? [source, ...all.filter((tag) => tag !== source && spoken.has(tag))];
  return { ...draft, languages };
}

/** A form's id as Peil writes one: lower-case letters, digits and hyphens. */
function idOf(written: string): string {
  const id = written
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 63)
    .replace(/-+$/, '');
  return id === '' ? 'questionnaire' : id;
}

const isShown = (node: Node): boolean =>
  node.type === 'group' ? node.children.some(isShown) : node.type !== 'calculation';

const listsUsed = (node: Node): string[] => {
  if (node.type === 'group') return node.children.flatMap(listsUsed);
  return 'choiceList' in node && node.choiceList !== undefined ? [node.choiceList] : [];
};

/** For each list the first question that offers it. */
function askersOf(
  entries: readonly SurveyEntry[],
  nameOf: (entry: SurveyEntry) => string,
): Map<string, string> {
  const askers = new Map<string, string>();
  const walk = (each: readonly SurveyEntry[]): void => {
    for (const entry of each) {
      if (entry.kind === 'group') walk(entry.children);
      else if (entry.type.kind === 'select' && !askers.has(entry.type.list))
        askers.set(entry.type.list, nameOf(entry));
    }
  };
  walk(entries);
  return askers;
}

function reportUntranslated(draft: Questionnaire, sheet: string, report: Report): void {
  // XLSForm has one title for all languages.
  const texts = everyText(draft).filter(({ field }) => field !== 'title');
  for (const language of draft.languages) {
    if (language === draft.sourceLanguage) continue;
    const missing = texts.filter(({ text }) => (text[language] ?? '') === '').length;
    if (missing > 0) report('incompleteLanguage', { sheet }, { found: language, expected: String(missing) });
  }
}

function inOrder(issues: readonly XlsformIssue[], workbook: Workbook): XlsformIssue[] {
  const places = new Map(workbook.sheets.map(({ name }, index) => [name, index]));
  const sheetOf = ({ sheet }: XlsformIssue): number => places.get(sheet) ?? -1;
  return issues.toSorted((one, other) => sheetOf(one) - sheetOf(other) || (one.row ?? 0) - (other.row ?? 0));
}
