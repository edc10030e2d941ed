import { api } from '#lib/client/api.ts';
import { allow } from '#lib/session/allow.ts';
import { outputOf } from '#lib/session/output-of.ts';
import { BankQuestion, writtenPlace } from '#shared/bank/bank-question.ts';
import { DOMAINS } from '#shared/plan/domain.ts';
import type { PageServerLoad } from './$types';

// A search is an address: it can be kept, sent and gone back to. Nothing of it needs a script.
export const csr = false;

/** As many as the service gives at a time. */
const A_PAGE = 20;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { idToken } = allow('designQuestionnaires', locals);
  const client = api(idToken);
  const asked = (name: string): string => url.searchParams.get(name)?.trim() ?? '';
  const text = asked('text').slice(0, 200);
  const type = BankQuestion.shape.type.safeParse(asked('type')).data;
  const domain = DOMAINS.find(({ code }) => code === asked('domain'))?.code;
  const from = Math.max(0, Math.trunc(Number(asked('from'))) || 0);
  const questionnaire = params.id;
  const [read, searched] = await Promise.all([
    client.readQuestionnaire({ questionnaire }),
    client.searchBank({
      questionnaire,
      from,
      ...(text !== '' && { text }),
      ...(type && { type }),
      ...(domain !== undefined && { domain }),
    }),
  ]);
  const { head } = outputOf(read, url);
  const { count, questions } = outputOf(searched, url);
  const at = (begin: number): string => {
    const search = new URLSearchParams(url.searchParams);
    search.set('from', String(begin));
    return `?${search.toString()}`;
  };
  return {
    head,
    search: { text, type, domain },
    domains: DOMAINS.map(({ code, label }) => ({ code, label })),
    count,
    from,
    questions: questions.map((question) => {
      const [place] = question.places;
      const search = new URLSearchParams({ of: place ? writtenPlace(place) : '', name: question.name });
      // The way back to what was searched.
      if (url.search !== '') search.set('back', url.search);
      return { ...question, address: `bank/question?${search.toString()}` };
    }),
    before: from > 0 ? at(Math.max(0, from - A_PAGE)) : undefined,
    after: from + A_PAGE < count ? at(from + A_PAGE) : undefined,
  };
};
