import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import { LocalizedText } from '#shared/language/localized-text.ts';
import { Name } from '#shared/questionnaire/name.ts';
import { Question, type QuestionType } from '#shared/questionnaire/question.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** Where a question of the bank stands. */
export const BankPlace = z.object({
  from: z.enum(['draft', 'version', 'starter']),
  questionnaire: Questionnaire.shape.id,
  /** Of a published version, which one. */
  version: z.int().positive().optional(),
});
export type BankPlace = Readonly<z.infer<typeof BankPlace>>;

/** One question as the bank shows it: once, however many questionnaires ask it in the same words. */
export const BankQuestion = z.object({
  name: Name,
  type: z.custom<QuestionType>((type) => Question.options.some(({ shape }) => shape.type.value === type)),
  label: LocalizedText,
  /** The words of the section around it. */
  section: LocalizedText.optional(),
  /** Its first answers; `answers` says how many there are. */
  options: z.array(LocalizedText),
  answers: z.int().nonnegative(),
  /** Those in which it is asked. */
  languages: z.array(LanguageTag),
  /** The need domains that it is about. */
  domains: z.array(z.string()),
  sensitive: z.boolean(),
  /** Whether the draft that is designed has a question of this name. */
  here: z.boolean(),
  /** Every place where it stands, the first one being the one that it is taken from. */
  places: z.array(BankPlace.extend({ title: LocalizedText })),
});
export type BankQuestion = Readonly<z.infer<typeof BankQuestion>>;

/** A place in an address, and in a form: `draft:noden`, `version:noden:3`. */
export const writtenPlace = ({ from, questionnaire, version }: BankPlace): string =>
  [from, questionnaire, ...(version === undefined ? [] : [String(version)])].join(':');

/** The place that was written so; `undefined` when it says none. */
export function readPlace(written: string): BankPlace | undefined {
  const [from, questionnaire, version] = written.split(':');
  const place = BankPlace.safeParse({
    from,
    questionnaire,
    ...(version !== undefined && { version: Number(version) }),
  });
  return place.success && (place.data.from === 'version') === (place.data.version !== undefined)
    ? place.data
    : undefined;
}
