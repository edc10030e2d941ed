import { LanguageTag } from '#shared/language/tag.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { FileIssue, ImportOutcome } from '../import-report.ts';
import { importTexts, type FoundText } from '../import-texts.ts';
import { stateOf, type TranslationRecord } from '../translation-record.ts';
import { unitsOf } from '../unit.ts';
import { fromInert, inert, type Rows } from './csv.ts';

/** The columns by which a row is known. */
const QUESTIONNAIRE = 'questionnaire';
const KEY = 'key';
/** Behind a language: what is to be done there. It is for people, and is not read back. */
const STATE = ' state';

/**
 * The texts of a draft as the rows of a sheet, the first one naming the columns: questionnaire, key, the source
 * language, then each language with what is to be done there. For CSV, and for a workbook at the edge.
 */
export function exportRows(
  draft: Questionnaire,
  record: TranslationRecord,
  languages: readonly LanguageTag[],
  { only = 'all' }: { readonly only?: 'all' | 'open' } = {},
): Rows {
  const { id, sourceLanguage } = draft;
  const header = [QUESTIONNAIRE, KEY, sourceLanguage, ...languages.flatMap((each) => [each, each + STATE])];
  const rows = unitsOf(draft).flatMap((unit) => {
    const states = languages.map((language) => stateOf(record, unit, language, sourceLanguage));
    if (only === 'open' && states.every((state) => state === 'current')) return [];
    const cells = languages.flatMap((language, at) => [inert(unit.text[language] ?? ''), states[at] ?? '']);
    return [[id, unit.key, inert(unit.text[sourceLanguage] ?? ''), ...cells]];
  });
  return [header, ...rows];
}

/** Reads such rows again and compares them with the draft. Columns may have changed places, and others may have come. */
export function importRows(draft: Questionnaire, record: TranslationRecord, rows: Rows): ImportOutcome {
  const refuse = (issue: FileIssue): ImportOutcome => ({ ok: false, issues: [issue] });
  const [header = [], ...body] = rows;
  const columns = new Map(header.map((name, index) => [name.trim(), index]));
  const key = columns.get(KEY);
  const owner = columns.get(QUESTIONNAIRE);
  if (key === undefined || owner === undefined) {
    return refuse({ code: 'noColumns', expected: `${QUESTIONNAIRE}, ${KEY}`, found: header.join(', ') });
  }
  const languages = [...columns]
    .filter(([name]) => LanguageTag.safeParse(name).success && name !== KEY)
    .filter(([name]) => name !== draft.sourceLanguage);
  if (languages.length === 0) return refuse({ code: 'noTargetLanguage' });
  const source = columns.get(draft.sourceLanguage);
  const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');
  const strange = body.findIndex((row) => isFilled(row) && row[owner]?.trim() !== draft.id);
  if (strange >= 0) {
    const found = body[strange]?.[owner] ?? '';
    return refuse({ code: 'otherQuestionnaire', found, expected: draft.id, line: strange + 2 });
  }
  const found = body.flatMap((row, index): FoundText[] =>
    isFilled(row)
      ? languages.map(([language, column]) => ({
          key: (row[key] ?? '').trim(),
          language,
          line: index + 2,
          text: words(row[column]),
          source: source === undefined ? undefined : words(row[source]),
          // A sheet does not say what its translator has looked at.
          done: false,
        }))
      : [],
  );
  return importTexts(draft, record, found);
}

/** A spreadsheet program breaks lines with a carriage return; Peil does not. */
const words = (cell: string | undefined): string => fromInert(cell ?? '').replace(/\r\n?/g, '\n');
