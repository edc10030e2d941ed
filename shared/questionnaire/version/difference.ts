import type { LanguageTag } from '#shared/language/tag.ts';

/**
 * What a change does to answers that are there.
 * `harmless`: nothing (a typo, a translation more). `note`: the results should say so (a rule, an option more).
 * `meaning`: people may answer another question, so it asks for a new question or code, unless staff say that the
 * meaning is the same. `refused`: answers of two kinds would stand under one name; it cannot be published.
 */
export type Weight = 'harmless' | 'note' | 'meaning' | 'refused';

/** From the lightest to the heaviest. */
export const WEIGHTS: readonly Weight[] = ['harmless', 'note', 'meaning', 'refused'];

/** One difference between two versions. */
export interface VersionChange {
  readonly what:
    | 'added'
    /** Its answers stay, in the export and in the results of their versions. */
    | 'removed'
    | 'renamed'
    | 'moved'
    | 'typeChanged'
    /** A question that was asked once is asked for each of something, or the other way round. */
    | 'repeatChanged'
    /** A new question has the name of one that was something else. */
    | 'nameReused'
    | 'textChanged'
    | 'optionAdded'
    | 'optionRemoved'
    | 'optionMoved'
    | 'optionChanged'
    /** A code stands for what another code stood for, or comes back with other words. */
    | 'codeReused'
    | 'ruleChanged'
    | 'settingChanged';
  readonly weight: Weight;
  /** What it is about: a name as it is now (as it was, when it is gone); empty for the questionnaire itself. */
  readonly node: string;
  /** Which part: `label`, `relevance`, `options/housing/label` (options by their code). */
  readonly field: string;
  readonly language?: LanguageTag;
  readonly before?: string;
  readonly after?: string;
}

/** The difference between two versions. */
export interface VersionDifference {
  readonly changes: readonly VersionChange[];
  /** The heaviest of them; `undefined` when the versions are the same. */
  readonly weight: Weight | undefined;
}

/** A name for a change that stays the same as long as the change does: under it staff say that the meaning is the same. */
export const changeKey = ({ what, node, field, language, after }: VersionChange): string =>
  JSON.stringify([what, node, field, language ?? '', after ?? '']);
