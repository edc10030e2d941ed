import type { NewText } from '#shared/design/change-texts.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { ImportOutcome } from '#shared/translation/import-report.ts';
import { importRows } from '#shared/translation/sheet/translation-rows.ts';
import { parseCsv } from '#shared/translation/sheet/csv.ts';
import type { TranslationRecord } from '#shared/translation/translation-record.ts';
import { keyOfField, unitsOf } from '#shared/translation/unit.ts';
import { importXliff } from '#shared/translation/xliff/import-xliff.ts';

/** A file of translations compared with the texts: a report of each line, and what would be taken over. */
export function readTranslations(
  name: string,
  content: string,
  draft: Questionnaire,
  record: TranslationRecord,
): ImportOutcome {
  return /^\s*(?:\ufeff)?\s*</.test(content) || /\.xlf{1,2}$|\.xliff$/i.test(name)
    ? importXliff(draft, record, content)
    : importRows(draft, record, parseCsv(content));
}

/** Whether the first bytes of a file are those of a workbook: of an archive (.xlsx), or of Excel before 2007 (.xls). */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
  ].some((signature) => signature.every((byte, at) => bytes[at] === byte));

/** What a file changes in one language, in the form in which a translator hands it in. */
export function newTextsOf(
  outcome: Extract<ImportOutcome, { ok: true }>,
  draft: Questionnaire,
  language: LanguageTag,
): readonly NewText[] {
  const units = new Map(unitsOf(draft).map((unit) => [unit.key, unit]));
  return outcome.changes.flatMap((change): NewText[] => {
    if (change.do !== 'setText' || change.language !== language) return [];
    const key = keyOfField(change.of, change.field);
    const before = units.get(key)?.text[language] ?? '';
    return [
      {
        key,
        language,
        before,
        text: change.text,
        ...(change.madeFrom !== undefined && { madeFrom: change.madeFrom }),
      },
    ];
  });
}
