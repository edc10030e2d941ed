import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import { Code, Name } from '../name.ts';
import { Option } from '../option.ts';
import { Question, type QuestionType } from '../question.ts';
import { DerivedVariable, Node, ScreenOut } from '../questionnaire.ts';
import { NodeTarget, OptionOwner, Target } from './target.ts';

const index = z.int().nonnegative().optional();
const field = z.string().min(1).max(200);

/** Where a question or group comes to stand: in a group or at the top, before the member that is there now. */
export const Place = z.strictObject({
  parent: NodeTarget.optional(),
  /** From 0; without it, last. When something moves, it is counted with that thing taken out. */
  index,
});
export type Place = z.infer<typeof Place>;

/** The question types, taken from the definition so that a new one can be chosen at once. */
const Type = z.custom<QuestionType>((type) =>
  Question.options.some(({ shape }) => shape.type.value === type),
);

const SingleChange = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('addNode'), node: Node, place: Place }),
  z.strictObject({ do: z.literal('addOption'), to: OptionOwner, option: Option, index }),
  z.strictObject({ do: z.literal('addDerived'), derived: DerivedVariable, index }),
  z.strictObject({ do: z.literal('addScreenOut'), screenOut: ScreenOut, index }),
  z.strictObject({ do: z.literal('addChoiceList'), name: Name, options: z.array(Option), index }),
  z.strictObject({ do: z.literal('addLanguage'), language: LanguageTag, index }),
  /** Its texts stay, so that the language can come back. */
  z.strictObject({ do: z.literal('removeLanguage'), language: LanguageTag }),
  /** A question or group, copied behind itself under fresh names; what the copy says of its own parts is of the copy. */
  z.strictObject({ do: z.literal('duplicate'), of: NodeTarget }),
  z.strictObject({ do: z.literal('move'), of: Target, to: Place }),
  z.strictObject({ do: z.literal('remove'), of: Target }),
  /** Another name, or for an option another code; all that names it follows. */
  z.strictObject({ do: z.literal('rename'), of: Target, to: Code }),
  /** A text in one language; empty words take the language out. */
  z.strictObject({
    do: z.literal('setText'),
    of: Target,
    field,
    language: LanguageTag,
    text: z.string().max(5000),
    /** For a translation: the hash of the source text it was made from, when that is not the present one. */
    madeFrom: z.string().max(64).optional(),
  }),
  /** Any other field, by its path (`relevance`, `sensitive.reason`, `repeat.count`); without a value it goes. */
  z.strictObject({ do: z.literal('setField'), of: Target, field, value: z.unknown().optional() }),
  /** Another type, keeping what the two have in common. */
  z.strictObject({ do: z.literal('changeType'), of: NodeTarget, type: Type }),
  /** Parts put back as they were: what undoes a change that reached many places. */
  z.strictObject({
    do: z.literal('restore'),
    parts: z.array(
      z.strictObject({
        path: z.array(z.union([z.string(), z.int().nonnegative()])),
        /** `set` without a value takes a key away; `insert` and `take` are about a member of a list. */
        how: z.enum(['set', 'insert', 'take']),
        value: z.unknown().optional(),
      }),
    ),
  }),
]);
type SingleChange = z.infer<typeof SingleChange>;

/** Something that staff do to a draft, as data: sent, kept for undo, and made by an import. */
export type Change =
  | Readonly<SingleChange>
  /** Several at once: all of them or none. */
  | { readonly do: 'several'; readonly changes: readonly Change[] };

export const Change: z.ZodType<Change> = z.lazy(() =>
  z.union([SingleChange, z.strictObject({ do: z.literal('several'), changes: z.array(Change).max(20_000) })]),
);

export type ChangeOf<Do extends Change['do']> = Extract<Change, { do: Do }>;
