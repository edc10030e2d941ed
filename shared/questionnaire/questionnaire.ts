import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import { LocalizedText } from '#shared/language/localized-text.ts';
import { Name } from './name.ts';
import { Option } from './option.ts';
import { ExpressionSource, Question } from './question.ts';

/** A node of the questionnaire's tree: a question, or a group of nodes that may repeat. */
export type Node = Question | Group;

/**
 * Nodes under one heading. A group is a section of the interview; `together` puts all its questions on one
 * page (XLSForm `field-list`), `repeat` asks them once for each of something (XLSForm `begin_repeat`): as many times as
 * `count` says, and without `count` as many times as the resident says. Such a repeat begins with one entry and has a
 * page of its own before its entries, where the resident adds and removes them (`ShownPage.repeat`).
 */
export interface Group {
  readonly type: 'group';
  readonly name: Name;
  readonly label?: LocalizedText | undefined;
  readonly relevance?: string | undefined;
  readonly together?: boolean | undefined;
  readonly repeat?: { readonly count?: string | undefined } | undefined;
  /** `table-list`: the questions inside share their options and are shown as the rows of one table (so `together` too). */
  readonly appearance?: readonly string[] | undefined;
  readonly children: readonly Node[];
}

export const Group: z.ZodType<Group> = z.lazy(() =>
  z.strictObject({
    type: z.literal('group'),
    name: Name,
    label: LocalizedText.optional(),
    relevance: ExpressionSource.optional(),
    together: z.boolean().optional(),
    repeat: z.strictObject({ count: ExpressionSource.optional() }).optional(),
    appearance: z.array(z.string()).optional(),
    children: z.array(Node).min(1),
  }),
);
export const Node: z.ZodType<Node> = z.lazy(() => z.union([Question, Group]));

/**
 * A variable that is worked out from answers for the results, with the definition it follows
 * (e.g. the lexicon's *nieuwkomer*). It is never stored with a response: a recount derives it.
 */
export const DerivedVariable = z.strictObject({
  name: Name,
  label: LocalizedText,
  /** A few words for axes and lists of results; `label` where there are none. */
  shortLabel: LocalizedText.optional(),
  expression: ExpressionSource,
  /** What each value means; a value that is not here is reported as its code. */
  values: z.array(Option).optional(),
  /** The definition by its source, in words: every figure that uses the variable names it. */
  definition: LocalizedText.optional(),
  plan: z.array(z.string()).optional(),
});
export type DerivedVariable = Readonly<z.infer<typeof DerivedVariable>>;

/** A kind stop: when the expression is true the interview ends and nothing is stored. */
export const ScreenOut = z.strictObject({ name: Name, when: ExpressionSource, label: LocalizedText });
export type ScreenOut = Readonly<z.infer<typeof ScreenOut>>;

/** What the council sees of this questionnaire, by names of questions and derived variables. */
export const Reporting = z.strictObject({
  /**
   * Questions and derived variables with values whose options are put in order of share; the first is the overview of
   * needs. A matrix is reported row by row.
   */
  overview: z.array(Name),
  /** Variables that may split a result into groups. `language` is the language of the response. */
  breakdowns: z.array(Name),
});

export const Questionnaire = z.strictObject({
  format: z.literal('peil/1'),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'lower-case letters, digits and hyphens'),
  kind: z.enum(['needs', 'participation', 'other']),
  sourceLanguage: LanguageTag,
  languages: z.array(LanguageTag).min(1),
  /** How long filling in takes, in minutes, as told to the resident. */
  minutes: z.int().positive().optional(),
  title: LocalizedText,
  introduction: LocalizedText.optional(),
  /** Who asks, why, what happens with it: the sentences a data protection officer must confirm. */
  trust: LocalizedText.optional(),
  /** What a resident agrees to by starting. */
  consent: LocalizedText.optional(),
  ending: LocalizedText.optional(),
  choiceLists: z.record(Name, z.array(Option)).optional(),
  children: z.array(Node).min(1),
  screenOuts: z.array(ScreenOut).optional(),
  derived: z.array(DerivedVariable).optional(),
  reporting: Reporting.optional(),
});
export type Questionnaire = Readonly<z.infer<typeof Questionnaire>>;
