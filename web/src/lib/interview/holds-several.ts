import type { PageId } from '#shared/interview/interview.ts';
import type { CompiledQuestionnaire, PageStep } from '#shared/questionnaire/compiled.ts';

/**
 * Whether a page was made for several questions, however many of them are asked now. Such a page keeps its own
 * heading while its questions come and go.
 */
export function holdsSeveral({ pages }: CompiledQuestionnaire, id: PageId): boolean {
  const number = Number(id.split('.', 1)[0]);
  const within = (steps: readonly PageStep[]): boolean =>
    steps.some((step) =>
      'steps' in step ? within(step.steps) : step.number === number && step.nodes.length > 1,
    );
  return within(pages);
}
