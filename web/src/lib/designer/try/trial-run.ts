import { asTyped } from '#lib/interview/as-typed.ts';
import { issueWords } from '#lib/interview/issue-words.ts';
import { surroundings } from '#lib/interview/surroundings.ts';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import { searchesIn, wantsSearch } from '#lib/question/searches.ts';
import { applyFields } from '#shared/interview/apply-fields.ts';
import { startInterview, type Interview } from '#shared/interview/interview.ts';
import type { AnswerIssue } from '#shared/interview/issue.ts';
import type { LanguageTag } from '#shared/language/tag.ts';
import { Answers } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** The fields that carry a try-out from page to page: no question can bear such a name. */
export const TRIAL = {
  answers: 'try:answers',
  page: 'try:page',
  language: 'try:language',
  width: 'try:width',
  stopped: 'try:stopped',
} as const;

/** Order of shuffled answers in a try-out: the same each time. */
const SEED = 'try';

/** The try-out at its first page, or at the page that asks the question `at`. */
export function beginTrial(draft: Questionnaire, language: LanguageTag, at = '') {
  const compiled = compiledOf(draft);
  if (!compiled) return undefined;
  const interview = interviewIn(compiled, language);
  return shown(interview, interview.pageOf(at) ?? interview.pages()[0]);
}

/** The try-out after a page of it was sent in. Nothing of it is kept but in the form itself. */
export function goOn(draft: Questionnaire, form: FormData) {
  const compiled = compiledOf(draft);
  if (!compiled) return undefined;
  const wished = String(form.get(TRIAL.language));
  const language = draft.languages.find((tag) => tag === wished) ?? draft.sourceLanguage;
  const interview = interviewIn(compiled, language, answersIn(form));
  const page = String(form.get(TRIAL.page));
  const intent = String(form.get('intent') ?? 'next');
  // Behind the last question there is only the way back.
  if (!interview.page(page)) {
    const instead = intent === 'back' ? interview.previousPage(page) : page;
    return shown(interview, interview.page(instead ?? '') ? instead : interview.pages().at(-1));
  }
  // Who was stopped goes back to the answer that did it.
  if (form.has(TRIAL.stopped)) return shown(interview, page, { isBack: intent === 'back' });
  const { issues, appeared, pressed } = applyFields(interview, page, form);
  const questions = interview.page(page)?.questions ?? [];
  const more = { searches: searchesIn(questions, form) };
  if (intent === 'back')
    return shown(interview, interview.previousPage(page) ?? page, {
      ...more,
      isBack: true,
    });
  const stays = intent === 'show' || intent === 'search' || wantsSearch(questions, form);
  if (stays || pressed !== undefined || appeared.length > 0) return shown(interview, page, more);
  if (issues.length > 0) return shown(interview, page, { ...more, issues, form });
  return shown(interview, interview.screenedOut() ? page : interview.nextPage(page));
}

export type TrialRun = NonNullable<ReturnType<typeof goOn>>;

function compiledOf(draft: Questionnaire): CompiledQuestionnaire | undefined {
  const outcome = compileQuestionnaire(draft);
  return outcome.ok ? outcome.compiled : undefined;
}

const interviewIn = (compiled: CompiledQuestionnaire, language: LanguageTag, answers?: Answers): Interview =>
  startInterview(compiled, { language, answers, surroundings: surroundings(), seed: SEED });

/** What was answered on the pages before; what somebody made of the field by hand counts for nothing. */
function answersIn(form: FormData): Answers {
  try {
    const read = Answers.safeParse(JSON.parse(String(form.get(TRIAL.answers) ?? '{}')));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

interface More {
  readonly searches?: ReturnType<typeof searchesIn>;
  readonly issues?: readonly AnswerIssue[];
  readonly form?: FormData;
  /** Somebody goes back, and is shown the page even when the answers stop the questionnaire. */
  readonly isBack?: boolean;
}

function shown(
  interview: Interview,
  id: string | undefined,
  { searches = {}, issues = [], form, isBack = false }: More = {},
) {
  const { questionnaire } = interview.compiled;
  const { language } = interview;
  const texts = residentMessages(language, [questionnaire.sourceLanguage]);
  const stop = isBack ? undefined : interview.screenedOut();
  const page = stop || id === undefined ? undefined : interview.page(id);
  const typed = new Map(
    [...(form ?? [])].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
  return {
    language,
    texts,
    id: id ?? LAST,
    answers: JSON.stringify(interview.answers()),
    page:
      page && (form ? { ...page, questions: page.questions.map((each) => asTyped(each, { typed })) } : page),
    progress: page && interview.progress(page.id),
    stopped: stop && interview.text(stop.label),
    searches,
    issues: issues.map((issue) => ({
      path: issue.path,
      words: issueWords(
        issue,
        page?.questions.find((question) => question.path === issue.path),
        texts,
      ),
    })),
    /** Questions and sections that are not asked now. */
    hidden: hiddenIn(interview),
  };
}

/** A page after the last one. */
const LAST = '1000000';

function hiddenIn(interview: Interview): readonly string[] {
  return interview.compiled.nodes.flatMap((node) =>
    (node.kind === 'question' || node.kind === 'group' || node.kind === 'repeat') &&
    node.block === 0 &&
    !(node.kind === 'question' && node.question.type === 'calculation') &&
    !interview.isRelevant(node.name)
      ? [node.name]
      : [],
  );
}
