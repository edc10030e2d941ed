import { labelIn } from '#lib/council/label.ts';
import { api } from '#lib/client/api.ts';
import { draftAct } from '#lib/designer/draft-act.ts';
import { ORIGIN_GAP, reportingRows, resultsChanges } from '#lib/designer/results-changes.ts';
import { allow } from '#lib/session/allow.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { questionsOf } from '#shared/questionnaire/edit/published.ts';
import { reportableIn } from '#shared/questionnaire/reportable.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = allow('designQuestionnaires', locals);
  const client = api(idToken);
  const [read, checked] = await Promise.all([
    client.readQuestionnaire({ questionnaire: params.id }),
    client.checkQuestionnaire({ questionnaire: params.id }),
  ]);
  const { head, design } = outputOf(read, url);
  const { findings } = outputOf(checked, url);
  const draft = design.questionnaire;
  const questions = new Map(questionsOf(draft).map((question) => [question.name, question]));
  const variables = new Map((draft.derived ?? []).map((derived) => [derived.name, derived]));
  const possible = reportableIn(draft);
  const rows = reportingRows(draft);
  const rowsOf = (part: 'overview' | 'breakdowns') =>
    rows[part].map((name) => {
      const question = questions.get(name);
      const variable = variables.get(name);
      const at = draft.reporting?.[part].indexOf(name) ?? -1;
      return {
        name,
        label: labelIn((question ?? variable)?.label, draft.sourceLanguage, name).split('\n')[0] ?? name,
        isLanguage: name === 'language',
        isDerived: variable !== undefined,
        // What is measured for that gap names it too, but stands in the overview.
        isOrigin: variable?.plan?.includes(ORIGIN_GAP) === true && !draft.reporting?.overview.includes(name),
        isSensitive: question?.sensitive !== undefined,
        isWrong: !possible[part].includes(name),
        place: at < 0 ? undefined : at + 1,
      };
    });
  return {
    head,
    source: draft.sourceLanguage,
    hasReporting: draft.reporting !== undefined,
    overview: rowsOf('overview'),
    breakdowns: rowsOf('breakdowns'),
    variables: draft.derived ?? [],
    findings: findings.filter(
      ({ place, severity }) =>
        severity !== 'hint' && (place.path[0] === 'derived' || place.field.startsWith('reporting')),
    ),
  };
};

export const actions = { default: (event) => draftAct(event, resultsChanges) } satisfies Actions;
