import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/client/api.ts';
import { questionnairesMessages } from '#lib/messages/questionnaires/questionnaires.ts';
import { placeLink } from '#lib/questionnaires/place-link.ts';
import { problemWords } from '#lib/questionnaires/problem-words.ts';
import { allow } from '#lib/session/allow.ts';
import { tell } from '#lib/session/flash.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { sessionSettings } from '#lib/session/settings.ts';
import { may } from '#shared/contract/rights.ts';
import { questionsOf } from '#shared/questionnaire/edit/published.ts';
import { stateOfLanguages } from '#shared/translation/state-of-languages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken, roles } = allow('listQuestionnaires', locals);
  const client = api(idToken);
  const questionnaire = params.id;
  // A translator sees the texts and how far they are, and nothing that a rule could tell.
  if (!may('readQuestionnaires', roles)) {
    allow('translateTexts', locals);
    const { head, texts, translations } = outputOf(await client.readTexts({ questionnaire }), url);
    return { head, languages: stateOfLanguages(texts, translations) };
  }
  const [read, checked] = await Promise.all([
    client.readQuestionnaire({ questionnaire }),
    client.checkQuestionnaire({ questionnaire }),
  ]);
  const { head, design, versions } = outputOf(read, url);
  const { findings, changes } = outputOf(checked, url);
  return {
    head,
    languages: stateOfLanguages(design.questionnaire, design.translations),
    overview: {
      versions: versions.toReversed(),
      findings: findings.map((finding) => ({
        ...finding,
        link: placeLink(
          finding,
          design.questionnaire,
          `/studio/questionnaires/${encodeURIComponent(head.id)}`,
          locals.language,
        ),
      })),
      changes,
      questions: questionsOf(design.questionnaire).length,
    },
  };
};

export const actions = {
  default: async ({ cookies, locals, params, request, url }) => {
    const { idToken } = allow('designQuestionnaires', locals);
    const form = await request.formData();
    const all = (name: string): string[] =>
      form.getAll(name).filter((each): each is string => typeof each === 'string');
    const outcome = await api(idToken).publishVersion({
      questionnaire: params.id,
      revision: Number(form.get('revision')),
      languages: all('languages'),
      sameMeaning: all('sameMeaning'),
    });
    if (outcome.ok) {
      const values = { version: outcome.output.version };
      await tell({ cookies, url, secret: sessionSettings().secret }, { key: 'publish.doneVersion', values });
      redirect(303, `/studio/questionnaires/${encodeURIComponent(params.id)}#told`);
    }
    const { problem } = outcome;
    if (['notSignedIn', 'sessionExpired', 'notAllowed', 'unknownQuestionnaire'].includes(problem.key))
      return outputOf<never>(outcome, url);
    return fail(problem.status, {
      wrong: problemWords(questionnairesMessages(locals.language), problem),
      said: all('sameMeaning'),
    });
  },
} satisfies Actions;
