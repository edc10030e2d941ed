import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Cell, ExportVariable } from './export-variable.ts';
import { EXPORT_WORDS } from './export-words.ts';

/** An open question with the themes under which staff brought its answers. */
export interface ThemedQuestion {
  readonly name: string;
  readonly label: LocalizedText;
  readonly themes: readonly { readonly code: string; readonly label: LocalizedText }[];
}

/** The themes of one response, by open question; none of a question that nobody has coded in it. */
export type CodedThemes = Readonly<Record<string, readonly string[]>>;

/**
 * A column of 0 and 1 per theme of an open question, empty for who wrote nothing or was not coded yet: what staff found
 * in the words, and not the words.
 */
export const themeColumns = (
  questions: readonly ThemedQuestion[],
): readonly (ExportVariable & { readonly of: (themes: CodedThemes | undefined) => Cell })[] =>
  questions.flatMap(({ name, label, themes }) =>
    themes.map((theme) => ({
      name: `${name}_theme_${theme.code}`,
      label: themeLabel(label, theme.label),
      kind: 'flag' as const,
      values: [],
      question: { name, type: 'text' },
      of: (coded: CodedThemes | undefined): Cell => {
        const codes = coded?.[name];
        return codes && (codes.includes(theme.code) ? 1 : 0);
      },
    })),
  );

/** "What is missing?: too dear (theme)", in each language that the theme has a name in. */
const themeLabel = (question: LocalizedText, theme: LocalizedText): LocalizedText =>
  Object.fromEntries(
    Object.entries(theme).map(([language, name]) => {
      const asked = question[language] ?? Object.values(question)[0] ?? '';
      const word = (EXPORT_WORDS.theme as LocalizedText)[language] ?? EXPORT_WORDS.theme.en;
      return [language, `${asked}: ${name} (${word})`];
    }),
  );
