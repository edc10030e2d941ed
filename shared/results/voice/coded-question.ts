import type { LocalizedText } from '#shared/language/localized-text.ts';

/** What staff made of one answer to an open question. */
export interface CodedAnswer {
  /** The codes of its themes; none where somebody read it and no theme fits. */
  readonly themes: readonly string[];
  /** Words of it that staff edited and released, under one of the themes. */
  readonly quote?: ReleasedWords | undefined;
}

export interface ReleasedWords {
  readonly theme: string;
  readonly text: string;
  readonly language: string;
}

/** An open question of which staff brought answers under themes. */
export interface CodedQuestion {
  readonly name: string;
  readonly label: LocalizedText;
  readonly themes: readonly { readonly code: string; readonly label: LocalizedText }[];
  /** The answers that are coded, by the id of their response in the columns. */
  readonly answers: ReadonlyMap<bigint, CodedAnswer>;
}
