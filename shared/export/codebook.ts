import type { LanguageTag } from '#shared/language/tag.ts';
import { textIn } from '#shared/language/text-in.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Cell, DataTable, ExportVariable } from './export-variable.ts';
import { EXPORT_LANGUAGES, type ExportLanguage } from './export-words.ts';

/** The headings of a codebook. */
const HEADINGS = {
  nl: ['variabele', 'vraag', 'soort', 'code', 'nummer in SPSS', 'betekenis', 'geen antwoord', 'aantal'],
  fr: ['variable', 'question', 'type', 'code', 'numéro dans SPSS', 'signification', 'sans réponse', 'nombre'],
  en: ['variable', 'question', 'kind', 'code', 'number in SPSS', 'meaning', 'no answer', 'count'],
} as const satisfies Record<ExportLanguage, readonly string[]>;

const KINDS = {
  nl: { code: 'code', flag: '0 of 1', number: 'getal', date: 'datum', text: 'tekst' },
  fr: { code: 'code', flag: '0 ou 1', number: 'nombre', date: 'date', text: 'texte' },
  en: { code: 'code', flag: '0 or 1', number: 'number', date: 'date', text: 'text' },
} as const satisfies Record<ExportLanguage, Record<ExportVariable['kind'], string>>;

/** A text in the language of the export, else in another that has it. */
export const exportText = (text: LocalizedText, language: LanguageTag): string =>
  textIn(text, language, EXPORT_LANGUAGES)?.text ?? '';

/** The number of a value in SPSS: the code itself where all codes are whole numbers, else its place from 1. */
export function numberedValues({ values }: ExportVariable): ReadonlyMap<string, number> {
  const whole = values.every(({ code }) => /^(0|-?[1-9]\d{0,8})$/.test(code));
  return new Map(values.map(({ code }, at) => [code, whole ? Number(code) : at + 1]));
}

/**
 * What each column of an export means: a row of headings, then a row per variable and one per value, with how many
 * responses have it. In words of `language`.
 */
export function codebookOf(
  { variables, rows }: DataTable,
  language: ExportLanguage,
): readonly (readonly Cell[])[] {
  return [
    HEADINGS[language],
    ...variables.flatMap((variable, column): Cell[][] => {
      const counts = countsOf(rows, column);
      const answered = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const numbers = numberedValues(variable);
      const definition = variable.definition ? ` (${exportText(variable.definition, language)})` : '';
      return [
        [
          variable.name,
          `${exportText(variable.label, language)}${definition}`,
          KINDS[language][variable.kind],
          undefined,
          undefined,
          undefined,
          undefined,
          answered,
        ],
        ...variable.values.map(({ code, label, missing }): Cell[] => [
          variable.name,
          undefined,
          undefined,
          code,
          numbers.get(code),
          exportText(label, language),
          missing ? 'x' : undefined,
          counts.get(code) ?? 0,
        ]),
      ];
    }),
  ];
}

/** How often each value stands in a column. */
export function countsOf(rows: DataTable['rows'], column: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const cell = row[column];
    if (cell !== undefined) counts.set(String(cell), (counts.get(String(cell)) ?? 0) + 1);
  }
  return counts;
}
