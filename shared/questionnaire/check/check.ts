import type { TranslationRecord } from '#shared/translation/translation-record.ts';
import { compileQuestionnaire } from '../compile.ts';
import { questionsOf } from '../edit/published.ts';
import { listsLookedUp } from '../lists-looked-up.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { QuestionnaireIssue } from '../questionnaire-issue.ts';
import { checkCodes } from './check-codes.ts';
import { checkMinutes } from './check-minutes.ts';
import { checkRoutes } from './check-routes.ts';
import { checkSensitive } from './check-sensitive.ts';
import { checkTranslations } from './check-translations.ts';
import { checkVersions, type PublishedContext } from './check-versions.ts';
import { checkWording } from './check-wording.ts';
import type { Finding, Severity } from './finding.ts';
import { placeOfIssue } from './place.ts';

/** What stands beside a draft and is looked at with it. */
export interface CheckContext extends Partial<PublishedContext> {
  readonly translations?: TranslationRecord;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/**
 * Everything that staff should look at before publishing: what keeps the questionnaire from running (`error`), what
 * some people will stumble over (`warning`), what could be better (`hint`); in this order, and within it as the
 * questionnaire goes. Total, whatever the draft: a draft with errors is checked as far as it can be read.
 */
export function check(draft: Questionnaire, context: CheckContext = {}): Finding[] {
  const outcome = compileQuestionnaire(draft);
  const findings = [
    ...(outcome.ok ? [] : findingsOf(draft, outcome.issues)),
    ...checkRoutes(draft),
    ...checkCodes(draft),
    ...checkSensitive(draft),
    ...checkLists(draft),
    ...checkTrust(draft),
    ...checkMinutes(draft),
    ...checkTranslations(draft, context.translations ?? {}),
    ...checkVersions(draft, { ...context, published: context.published ?? [] }),
    ...checkWording(draft),
  ];
  return findings.toSorted((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity]);
}

/** Whether a draft may be published: it runs, and nothing in it is an error. */
export const mayBePublished = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity !== 'error');

function findingsOf(draft: Questionnaire, issues: readonly QuestionnaireIssue[]): Finding[] {
  const twins = new Map<string, number>();
  return issues.map((issue) => {
    // Each further question of a name is an issue of its own, and the place is that question's.
    const isTwin = issue.code === 'duplicateName';
    const twin = isTwin ? (twins.get(issue.node) ?? 0) + 1 : 0;
    if (isTwin) twins.set(issue.node, twin);
    return {
      code: issue.code,
      severity: 'error',
      place: placeOfIssue(draft, issue, twin),
      details: {
        node: issue.node,
        found: issue.found ?? '',
        expected: issue.expected ?? '',
        ...(issue.cycle && { cycle: issue.cycle.join(' → ') }),
      },
    };
  });
}

function checkLists(draft: Questionnaire): Finding[] {
  const used = new Set(
    questionsOf(draft).flatMap((question) => ('choiceList' in question ? [question.choiceList] : [])),
  );
  const lookedUp = listsLookedUp(draft);
  return Object.keys(draft.choiceLists ?? {})
    .filter((name) => !used.has(name) && !lookedUp.has(name))
    .map((name) => ({
      code: 'unusedChoiceList',
      severity: 'hint',
      place: { path: ['choiceLists', name], node: name, field: '' },
      details: { name },
    }));
}

/** The first page says who asks, why, and what happens with the answers. */
function checkTrust(draft: Questionnaire): Finding[] {
  return (['introduction', 'trust'] as const)
    .filter((field) => draft[field] === undefined)
    .map((field) => ({
      code: 'noTrustText',
      severity: 'warning',
      place: { path: [field], node: '', field },
      details: { field },
    }));
}
