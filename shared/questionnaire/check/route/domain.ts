/** What a variable can hold. */
export type Domain =
  /** One of some codes, or nothing. */
  | { readonly kind: 'one'; readonly codes: readonly string[] }
  /** Any of some codes together; each of `alone` only by itself. */
  | { readonly kind: 'many'; readonly codes: readonly string[]; readonly alone: ReadonlySet<string> }
  | {
      readonly kind: 'number';
      readonly least: number;
      readonly most: number;
      readonly whole: boolean;
      /** Codes that may stand there instead of a number. */
      readonly codes: readonly string[];
    }
  /** Any text. */
  | { readonly kind: 'text' };
