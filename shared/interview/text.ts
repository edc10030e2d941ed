import { directionOf } from '#shared/language/direction.ts';
import type { LocalizedText } from '#shared/language/localized-text.ts';
import { textIn, type ShownText } from '#shared/language/text-in.ts';
import type { CompiledNode, QuestionNode } from '#shared/questionnaire/compiled.ts';
import type { Value } from '#shared/questionnaire/expression/scope.ts';
import { isList, textOf } from '#shared/questionnaire/expression/value.ts';
import type { Frame } from '#shared/questionnaire/frame.ts';
import { pipesOf } from '#shared/questionnaire/pipe.ts';
import type { State } from './state.ts';

/** Stands where an answer is put in that is not there. */
const NOTHING = '…';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** First strong isolate and its end (Unicode Standard Annex 9): what is inside does not disturb what is around. */
const ISOLATE = '\u2068';
const ISOLATE_END = '\u2069';

/**
 * A text in the language of the interview (else in the source language, else in any that has it), with `${name}`
 * replaced by that answer in words: the label of an option, a number and a date as the language writes them. An
 * answer in a text of the other direction is isolated.
 */
export function textAt(
  state: State,
  frame: Frame,
  localized: LocalizedText | undefined,
): ShownText | undefined {
  const { sourceLanguage, languages } = state.compiled.questionnaire;
  const shown = textIn(localized, state.world.language, [sourceLanguage, ...languages]);
  if (!shown) return undefined;
  const pipes = pipesOf(shown.text);
  if (pipes.length === 0) return shown;
  const isolates = directionOf(shown.language) === 'rtl';
  let text = '';
  let end = 0;
  for (const pipe of pipes) {
    const words = wordsOf(state, frame, pipe.name, shown.language) || NOTHING;
    const isolated = isolates || RIGHT_TO_LEFT.test(words) ? ISOLATE + words + ISOLATE_END : words;
    text += shown.text.slice(end, pipe.start) + isolated;
    end = pipe.end;
  }
  return { ...shown, text: text + shown.text.slice(end) };
}

function wordsOf(state: State, from: Frame, name: string, language: string): string {
  const node = state.compiled.byName.get(name);
  if (!node) return '';
  const frame = frameOf(state, from, node);
  const value = frame?.value[node.slot];
  if (!frame || value === undefined || value === '') return '';
  const one = (each: Value): string => wordsOfOne(state, node, each, language);
  const members = isList(value) ? value.map(one).filter((words) => words !== '') : [one(value)];
  return members.join(directionOf(language) === 'rtl' ? '، ' : ', ');
}

/** The answer of a node as words in the language of the interview; empty when there is none that counts. */
export const wordsOfNode = (state: State, frame: Frame, node: CompiledNode): string =>
  wordsOf(state, frame, node.name, state.world.language);

/** The frame in which a node is seen from another: its own or one around it, else that of the first entry. */
function frameOf(state: State, from: Frame, node: CompiledNode): Frame | undefined {
  for (let frame: Frame | undefined = from; frame; frame = frame.parent) {
    if (frame.block === node.block) return frame;
  }
  return state.frames[node.block]?.find((frame) => frame.relevant[0] === 1);
}

function wordsOfOne(state: State, node: CompiledNode, value: Value, language: string): string {
  if (typeof value === 'number') return numberIn(value, language);
  const text = textOf(value);
  if (node.kind === 'derived') {
    const named = node.derived.values?.find((each) => each.code === text);
    return named ? labelIn(state, named.label, language) : text;
  }
  if (node.kind !== 'question') return text;
  if (node.question.type === 'date') return dateIn(text, language);
  if (node.question.type === 'dateTime') {
    const [day = '', time = ''] = text.split('T');
    return time === '' ? text : `${dateIn(day, language)}, ${time}`;
  }
  const option = optionOf(node, text);
  if (!option) return node.options.length > 0 ? '' : text;
  return labelIn(state, option.label, language);
}

const optionOf = (node: QuestionNode, code: string) => node.options.find((option) => option.code === code);

function labelIn(state: State, label: LocalizedText, language: string): string {
  const { sourceLanguage, languages } = state.compiled.questionnaire;
  return textIn(label, language, [sourceLanguage, ...languages])?.text ?? '';
}

/**
 * Latin digits and the calendar of Belgian forms in every language, as everywhere in Peil: Persian, Dari and Pashto
 * would otherwise write the years of the Solar Hijri calendar.
 */
const localeOf = (language: string): string => `${language}-u-ca-gregory-nu-latn`;

const numberIn = (value: number, language: string): string =>
  value.toLocaleString(localeOf(language), { useGrouping: false, maximumFractionDigits: 12 });

function dateIn(text: string, language: string): string {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return text;
  if (month === undefined) return String(year);
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  date.setUTCFullYear(year);
  return date.toLocaleDateString(localeOf(language), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
  });
}
