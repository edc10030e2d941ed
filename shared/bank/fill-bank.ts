import type { LocalizedText } from '#shared/language/localized-text.ts';
import { DOMAINS } from '#shared/plan/domain.ts';
import { optionsOf } from '#shared/questionnaire/options-of.ts';
import type { Question } from '#shared/questionnaire/question.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { BankPlace, BankQuestion } from './bank-question.ts';

/** A questionnaire whose questions are in the bank. */
export interface BankSource {
  readonly place: BankPlace;
  readonly questionnaire: Questionnaire;
}

/** A question with all its words, by which it is searched. */
export interface FiledQuestion {
  readonly shown: BankQuestion;
  readonly question: Question;
}

/** As many answers as somebody needs to know which question it is. */
const MOST_OPTIONS = 8;

/**
 * The questions of questionnaires, in their order, each once. Of one questionnaire the first source that has a question
 * shows it, so give the newest first; where another questionnaire asks the same under the same name, in the same words
 * and with the same answers, that is one more place of the same question. What is never asked (calculations) is not in
 * it.
 *
 * @param names those that the draft has which somebody designs.
 */
export function fillBank(
  sources: readonly BankSource[],
  names: ReadonlySet<string>,
): readonly FiledQuestion[] {
  const filed = new Map<string, { question: Question; shown: BankQuestion }>();
  const known = new Map<string, string>();
  for (const { place, questionnaire } of sources) {
    for (const { question, section } of sectionedQuestions(questionnaire.children)) {
      const own = `${questionnaire.id} ${question.name}`;
      const key = known.get(own) ?? contentOf(question, questionnaire);
      known.set(own, key);
      const found = { ...place, title: questionnaire.title };
      const same = filed.get(key);
      const shown = same
        ? { ...same.shown, places: [...same.shown.places, found] }
        : { ...shownAs(question, section, questionnaire), here: names.has(question.name), places: [found] };
      filed.set(key, { question: same?.question ?? question, shown });
    }
  }
  return [...filed.values()];
}

interface Sectioned {
  readonly question: Exclude<Question, { type: 'calculation' }>;
  readonly section: LocalizedText | undefined;
}

function sectionedQuestions(nodes: readonly Node[], section?: LocalizedText): Sectioned[] {
  return nodes.flatMap((node): Sectioned[] => {
    if (node.type === 'group') return sectionedQuestions(node.children, node.label ?? section);
    return node.type === 'calculation' ? [] : [{ question: node, section }];
  });
}

/**
 * By what a question is known as the same one. Translations do not make it another one, nor do rules, which hang
 * together with the questionnaire around it.
 */
function contentOf(question: Question, { choiceLists, sourceLanguage }: Questionnaire): string {
  const codes = optionsOf(question, choiceLists).map(({ code }) => code);
  const rows = question.type === 'matrix' ? question.rows.map(({ code }) => code) : [];
  return JSON.stringify([question.name, question.type, question.label?.[sourceLanguage] ?? '', codes, rows]);
}

function shownAs(
  question: Sectioned['question'],
  section: LocalizedText | undefined,
  { choiceLists }: Questionnaire,
): Omit<BankQuestion, 'here' | 'places'> {
  // The rows of a table are what is asked; its columns are the same for each.
  const options = question.type === 'matrix' ? question.rows : optionsOf(question, choiceLists);
  const words = options.map(({ label }) => label).filter((label) => Object.keys(label).length > 0);
  const languages = Object.entries(question.label).flatMap(([tag, text]) =>
    text.trim() === '' ? [] : [tag],
  );
  return {
    name: question.name,
    type: question.type,
    label: question.label,
    ...(section && { section }),
    options: words.slice(0, MOST_OPTIONS),
    answers: words.length,
    languages,
    domains: domainsOf(question, options),
    sensitive: question.sensitive !== undefined || options.some(({ sensitive }) => sensitive !== undefined),
  };
}

/** Of the need domains those whose goals the question informs, and those that its answers are reported under. */
function domainsOf(
  { plan = [] }: Question,
  options: readonly { readonly domain?: string | undefined }[],
): string[] {
  const named = new Set(options.map(({ domain }) => domain));
  return DOMAINS.filter(
    ({ code, goals }) =>
      named.has(code) || goals.some((goal) => plan.some((result) => `${result}.`.startsWith(`${goal}.`))),
  ).map(({ code }) => code);
}
