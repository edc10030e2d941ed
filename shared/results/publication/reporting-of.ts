import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** A longer list is no table that somebody reads: a municipality of 500, a street. */
const MOST_OPTIONS = 40;
/** More tables than a council looks at, and than can be made fit to publish in the time of a function. */
const MOST_QUESTIONS = 60;

const COUNTED: readonly string[] = ['single', 'multiple', 'ranking', 'matrix'];

/**
 * What the council sees of a questionnaire: what its designer says, and where nothing is said (a workbook does not)
 * every question with options, in order, for all who answered and without groups. Whether a figure can be shown, and
 * what is sensitive in it, is for disclosure control.
 */
export function reportingOf(
  compiled: Pick<CompiledQuestionnaire, 'questionnaire' | 'nodes'>,
): NonNullable<Questionnaire['reporting']> {
  const { reporting } = compiled.questionnaire;
  if (reporting) return reporting;
  const overview = compiled.nodes.flatMap((node) =>
    node.kind === 'question' &&
    node.block === 0 &&
    COUNTED.includes(node.question.type) &&
    node.options.length <= MOST_OPTIONS
      ? [node.name]
      : [],
  );
  return { overview: overview.slice(0, MOST_QUESTIONS), breakdowns: [] };
}
