import type { Theme } from '#shared/contract/open-answers.ts';
import { labelIn } from '#lib/council/label.ts';
import type { LanguageTag } from '#shared/language/tag.ts';

/** The name of a theme in the language of the page. */
export const themeLabel = ({ label, code }: Pick<Theme, 'label' | 'code'>, language: LanguageTag): string =>
  labelIn(label, language, code);
