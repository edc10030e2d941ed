import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { actOn } from '#lib/designer/act.ts';
import { besideOf } from '#lib/designer/beside-of.ts';
import { optionLists } from '#lib/designer/option-lists.ts';
import { outlineOf } from '#lib/designer/outline.ts';
import { placeIn } from '#lib/designer/place-in.ts';
import { previewOf } from '#lib/designer/preview-of.ts';
import { refusedWords } from '#lib/designer/refused-words.ts';
import { withTyped } from '#lib/designer/with-typed.ts';
import { pickableBefore, simpleRule } from '#lib/designer/simple-rule.ts';
import type { Placing } from '#lib/handling/place-act.ts';
import { liveDraft } from '#lib/handling/live/live-draft.ts';
import { isWay, retraceAct } from '#lib/handling/retrace-act.ts';
import { sinceWords, stepWords } from '#lib/handling/step-words.ts';
import { surroundings } from '#lib/interview/surroundings.ts';
import { designerMessages } from '#lib/messages/designer/designer.ts';
import { fieldsMessages } from '#lib/messages/fields/fields.ts';
import { handlingMessages } from '#lib/messages/handling/handling.ts';
import { message } from '#lib/messages/message.ts';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import { allow } from '#lib/session/allow.ts';
import { type Flash, tell } from '#lib/session/flash.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import type { Problem } from '#shared/contract/problem.ts';
import type { Finding } from '#shared/questionnaire/check/finding.ts';
import type { Node } from '#shared/questionnaire/questionnaire.ts';
import type { Actions, PageServerLoad } from './$types';

// Only forms: a script that takes the page over late would put back what was typed before it came.
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = allow('designQuestionnaires', locals);
  const client = api(idToken);
  const [read, checked] = await Promise.all([
    client.readQuestionnaire({ questionnaire: params.id }),
    client.checkQuestionnaire({ questionnaire: params.id }),
  ]);
  const { head, design, steps } = outputOf(read, url);
  const { findings } = outputOf(checked, url);
  const stored = design.questionnaire;
  // Who was refused finds in the form what was typed.
  const draft = locals.designTyped ? withTyped(stored, locals.designAt ?? '', locals.designTyped) : stored;
  const outline = outlineOf(draft);
  const wanted = locals.designAt ?? url.searchParams.get('at') ?? '';
  const at = outline.some(({ name }) => name === wanted) ? wanted : (outline[0]?.name ?? '');
  const standing = placeIn(draft, at);
  const language =
    draft.languages.find((tag) => tag === url.searchParams.get('language')) ?? draft.sourceLanguage;
  const residentTexts = residentMessages(language, [draft.sourceLanguage]);
  const alone = standing && liveDraft(draft, standing.node, language);
  const preview = standing && previewOf(draft, standing.node, language, surroundings());
  return {
    head,
    steps,
    outline,
    at,
    node: standing?.node,
    lists: standing ? optionLists(standing.node, draft) : [],
    source: draft.sourceLanguage,
    languages: draft.languages,
    pickable: pickableBefore(draft, at).map(({ question, options }) => ({
      name: question.name,
      label: 'label' in question ? question.label : undefined,
      options: options.map(({ code, label }) => ({ code, label })),
    })),
    rule: simpleRule(standing?.node.relevance),
    beside: besideOf(draft, standing?.node, fieldsMessages(locals.language)),
    findings: findings.filter(({ place }) => isOf(place, standing?.node, at)),
    faulty: [
      ...new Set(findings.filter(({ severity }) => severity === 'error').map(({ place }) => place.node)),
    ],
    screen: url.searchParams.get('screen') === 'desktop' ? ('desktop' as const) : ('phone' as const),
    preview: preview && { page: preview, language, texts: residentTexts },
    live: alone && {
      draft: alone,
      name: at,
      language,
      texts: residentTexts,
    },
  };
};

/** What is wrong in a list of answers is said at the questions that take theirs from it. */
const isOf = ({ node, path }: Finding['place'], asked: Node | undefined, at: string): boolean =>
  path[0] === 'choiceLists'
    ? asked !== undefined && 'choiceList' in asked && asked.choiceList === node
    : node === at;

export const actions = {
  default: async ({ cookies, locals, params, request, url }) => {
    const { idToken } = allow('designQuestionnaires', locals);
    const client = api(idToken);
    const form = await request.formData();
    const { head, design, steps } = outputOf(
      await client.readQuestionnaire({ questionnaire: params.id }),
      url,
    );
    const texts = designerMessages(locals.language);
    const handling = handlingMessages(locals.language);
    const at = String(form.get('at') ?? '');
    const revision = Number(form.get('revision'));
    locals.designAt = at;
    const inPlace = form.has('inPlace');
    const meanwhile = () =>
      fail(409, {
        wrong: [inPlace ? message(handling, 'meanwhile.kept') : message(texts, 'meanwhile')],
        since: [...sinceWords(handling, steps.done, revision)],
      });
    const refused = (problem: Problem) => {
      if (['notSignedIn', 'sessionExpired', 'notAllowed', 'unknownQuestionnaire'].includes(problem.key))
        return outputOf<never>({ ok: false, problem }, url);
      // In the page itself it still stands, as something that is not kept.
      if (!inPlace) locals.designTyped = form;
      return fail(problem.status, {
        wrong: [...refusedWords(problem, locals.language)],
        since: [] as string[],
      });
    };
    // Behind a redirect, so that a reload shows the page and does nothing again.
    const done = async (flash: Flash, to: string, spot?: string): Promise<never> => {
      await tell({ cookies, url, secret: sessionSettings().secret }, flash);
      const next = new URL(url);
      next.searchParams.set('at', to);
      redirect(
        303,
        `${next.pathname}${next.search}${spot === undefined ? '' : `#${encodeURIComponent(spot)}`}`,
      );
    };
    // What the page showed is what is changed, and nothing newer.
    if (revision !== head.revision) return meanwhile();

    const intent = form.get('intent');
    if (isWay(intent)) {
      const made = await retraceAct(client, params.id, intent, form);
      switch (made.outcome) {
        case 'changed':
          return done({ key: `handling.${intent}`, values: { step: stepWords(handling, made.step) } }, at);
        case 'nothing':
          return fail(409, { wrong: [message(handling, `nothing.${intent}`)], since: [] as string[] });
        case 'ofAnother':
          return fail(409, { another: { way: intent, step: made.step } });
        case 'meanwhile':
          return meanwhile();
        case 'refused':
          return refused(made.problem);
      }
    }
    const words = {
      question: message(texts, 'first.question'),
      section: message(texts, 'first.section'),
      option: message(texts, 'first.option'),
    };
    const opened = { questionnaire: params.id, draft: design.questionnaire, revision };
    const outcome = await actOn(opened, at, form, { client, words });
    switch (outcome.outcome) {
      case 'changed':
        if (form.has('typed')) {
          // The page that it was typed in takes this over; nobody reloads it.
          locals.designAt = outcome.at;
          return { kept: true };
        }
        return done(toldOf(outcome.placing), outcome.at ?? at, outcome.placing?.spot);
      case 'nothing':
        if (inPlace) return { kept: true };
        redirect(303, `${url.pathname}?at=${encodeURIComponent(at)}`);
        break;
      case 'meanwhile':
        return meanwhile();
      case 'refused':
        return refused(outcome.problem);
    }
  },
} satisfies Actions;

const toldOf = (placing: Placing | undefined): Flash => {
  if (!placing) return { key: 'handling.saved', values: {} };
  const { about, place, count } = placing;
  return { key: 'handling.moved', values: { about, place, count } };
};
