import type { Quote, ReleasedQuote } from '#shared/contract/open-answers.ts';
import type { ProblemIssue } from '#shared/contract/problem.ts';
import { personalTraces } from '#shared/results/voice/personal-traces.ts';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { openQuestions, writtenTo } from '#functions/open-questions.ts';
import { auditEntry } from '#functions/store/audit.ts';
import { readCoding, saveCoding } from '#functions/store/codings.ts';
import { openHandle } from '#functions/store/response-handle.ts';
import { readResponse } from '#functions/store/responses.ts';
import { readSurvey } from '#functions/store/surveys.ts';
import { readThemes } from '#functions/store/themes.ts';

export const handler = handleSignedIn('codeOpenAnswer', async (input, { subject }) => {
  const { survey: id, question, handle, revision, themes, quote } = input;
  const survey = await readSurvey(id);
  if (!survey) return refuse('unknownSurvey');
  if (!(await openQuestions(survey)).has(question)) return refuse('unknownOpenQuestion');
  const lookup = openHandle({ survey: id, question }, handle);
  const response = lookup === undefined ? undefined : await readResponse(id, lookup);
  if (lookup === undefined || !response || writtenTo(response.answers, question) === undefined)
    return refuse('unknownOpenAnswer');
  const known = new Set((await readThemes(id, question)).themes.map(({ code }) => code));
  const unknown = [...(themes ?? []), ...(quote ? [quote.theme] : [])].find((code) => !known.has(code));
  if (unknown !== undefined)
    return refuse('unknownTheme', { issues: [{ path: unknown, code: 'unknownTheme' }] });
  const issues = quote ? quoteIssues(quote) : [];
  if (issues.length > 0) return refuse('quoteRefused', { issues });

  const { coding } = await readCoding(id, lookup);
  const { [question]: standing, ...others } = coding.quotes;
  const released = quote === undefined ? standing : quote && without(quote);
  const next = {
    themes: { ...coding.themes, ...(themes && { [question]: [...new Set(themes)] }) },
    quotes: { ...others, ...(released && { [question]: released }) },
  };
  // Who released words, or took them back, stands in the audit; of which answer does not.
  const what = quote ? 'quote released' : 'quote taken back';
  const act = { who: subject, day: today() };
  const also = quote === undefined ? [] : [await auditEntry(id, act, `${what} ${question}`)];
  const outcome = await saveCoding({ survey: id, lookup }, next, revision, also);
  if (outcome === 'saved') return reply({ revision: revision + 1 });
  return refuse(outcome === 'gone' ? 'unknownOpenAnswer' : 'codingChanged');
});

const without = ({ text, language, theme }: ReleasedQuote): Quote => ({ text, language, theme });

/**
 * What stands in the way of releasing a quote: the statement that is missing (`statement`), what certainly tells who
 * said it (`text`), and what may tell it and was not confirmed in these very words (`confirmed`).
 */
function quoteIssues({ text, noPersonalDetails, confirmed = [] }: ReleasedQuote): ProblemIssue[] {
  return [
    ...(noPersonalDetails ? [] : [{ path: 'noPersonalDetails', code: 'statement' }]),
    ...personalTraces(text)
      .map(({ kind, certainty, start, end }) => ({
        path: certainty === 'certain' ? 'text' : 'confirmed',
        code: kind,
        message: text.slice(start, end),
      }))
      .filter(({ path, message }) => path === 'text' || !confirmed.includes(message)),
  ];
}
