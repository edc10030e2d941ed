import { RULES } from '../disclosure/rules.ts';
import type { QuestionResult, Voices } from '../snapshot.ts';
import { personalTraces } from './personal-traces.ts';
import type { CodedQuestion, ReleasedWords } from './coded-question.ts';

/**
 * What a snapshot says of open questions: the published counts of their themes, and the quotes that staff released.
 *
 * A quote stands only under a theme that is published of enough people, comes from an answer that is counted and still
 * under that theme, and says nothing of who said it; quotes stand in the order of their letters, and never more of them
 * than people are said to be under the theme. A question of which nothing may be shown is left out.
 *
 * @param tables the published tables of the questions, in the order of `coded`.
 * @param ids the responses that are counted.
 */
export function voicesOf(
  tables: readonly QuestionResult[],
  coded: readonly CodedQuestion[],
  ids: BigUint64Array,
): Voices[] {
  return coded.flatMap((question, at) => {
    const themes = tables[at];
    if (!themes) throw new Error(`The themes of ${question.name} were never counted.`);
    if (themes.all.base === null) return [];
    return [{ question: question.name, themes, quotes: quotesOf(themes, question, ids) }];
  });
}

/** Whoever released it saw to it; what is found since then is not shown either. */
const tellsWho = (text: string): boolean =>
  personalTraces(text).some(({ certainty }) => certainty === 'certain');

function quotesOf(
  { options, all, sensitive }: QuestionResult,
  { answers }: CodedQuestion,
  ids: BigUint64Array,
): Voices['quotes'] {
  const least = sensitive ? RULES.sensitiveThreshold : RULES.threshold;
  const released = new Map<string, ReleasedWords[]>();
  for (const id of ids) {
    const answer = answers.get(id);
    const quote = answer?.quote;
    if (quote && answer.themes.includes(quote.theme) && !tellsWho(quote.text))
      released.set(quote.theme, [...(released.get(quote.theme) ?? []), quote]);
  }
  return options.flatMap(({ code }, at) => {
    const people = all.counts[at] ?? 0;
    if (people < least) return [];
    return (released.get(code) ?? [])
      .map(({ theme, text, language }) => ({ theme, text, language }))
      .sort((one, other) => (one.text < other.text ? -1 : 1))
      .slice(0, people);
  });
}
