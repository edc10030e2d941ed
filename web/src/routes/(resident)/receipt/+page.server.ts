import { fail, redirect } from '@sveltejs/kit';
import { api, failWith } from '#lib/client/api.ts';
import { givenAnswers } from '#lib/interview/given-answers.ts';
import { INTERFACE_LANGUAGES } from '#lib/language/interface-languages.ts';
import { offeredFor } from '#lib/language/negotiate.ts';
import type { ResidentKey } from '#lib/messages/resident/resident.ts';
import { readReceipt } from '#shared/response/receipt.ts';
import type { ProblemKey } from '#shared/contract/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => ({
  language: locals.language,
  deleted: url.searchParams.has('deleted'),
});

/** What is wrong with a code, in the words of the page. */
const WORDS: Readonly<Partial<Record<ProblemKey, ResidentKey>>> = {
  forgedReceipt: 'lookup.forged',
  invalidInput: 'lookup.forged',
  unknownReceipt: 'lookup.unknown',
  erasedReceipt: 'lookup.erased',
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const typed = String(form.get('code') ?? '').trim();
    const intent = String(form.get('intent') ?? 'show');
    if (intent.startsWith('language:')) {
      locals.language = offeredFor(intent.slice('language:'.length), INTERFACE_LANGUAGES) ?? locals.language;
    }
    if (typed === '') return fail(422, { typed, wrong: 'lookup.empty' as ResidentKey });
    const receipt = readReceipt(typed);
    if (receipt === undefined) return fail(422, { typed, wrong: 'lookup.forged' as ResidentKey });

    if (intent === 'delete') {
      const outcome = await api().withdrawResponse({ receipt });
      if (outcome.ok) redirect(303, `/receipt?deleted&lang=${locals.language}`);
      const wrong = WORDS[outcome.problem.key];
      if (wrong === undefined) failWith(outcome.problem);
      return fail(outcome.problem.status, { typed, wrong });
    }
    const outcome = await api().readResponse({ receipt });
    if (!outcome.ok) {
      const wrong = WORDS[outcome.problem.key];
      if (wrong === undefined) failWith(outcome.problem);
      return fail(outcome.problem.status, { typed, wrong });
    }
    if (intent === 'ask') return { code: receipt, asks: true as const };
    return { code: receipt, answers: await givenAnswers(outcome.output) };
  },
};
