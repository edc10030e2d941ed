import { optionsOf } from '../options-of.ts';
import type { Question } from '../question.ts';
import type { Node, Questionnaire } from '../questionnaire.ts';

/** How long filling in takes on a phone, in minutes. */
export interface Estimate {
  /** Only what everybody is asked. */
  readonly least: number;
  /** What everybody is asked, and half of what some are. */
  readonly usual: number;
  /** Every question, each repeat once. */
  readonly most: number;
}

/** Seconds of a stand-alone question: Pew Research Center counts 85 such points for 15 minutes (Decoded, 8 December 2022). */
const POINT = (15 * 60) / 85;
/** On a phone everything takes longer: Antoun and Cernat, Social Science Computer Review 38, 2020 (LISS panel). */
const PHONE = 1.4;
/** Words a minute in silent reading of prose: Brysbaert, Journal of Memory and Language 109, 2019. */
const READING = 238;
/** Words of a question and of an option that their point covers, and what each further one adds (CivicPulse rubric). */
const FREE_WORDS = 30;
const FREE_OPTION_WORDS = 5;
const PER_WORD = 0.05;
const PER_OPTION_WORD = 0.1;

/** Where the figures come from, to stand beside every estimate. */
export const ESTIMATE_SOURCES =
  'Pew Research Center (Decoded, 2022); CivicPulse time rubric; Antoun & Cernat (2020); Brysbaert (2019)';

/**
 * Points of a question beside the words, where a plain single choice is one: several answers take about twice as long,
 * a number half as long again, a typed answer twice (First Line Research, 2018), a long one four times (CivicPulse);
 * of a matrix about ten rows are done in a minute.
 */
function pointsOf(question: Question, options: number): number {
  switch (question.type) {
    case 'note':
    case 'calculation':
      return 0;
    case 'multiple':
    case 'dateTime':
      return 2;
    case 'number':
    case 'date':
    case 'time':
    case 'municipality':
      return 1.5;
    case 'text':
      return question.long ? 4 : 2;
    case 'matrix':
      return (6 / POINT) * question.rows.length;
    case 'ranking':
      return options;
    default:
      return 1;
  }
}

/** Estimates how long a questionnaire takes on a phone, in its source language. Repeats are counted once. */
export function estimateMinutes(questionnaire: Questionnaire): Estimate {
  const { sourceLanguage, choiceLists } = questionnaire;
  const wordsIn = (text: Partial<Record<string, string>> | undefined): number =>
    (text?.[sourceLanguage] ?? '').split(/\s+/).filter((word) => word !== '').length;
  const reading = (words: number): number => (words / READING) * 60;

  const secondsOf = (question: Question): number => {
    if (question.type === 'calculation') return 0;
    const words = wordsIn(question.label) + wordsIn(question.hint) + wordsIn(question.sensitive?.reason);
    if (question.type === 'note') return reading(words);
    const options = optionsOf(question, choiceLists);
    // The names of municipalities are looked for, not read.
    const read = question.type === 'municipality' ? (question.options ?? []) : options;
    const more = read.reduce((sum, { label }) => sum + Math.max(0, wordsIn(label) - FREE_OPTION_WORDS), 0);
    const points =
      pointsOf(question, options.length) +
      Math.max(0, words - FREE_WORDS) * PER_WORD +
      more * PER_OPTION_WORD;
    return points * POINT;
  };
  const sum = { always: 0, sometimes: 0 };
  const walk = (nodes: readonly Node[], conditional: boolean): void => {
    for (const node of nodes) {
      const isConditional = conditional || node.relevance !== undefined;
      if (node.type === 'group') walk(node.children, isConditional);
      else sum[isConditional ? 'sometimes' : 'always'] += secondsOf(node);
    }
  };
  walk(questionnaire.children, false);
  const first = (['title', 'introduction', 'trust', 'consent'] as const).reduce(
    (words, field) => words + wordsIn(questionnaire[field]),
    0,
  );
  const minutes = (seconds: number): number => ((reading(first) + seconds) * PHONE) / 60;
  return {
    least: minutes(sum.always),
    usual: minutes(sum.always + sum.sometimes / 2),
    most: minutes(sum.always + sum.sometimes),
  };
}
