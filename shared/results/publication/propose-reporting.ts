import { layOut } from '#shared/questionnaire/lay-out.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { reportableIn } from '#shared/questionnaire/reportable.ts';
import { reportingOf } from './reporting-of.ts';

/**
 * A beginning for what the council sees, where a designer has said nothing: every question that is counted anyway, and
 * as groups what is worked out from answers, the municipality and the language. Sensitive questions are no groups
 * unless somebody says so.
 */
export function proposeReporting(draft: Questionnaire): NonNullable<Questionnaire['reporting']> {
  const { nodes } = layOut(draft);
  const { overview } = reportingOf({ questionnaire: { ...draft, reporting: undefined }, nodes });
  const municipalities = nodes.flatMap((node) =>
    node.kind === 'question' &&
    node.block === 0 &&
    node.question.type === 'municipality' &&
    node.question.sensitive === undefined
      ? [node.name]
      : [],
  );
  const derived = (draft.derived ?? []).filter(({ values }) => values).map(({ name }) => name);
  const possible = new Set(reportableIn(draft).breakdowns);
  const language = draft.languages.length > 1 ? ['language'] : [];
  return {
    overview,
    breakdowns: [...derived, ...municipalities, ...language].filter((name) => possible.has(name)),
  };
}
