import { error } from '@sveltejs/kit';
import { issueWords } from '#lib/interview/issue-words.ts';
import { offeredFor } from '#lib/language/negotiate.ts';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import { ALL_EXAMPLES } from '#lib/question/all-examples.ts';
import { EXAMPLE_LANGUAGES, showExample } from '#lib/question/example.ts';
import { PROBLEMS } from '#shared/contract/problem.ts';
import type { PageServerLoad } from './$types';

/** Every state of every question type on one page, for whoever reviews them. Not where residents come. */
export const load: PageServerLoad = ({ locals }) => {
  if (process.env['AWS_LAMBDA_FUNCTION_NAME']) {
    const { status, title, number } = PROBLEMS.notFound;
    error(status, title, { number, key: 'notFound' });
  }
  const language = offeredFor(locals.language, EXAMPLE_LANGUAGES) ?? 'nl';
  locals.language = language;
  const texts = residentMessages(language);
  return {
    language,
    languages: [...EXAMPLE_LANGUAGES],
    examples: ALL_EXAMPLES.map((example, index) => {
      const { question, issue } = showExample(example, language);
      return {
        shows: example.shows,
        search: example.search,
        // Each example stands on the page under a name of its own, or the fields of two would be one group.
        question: { ...question, path: `${question.path}_${index}` },
        error: issue && issueWords(issue, question, texts),
      };
    }),
  };
};
