import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import { carryText } from './carry-expression.ts';
import type { Names } from './names.ts';
import { textsOf, type Languages } from './read-languages.ts';
import type { SurveyEntry } from './survey-tree.ts';
import { headerOf, type TableRow } from './table.ts';
import type { Place, Report } from './xlsform-issue.ts';

/** What is needed to read the words of a workbook. */
export interface TextContext {
  readonly languages: Languages;
  readonly names: Names;
  /** Runs of spaces become one, as pyxform has it unless a setting says otherwise. */
  readonly squeeze: boolean;
  readonly report: Report;
}

/** As long as a text of a questionnaire may be. */
const LONGEST = 5000;
const MARKUP =
  /<\/?(b|i|u|em|strong|span|font|br|p|div|h[1-6]|a|img|ul|ol|li)\b[^>]*>|\*\*[^*\s][^*]*\*\*|\]\(https?:/i;

/**
 * The words of a row under a key, in every language that has them. Where the default language has none, those of
 * another stand in for it, so that nobody meets an empty place. `undefined` when there are none at all.
 */
export function readText(
  row: TableRow,
  key: string,
  from: SurveyEntry | undefined,
  context: TextContext,
): LocalizedText | undefined {
  const { languages, names, squeeze, report } = context;
  const place = placeOf(row, key);
  const texts: Record<LanguageTag, string> = {};
  let marked = false;
  for (const [language, written] of Object.entries(textsOf(row, key, languages))) {
    const text = carryText(
      squeeze ? written.replace(/ {2,}/g, ' ') : written,
      { names, from },
      place,
      report,
    ).trim();
    if (text === '') continue;
    marked ||= MARKUP.test(text);
    texts[language] = cut(text, place, report);
  }
  const [spoken] = Object.keys(texts);
  if (spoken === undefined) return undefined;
  if (marked) report('markupShown', place);
  if (texts[languages.source] !== undefined) return texts;
  report('labelFromLanguage', place, { expected: spoken });
  return { [languages.source]: texts[spoken] ?? '', ...texts };
}

export const placeOf = (row: TableRow, key: string): Place => ({
  sheet: row.sheet,
  row: row.number,
  column: headerOf(row, key),
});

function cut(text: string, place: Place, report: Report): string {
  if (text.length <= LONGEST) return text;
  report('textCut', place, { expected: String(LONGEST) });
  const last = text.charCodeAt(LONGEST - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? LONGEST - 1 : LONGEST);
}
