import type { ShownText } from '#shared/language/text-in.ts';
import type { Answer } from '#shared/questionnaire/answer.ts';
import type { ChoiceOption } from '#shared/questionnaire/options-of.ts';
import type { Question, QuestionType } from '#shared/questionnaire/question.ts';

/** An option as it is offered now: filtered, behind its consent, in the language of the interview. */
export interface ShownOption {
  readonly code: string;
  /** Without words for a standard decline option: those are the interface's own (`option.standard` says which). */
  readonly label: ShownText | undefined;
  readonly chosen: boolean;
  readonly option: ChoiceOption;
}

/** The text field of an option with `specify`. */
export interface ShownOther {
  /** `<path>_other`: the path of its answer and the name of its form field. */
  readonly path: string;
  readonly text: string;
  /** Its option is chosen, so the text counts. */
  readonly open: boolean;
  readonly maxLength: number;
}

/** A question as it stands on a page. */
export interface ShownQuestion {
  /** Its name; inside a repeat `children[2].age`. Form fields begin with it. */
  readonly path: string;
  readonly name: string;
  readonly type: QuestionType;
  readonly question: Question;
  readonly label: ShownText | undefined;
  readonly hint: ShownText | undefined;
  readonly guidance: ShownText | undefined;
  /** Why a sensitive question is asked. */
  readonly reason: ShownText | undefined;
  readonly requiredMessage: ShownText | undefined;
  readonly constraintMessage: ShownText | undefined;
  readonly unit: ShownText | undefined;
  readonly required: boolean;
  readonly readonly: boolean;
  /** What stands there: the answer given, or the calculated value of a calculated question. */
  readonly answer: Answer | undefined;
  /** Options, columns of a matrix, steps of a rating; without the ways to decline. */
  readonly options: readonly ShownOption[];
  /** The ways not to answer that this question offers, after the real answers. */
  readonly decline: readonly ShownOption[];
  /** The rows of a matrix that are asked. */
  readonly rows: readonly ShownOption[];
  readonly other: ShownOther | undefined;
  /** Characters that a text may have. */
  readonly maxLength: number | undefined;
}

/** A repeat as a page shows it. Its entries are numbered from 1. */
export interface ShownRepeat {
  /**
   * Its path, as `removeEntry` and `setEntryCount` take it, and the name of its form fields: `<path>` holds how many
   * entries there are to be, `<path>[remove]` the number of an entry that is to go, `<path>[add]` anything to add one.
   */
  readonly path: string;
  readonly label: ShownText | undefined;
  /** How many entries there are now. */
  readonly count: number;
  /** How many there can be at most. */
  readonly most: number;
  /** The resident decides how many there are; otherwise answers do. */
  readonly steered: boolean;
  /** The entry whose page this is; nothing on the page that asks how many there are. */
  readonly entry: number | undefined;
  /**
   * The first page of each entry, and what tells it from the others: the first answer given in it, as words in the
   * language of the interview; nothing when there is none yet.
   */
  readonly entries: readonly { readonly page: string | undefined; readonly words: string | undefined }[];
}

/**
 * A page of the interview: one question, those of a `together` group, or how many entries a repeat has (then there are
 * no questions).
 */
export interface ShownPage {
  readonly id: string;
  /** The labels of the groups around it, outermost first. */
  readonly headings: readonly ShownText[];
  readonly questions: readonly ShownQuestion[];
  /** The innermost repeat that the page asks about, or in an entry of which it stands. */
  readonly repeat?: ShownRepeat | undefined;
  /** The questions share their options and are the rows of one table (`table-list`). */
  readonly table?: boolean;
}

/** Page `number` of `of`, counting the pages that are asked now. */
export interface Progress {
  readonly number: number;
  readonly of: number;
}
