import { error, fail } from '@sveltejs/kit';
import { placeChosen, placesOf } from '#lib/bank/places.ts';
import { readSource } from '#lib/bank/read-source.ts';
import { api } from '#lib/client/api.ts';
import { surroundings } from '#lib/interview/surroundings.ts';
import { previewOf } from '#lib/designer/preview-of.ts';
import { bankMessages } from '#lib/messages/bank/bank.ts';
import { message } from '#lib/messages/message.ts';
import { questionnairesMessages } from '#lib/messages/questionnaires/questionnaires.ts';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import { problemWords } from '#lib/questionnaires/problem-words.ts';
import { allow } from '#lib/session/allow.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { readPlace } from '#shared/bank/bank-question.ts';
import { carryQuestion } from '#shared/bank/carry-question.ts';
import type { Client } from '#shared/contract/client.ts';
import { PROBLEMS } from '#shared/contract/problem.ts';
import { Change, type Place } from '#shared/questionnaire/edit/change.ts';
import { edit } from '#shared/questionnaire/edit/edit.ts';
import { everyExpression } from '#shared/questionnaire/every-expression.ts';
import type { Actions, PageServerLoad } from './$types';

// Only forms: nothing of it needs a script.
export const csr = false;

/** The draft with what has been published of it, and the question as it would be carried to a place in it. */
async function open(client: Client, id: string, url: URL, placeIn: string) {
  const { head, design, versions } = outputOf(await client.readQuestionnaire({ questionnaire: id }), url);
  const draft = design.questionnaire;
  const of = readPlace(url.searchParams.get('of') ?? '');
  const source = of && (await readSource(client, of));
  const published = await Promise.all(
    versions.map(async ({ version }) =>
      outputOf(await client.readPublished({ questionnaire: id, version }), url),
    ),
  );
  const place: Place = placeChosen(draft, placeIn);
  const name = url.searchParams.get('name') ?? '';
  const carried = source && carryQuestion(source, name, draft, place, { published });
  return { head, draft, of, source, carried };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = allow('designQuestionnaires', locals);
  const { head, draft, of, source, carried } = await open(api(idToken), params.id, url, '');
  if (!of || !source || !carried) error(404, PROBLEMS.notFound.title);
  const { question, name, list, notCarried, untranslated } = carried;
  const made = edit(draft, carried.change);
  const languages = Object.entries(question.label ?? {}).flatMap(([tag, words]) =>
    words.trim() === '' ? [] : [tag],
  );
  const shown = languages.find((tag) => tag === url.searchParams.get('language')) ?? languages[0] ?? 'nl';
  const preview = made.ok ? previewOf(made.draft, question, shown, surroundings()) : undefined;
  const search = (language: string): string => {
    const address = new URLSearchParams(url.searchParams);
    address.set('language', language);
    return `?${address.toString()}`;
  };
  const back = url.searchParams.get('back') ?? '';
  return {
    head,
    back: back.startsWith('?') ? back : '',
    label: question.label,
    old: url.searchParams.get('name') ?? '',
    name,
    list,
    place: { ...of, title: source.questionnaire.title },
    languages: languages.map((tag) => ({ tag, address: search(tag) })),
    untranslated,
    rules: everyExpression({ children: [question] }).map(({ field, source: rule }) => ({ field, rule })),
    notCarried,
    places: placesOf(draft),
    source: draft.sourceLanguage,
    preview: preview && {
      page: preview,
      language: shown,
      texts: residentMessages(shown, [draft.sourceLanguage]),
    },
  };
};

export const actions = {
  default: async ({ locals, params, request, url }) => {
    const { idToken } = allow('designQuestionnaires', locals);
    const client = api(idToken);
    const texts = bankMessages(locals.language);
    const form = await request.formData();
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const { head, draft, carried } = await open(client, params.id, url, text('place'));
    const meanwhile = () => fail(409, { wrong: [message(texts, 'meanwhile')] });
    // What comes along was worked out for the draft that the page showed, and so was the way back.
    if (Number(form.get('revision')) !== head.revision) return meanwhile();
    const undo = text('intent') === 'undo' ? undoOf(text('undo')) : undefined;
    const change = undo ?? carried?.change;
    if (!change) return fail(404, { wrong: [message(texts, 'gone')] });
    const outcome = await client.changeQuestionnaire({
      questionnaire: params.id,
      revision: head.revision,
      changes: [change],
    });
    if (!outcome.ok) {
      const { problem } = outcome;
      if (['notSignedIn', 'sessionExpired', 'notAllowed', 'unknownQuestionnaire'].includes(problem.key))
        return outputOf<never>(outcome, url);
      return fail(problem.status, {
        wrong: [problemWords(questionnairesMessages(locals.language), problem)],
      });
    }
    if (outcome.output.outcome === 'changedMeanwhile') return meanwhile();
    if (undo) return { undone: true };
    const made = edit(draft, change);
    // What the service accepted can be made here as well: it knows what is published and is the stricter of the two.
    if (!made.ok) throw new Error('An edit was accepted that cannot be made.');
    // Shown at once instead of after a redirect: the way back stands in the page and nowhere else.
    return { added: carried?.name ?? '', undo: JSON.stringify(made.undo) };
  },
} satisfies Actions;

function undoOf(written: string): Change | undefined {
  try {
    return Change.safeParse(JSON.parse(written)).data;
  } catch {
    return undefined;
  }
}
