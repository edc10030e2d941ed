import type { QuestionNode } from '#shared/questionnaire/compiled.ts';
import { numberOf, textOf } from '#shared/questionnaire/expression/value.ts';
import type { Frame } from '#shared/questionnaire/frame.ts';
import type { ChoiceOption } from '#shared/questionnaire/options-of.ts';

const MODULUS = 2_147_483_647;
const MULTIPLIER = 16_807;

/**
 * The options of a question in the order in which they are shown: shuffled where its author wants it. Shuffled as the
 * ODK XForms specification has `randomize`: Fisher and Yates from the front, with numbers of Park and Miller's generator.
 * `own` seeds questions whose author gave no seed, so that an interview has one order for each question.
 */
export function inShownOrder(
  options: readonly ChoiceOption[],
  frame: Frame,
  { question, seed }: QuestionNode,
  own: () => string,
): readonly ChoiceOption[] {
  if (!('shuffle' in question && question.shuffle)) return options;
  const moved = options.filter((option) => !keepsPlace(option));
  if (moved.length < 2) return options;
  const next = generator(seed ? seedOf(textOf(seed(frame)), numberOf(seed(frame))) : hash(own()));
  moved.forEach((option, at) => {
    const place = Math.floor(next() * (at + 1));
    const other = moved[place];
    if (other) [moved[at], moved[place]] = [other, option];
  });
  return [...moved, ...options.filter(keepsPlace)];
}

/** "Other", "none of these" and "I do not know" are looked for at the end. */
const keepsPlace = ({ specify, exclusive, missing }: ChoiceOption): boolean =>
  specify === true || exclusive === true || missing !== undefined;

/** A number is the seed itself without its decimals, and nothing is 0, as in ODK; other texts are made into a number. */
function seedOf(text: string, number: number): number {
  if (Number.isFinite(number)) return Math.trunc(number);
  return text === '' ? 0 : hash(text);
}

/** FNV-1a, to 32 bits. */
function hash(text: string): number {
  let found = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) found = Math.imul(found ^ text.charCodeAt(at), 16_777_619);
  return found >>> 0;
}

function generator(seed: number): () => number {
  let state = seed % MODULUS;
  if (state <= 0) state += MODULUS - 1;
  return () => {
    state = (state * MULTIPLIER) % MODULUS;
    return (state - 1) / (MODULUS - 1);
  };
}
