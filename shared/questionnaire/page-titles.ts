import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { CompiledPage, CompiledQuestionnaire, PageStep } from './compiled.ts';

/** A page by its number, with what stands above it. */
export interface PageTitle {
  readonly page: string;
  /** The words of the innermost group around it; empty where it has none. */
  readonly label: LocalizedText;
}

/** Every page of a questionnaire in order, those of a repeat once. */
export const pageTitles = ({ pages }: Pick<CompiledQuestionnaire, 'pages'>): PageTitle[] =>
  pagesIn(pages).map(({ number, groups }) => ({ page: String(number), label: groups.at(-1)?.label ?? {} }));

const pagesIn = (steps: readonly PageStep[]): CompiledPage[] =>
  steps.flatMap((step) => ('steps' in step ? pagesIn(step.steps) : [step]));
