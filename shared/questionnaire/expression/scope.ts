/**
 * A value while an expression is worked out. Strings, numbers and booleans as in XPath 1.0; a list is a
 * multiple choice or a ranking (codes) or the values of one question over the entries of a repeat. A missing
 * value is the empty string. Dates are ISO strings; arithmetic on them counts days since 1970-01-01.
 */
export type Value = string | number | boolean | readonly Value[];

/** Reads something from the running state `F` (the interview's own; the language does not look inside). */
export type Read<F, T = Value> = (frame: F) => T;

/** What the world lends to an expression: all that is not pure comes in here. */
export interface Surroundings {
  /** Today in Brussels, `YYYY-MM-DD`. */
  readonly today: string;
  /** Now, as an ISO 8601 date and time with offset. */
  readonly now: string;
  /** Uniform in [0, 1). */
  random(): number;
  uuid(): string;
}

/** The options of a choice list, in order. */
export interface Items<F> {
  readonly count: number;
  /** How to read a column of the option at a place, from 0: `name`, `label` or an attribute. Nothing without that column. */
  column(name: string): ((frame: F, at: number) => Value) | undefined;
}

/** How names are found while an expression is compiled. `undefined` makes an `unknownName` issue. */
export interface Scope<F> {
  /** `${name}`: the value of that question as seen from here (in a repeat: of the same entry). */
  reference(name: string): Read<F> | undefined;
  /** `${name}` where a nodeset is wanted (`count`, `sum`, `min`, `max`, `join`, `indexed-repeat`): one value an entry. */
  nodeset(name: string): Read<F, readonly Value[]> | undefined;
  /** A path that is not `.`: `../name`, `/data/name`, or a bare name inside a choice filter. */
  path(absolute: boolean, steps: readonly string[]): Read<F> | undefined;
  /** `.`: the value of the question that the expression stands at. */
  readonly self?: Read<F>;
  /**
   * `position(..)`, `position(../..)`, `position(${repeat})`: the number of an entry, from 1; nothing where nothing repeats.
   * A number counts the `..`: the group or repeat so far up, and of a group the entry in which it stands.
   */
  position?(of: number | string): Read<F, number> | undefined;
  /**
   * `indexed-repeat(${name}, ${repeat}, n, …)`: the value in the entries of these numbers, the outermost repeat first; the
   * empty text in an entry that does not exist. Nothing when the repeats do not lie in each other so.
   */
  indexed?(
    name: string,
    repeats: readonly string[],
  ): ((frame: F, numbers: readonly number[]) => Value) | undefined;
  /** `jr:choice-name(code, '${question}')`: the option's label in the language of the interview. */
  choiceName(question: string): ((frame: F, code: string) => string) | undefined;
  /** `instance('list')`: the options of a choice list. */
  items?(list: string): Items<F> | undefined;
  /** What the language itself cannot know, for this frame. */
  surroundings(frame: F): Surroundings;
}

/** An expression ready to run. `evaluate` is total: it never throws, whatever the frame holds. */
export interface Compiled<F> {
  readonly evaluate: Read<F>;
  /** `evaluate` as XPath's `boolean()`, without making the value first where it can be avoided. */
  readonly test: Read<F, boolean>;
  /** Every name that the value depends on, each once, in order of appearance. */
  readonly references: readonly string[];
  /** Depends on time or chance as well (`now`, `random`, `uuid`, `once`). */
  readonly volatile: boolean;
}
