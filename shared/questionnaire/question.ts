import * as z from 'zod';
import { LocalizedText } from '#shared/language/localized-text.ts';
import { Media } from './media.ts';
import { Name } from './name.ts';
import { Nonresponse, Option } from './option.ts';
import { Sensitive } from './sensitive.ts';

/** An expression in the XLSForm language, as its author wrote it. */
export const ExpressionSource = z.string().min(1).max(10_000);

/** A policy plan result that the answers inform, e.g. `5.1.5` or `lexicon:herkomstkloof`. */
const PlanResult = z.string().regex(/^(\d+(\.\d+){0,2}|lexicon:[a-z ]+)$/);

/**
 * XLSForm's words for how a question looks. A page may pass over one it has no look for; none changes what can be
 * answered. On questions with options:
 * - `minimal`: a list that folds out, instead of all options at once.
 * - `search`: a field to type in narrows the options down (also `minimal search`).
 * - `columns`, `columns-1` … `columns-99`, `columns-pack`: options beside each other: as many as fit, exactly so many,
 *   or each only as wide as its words.
 * - `likert`: single choice as one row of steps, the words under each.
 * - `label`: the heading of a table: the words of the options above its columns, with nothing to choose.
 * - `list-nolabel`: a row of such a table: the same options without their words (which a screen reader still says).
 * - `list`: the same with their words.
 * A group with `table-list` (see `Group`) shows the questions inside as such a table without these words.
 * On a text: `numbers` (a text of digits). On a number with a step: `rating` (stars).
 * `multiline`, `month-year` and `year` are `long` and `precision` of the question, `field-list` is `together` of the group.
 */
export const Appearance = z.array(z.string());

const base = {
  name: Name,
  label: LocalizedText,
  /** A few words for axes and lists of results ("Age" for "How old are you?"); residents never see it. */
  shortLabel: LocalizedText.optional(),
  hint: LocalizedText.optional(),
  /** Help for a helper or a reader who wants more; folded away on the page. */
  guidance: LocalizedText.optional(),
  /** Decides whether the question is asked. */
  relevance: ExpressionSource.optional(),
  required: z.union([z.boolean(), ExpressionSource]).optional(),
  requiredMessage: LocalizedText.optional(),
  /** Must hold for an answer; `.` is the answer itself. */
  constraint: ExpressionSource.optional(),
  constraintMessage: LocalizedText.optional(),
  /** A calculated value; on a question that is shown, the calculation wins over what was typed. */
  calculation: ExpressionSource.optional(),
  /** The value that stands there before the resident touches it. */
  initial: ExpressionSource.optional(),
  readonly: z.union([z.boolean(), ExpressionSource]).optional(),
  /** The two ways not to answer, offered apart from the real answers. */
  decline: z.array(Nonresponse).optional(),
  sensitive: Sensitive.optional(),
  /** Asked only when this consent was given. */
  consent: Name.optional(),
  plan: z.array(PlanResult).optional(),
  /** `paradata` tells how the interview went, never who the resident is. */
  role: z.enum(['paradata']).optional(),
  appearance: Appearance.optional(),
  media: Media.optional(),
};

/** Options written at the question, or the name of a choice list with an optional filter over it. */
const choices = {
  options: z.array(Option).optional(),
  choiceList: Name.optional(),
  /** Keeps an option when true; a bare name is a column of the option, `name` its code. */
  choiceFilter: ExpressionSource.optional(),
  /**
   * Shows the options in a random order (XLSForm `randomize=true`). `true`: an order of this interview's own, the same
   * each time the page is seen. An expression: the seed, a number from which the order follows exactly as in ODK.
   * Options that say something else than the others (`specify`, `exclusive`, `missing`) stay at their place at the end.
   */
  shuffle: z.union([z.boolean(), ExpressionSource]).optional(),
};

export const SingleQuestion = z.strictObject({ ...base, ...choices, type: z.literal('single') });
export const MultipleQuestion = z.strictObject({
  ...base,
  ...choices,
  type: z.literal('multiple'),
  /** At most this many options. */
  maxSelected: z.int().positive().optional(),
});
export const RankingQuestion = z.strictObject({ ...base, ...choices, type: z.literal('ranking') });
export const MunicipalityQuestion = z.strictObject({
  ...base,
  type: z.literal('municipality'),
  /** Extra answers after the 19 municipalities ("I do not live in Brussels"). */
  options: z.array(Option).optional(),
});
export const ConsentQuestion = z.strictObject({ ...base, type: z.literal('consent') });
export const MatrixQuestion = z.strictObject({
  ...base,
  type: z.literal('matrix'),
  rows: z.array(Option).min(1),
  columns: z.array(Option).min(2),
});
export const RatingQuestion = z.strictObject({
  ...base,
  type: z.literal('rating'),
  /** The steps in reading direction, each with words. Codes are whole numbers. */
  steps: z.array(Option).min(2).max(11),
});
export const NumberQuestion = z.strictObject({
  ...base,
  type: z.literal('number'),
  /** Whether decimals are allowed (XLSForm `integer` and `decimal`). */
  decimals: z.boolean().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  /** The distance between the answers that can be given, counted from the minimum (XLSForm `range`). */
  step: z.number().positive().optional(),
  unit: LocalizedText.optional(),
});
export const DateQuestion = z.strictObject({
  ...base,
  type: z.literal('date'),
  precision: z.enum(['day', 'month', 'year']).optional(),
});
/** A time of the clock. */
export const TimeQuestion = z.strictObject({ ...base, type: z.literal('time') });
/** A day with a time of the clock, as it is there and then: without a time zone. */
export const DateTimeQuestion = z.strictObject({ ...base, type: z.literal('dateTime') });
/** One box to tick, for "I have read this" (XLSForm `acknowledge`); ticked, the answer is `OK`. */
export const AcknowledgeQuestion = z.strictObject({ ...base, type: z.literal('acknowledge') });
export const TextQuestion = z.strictObject({
  ...base,
  type: z.literal('text'),
  long: z.boolean().optional(),
  maxLength: z.int().positive().max(10_000).optional(),
});
export const NoteQuestion = z.strictObject({ ...base, type: z.literal('note') });
/** A value that is worked out and never shown (XLSForm `calculate`). */
export const CalculationQuestion = z.strictObject({
  ...base,
  label: LocalizedText.optional(),
  calculation: ExpressionSource,
  type: z.literal('calculation'),
});

export const Question = z.discriminatedUnion('type', [
  SingleQuestion,
  MultipleQuestion,
  RankingQuestion,
  MunicipalityQuestion,
  ConsentQuestion,
  MatrixQuestion,
  RatingQuestion,
  NumberQuestion,
  DateQuestion,
  TimeQuestion,
  DateTimeQuestion,
  AcknowledgeQuestion,
  TextQuestion,
  NoteQuestion,
  CalculationQuestion,
]);
export type Question = Readonly<z.infer<typeof Question>>;
export type QuestionType = Question['type'];
export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>;
