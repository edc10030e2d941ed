import { api } from '#lib/client/api.ts';
import { aboutChanges, OWN_TEXTS } from '#lib/designer/about-changes.ts';
import { sharedLists } from '#lib/designer/choice-lists.ts';
import { draftAct } from '#lib/designer/draft-act.ts';
import { allow } from '#lib/session/allow.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { estimateMinutes } from '#shared/questionnaire/check/estimate-minutes.ts';
import { formulaFor, readabilityOf } from '#shared/readability/readability.ts';
import { wholeText } from '#shared/readability/whole-text.ts';
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
  const { usual, most } = estimateMinutes(draft);
  return {
    head,
    source: draft.sourceLanguage,
    own: OWN_TEXTS.map((field) => ({ field, text: draft[field]?.[draft.sourceLanguage] ?? '' })),
    minutes: draft.minutes,
    estimate: { usual: Math.round(usual), most: Math.round(most) },
    stops: draft.screenOuts ?? [],
    lists: sharedLists(draft),
    findings: findings.filter(({ place }) => place.path[0] !== 'children'),
    // The formulas are functions: only what they found goes to the page.
    readability: draft.languages.flatMap((language) => {
      const found = readabilityOf(wholeText(draft, language), language);
      const name = formulaFor(language)?.name;
      return found.ok && name !== undefined
        ? [{ language, score: Math.round(found.score), level: found.level, formula: name }]
        : [];
    }),
  };
};

export const actions = { default: (event) => draftAct(event, aboutChanges) } satisfies Actions;
