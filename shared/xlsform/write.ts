import type { LanguageTag } from '#shared/language/tag.ts';
import { everyText } from '#shared/questionnaire/every-text.ts';
import type { Option } from '#shared/questionnaire/option.ts';
import type { Group, Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { buildSheet, languageWords, putText, row, type DraftRow } from './build-sheet.ts';
import { WRITTEN_COLUMNS } from './columns.ts';
import { readHeader } from './header.ts';
import { free } from './read-lists.ts';
import { textOfCell, type Sheet, type Workbook } from './workbook.ts';
import { putOption, writeQuestion, type AddList } from './write-question.ts';

/**
 * A questionnaire as an XLSForm workbook: one that `readWorkbook` reads into the same questionnaire, and that other
 * tools read as far as XLSForm goes. What only Peil knows stands in columns `peil::…` and on the sheet `peil`.
 */
export function writeWorkbook(questionnaire: Questionnaire): Workbook {
  const languages = languagesOf(questionnaire);
  const lists = new Map<string, readonly Option[]>(Object.entries(questionnaire.choiceLists ?? {}));
  const taken = new Set(lists.keys());
  const addList: AddList = (wanted, options) => {
    const name = free(wanted, taken);
    taken.add(name);
    lists.set(name, options);
    return name;
  };
  const survey = questionnaire.children.flatMap((node) => writeNode(node, addList));
  const beyond = writeBeyond(questionnaire, addList);
  const choices = [...lists].flatMap(([list, options]) =>
    options.map((option) => writeChoice(list, option, languages)),
  );
  const sheets: Sheet[] = [buildSheet('survey', WRITTEN_COLUMNS.survey, survey, languages)];
  if (choices.length > 0) sheets.push(buildSheet('choices', WRITTEN_COLUMNS.choices, choices, languages));
  const extra = beyond.length > 0 ? [buildSheet('peil', WRITTEN_COLUMNS.survey, beyond, languages)] : [];
  const settings = writeSettings(questionnaire, languages, lists);
  if (!tellsLanguages([...sheets, ...extra], questionnaire)) {
    settings.set('peil::languages', questionnaire.languages.join(', '));
  }
  // Readers take runs of spaces for one unless a form says that it means them.
  const cells = [...sheets, ...extra].flatMap(({ rows }) => rows.flatMap((each) => each.cells));
  if ([...cells, ...settings.values()].some((cell) => textOfCell(cell).includes('  '))) {
    settings.set('clean_text_values', 'no');
  }
  sheets.push(buildSheet('settings', [], [settings], languages), ...extra);
  return { sheets };
}

/** The languages of the questionnaire, its source first, and those in which a text exists beside them. */
function languagesOf(questionnaire: Questionnaire): LanguageTag[] {
  const spoken = everyText(questionnaire).flatMap(({ text }) => Object.keys(text));
  return [...new Set([questionnaire.sourceLanguage, ...questionnaire.languages, ...spoken])];
}

/** Whether the headers of the columns name the questionnaire's languages, in their order. */
function tellsLanguages(sheets: readonly Sheet[], questionnaire: Questionnaire): boolean {
  const spoken = new Set(everyText(questionnaire).flatMap(({ text }) => Object.keys(text)));
  const headers = sheets.flatMap(({ rows }) => rows[0]?.cells ?? []);
  const told = headers.flatMap((header) => /\(([A-Za-z0-9-]+)\)$/.exec(textOfCell(header))?.[1] ?? []);
  const order = new Set([questionnaire.sourceLanguage, ...told.filter((tag) => spoken.has(tag))]);
  return [...order].join() === questionnaire.languages.join();
}

function writeNode(node: Node, addList: AddList): DraftRow[] {
  return node.type === 'group' ? writeGroup(node, addList) : writeQuestion(node, addList);
}

function writeGroup(group: Group, addList: AddList): DraftRow[] {
  const what = group.repeat ? 'repeat' : 'group';
  const appearance = group.appearance ?? [];
  const isTogether = group.together && !appearance.includes('table-list');
  const head = row({
    type: `begin_${what}`,
    name: group.name,
    relevant: group.relevance,
    repeat_count: group.repeat?.count,
    appearance: [...(isTogether ? ['field-list'] : []), ...appearance].join(' '),
  });
  putText(head, 'label', group.label);
  return [
    head,
    ...group.children.flatMap((child) => writeNode(child, addList)),
    row({ type: `end_${what}`, name: group.name }),
  ];
}

function writeChoice(list: string, option: Option, languages: readonly LanguageTag[]): DraftRow {
  const each = row({ list_name: list, name: option.code });
  const hidden: Record<string, string> = {};
  for (const [key, text] of Object.entries(option.attributes ?? {})) {
    if (isColumn(key) && text !== '' && text.trim() === text) each.set(key, text);
    else hidden[key] = text;
  }
  if (Object.keys(hidden).length > 0) each.set('peil::attributes', JSON.stringify(hidden));
  // The words of a list that is Peil's own exist in more languages than the questionnaire has.
  const label = Object.fromEntries(Object.entries(option.label).filter(([tag]) => languages.includes(tag)));
  putOption(each, { ...option, label });
  return each;
}

/** Whether an attribute can have a column of its own: a header that is not read as something else. */
const isColumn = (key: string): boolean => /^[^\s:]+$/.test(key) && readHeader(key, 'choices') === undefined;

function writeSettings(
  questionnaire: Questionnaire,
  languages: readonly LanguageTag[],
  lists: ReadonlyMap<string, readonly Option[]>,
): DraftRow {
  const { sourceLanguage, title, kind, minutes } = questionnaire;
  const isNamed = languages.length > 1 || sourceLanguage !== 'und';
  const hasTwins = [...lists.values()].some(
    (options) => new Set(options.map(({ code }) => code)).size < options.length,
  );
  const each = row({
    form_title: title[sourceLanguage],
    form_id: questionnaire.id,
    default_language: isNamed ? languageWords(sourceLanguage) : undefined,
    allow_choice_duplicates: hasTwins ? 'yes' : undefined,
    'peil::kind': kind === 'other' ? undefined : kind,
    'peil::minutes': minutes?.toString(),
  });
  putText(
    each,
    'peil::title',
    Object.fromEntries(Object.entries(title).filter(([tag]) => tag !== sourceLanguage)),
  );
  putText(each, 'peil::introduction', questionnaire.introduction);
  putText(each, 'peil::trust', questionnaire.trust);
  putText(each, 'peil::consent_text', questionnaire.consent);
  putText(each, 'peil::ending', questionnaire.ending);
  return each;
}

/** Derived variables, kind stops and what is reported. */
function writeBeyond({ derived, screenOuts, reporting }: Questionnaire, addList: AddList): DraftRow[] {
  return [
    ...(derived ?? []).map((variable) => {
      const each = row({
        type: 'derived',
        name: variable.name,
        calculation: variable.expression,
        list_name: variable.values && addList(variable.name, variable.values),
        'peil::plan': variable.plan?.join(', '),
      });
      putText(each, 'label', variable.label);
      putText(each, 'peil::short_label', variable.shortLabel);
      putText(each, 'peil::definition', variable.definition);
      return each;
    }),
    ...(screenOuts ?? []).map((stop) => {
      const each = row({ type: 'screen_out', name: stop.name, relevant: stop.when });
      putText(each, 'label', stop.label);
      return each;
    }),
    ...(reporting ? [row({ type: 'reporting' })] : []),
    ...(reporting?.overview ?? []).map((name) => row({ type: 'overview', name })),
    ...(reporting?.breakdowns ?? []).map((name) => row({ type: 'breakdown', name })),
  ];
}
