import { checkDefinition } from './check-definition.ts';
import { checkTexts } from './check-texts.ts';
import type { CompiledQuestionnaire } from './compiled.ts';
import { withHint } from './expression/with-hint.ts';
import { link } from './link.ts';
import type { QuestionnaireIssue } from './questionnaire-issue.ts';
import type { Questionnaire } from './questionnaire.ts';
import { withKnownName } from './with-known-name.ts';

export type CompileOutcome =
  | { readonly ok: true; readonly compiled: CompiledQuestionnaire }
  | { readonly ok: false; readonly issues: readonly QuestionnaireIssue[] };

/**
 * Makes a questionnaire ready for interviews: names become slots, expressions become closures, and what depends on
 * what is put in order. All that is wrong is reported at once, each issue saying at which node, in which field and
 * where in the expression. Relevance, calculations and choice filters that wait for each other are refused, as the
 * ODK XForms specification refuses circular dependencies.
 */
export function compileQuestionnaire(questionnaire: Questionnaire): CompileOutcome {
  const { layout, compiled, issues: unlinked } = link(questionnaire);
  const issues = [
    ...checkDefinition(questionnaire, layout),
    ...checkTexts(questionnaire, layout),
    ...unlinked.map((issue) => withHint(issue)),
  ].map((issue) => withKnownName(issue, questionnaire, layout));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, compiled };
}
