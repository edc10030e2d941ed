import type { LanguageTag } from '#shared/language/tag.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';

/** What a file says about one text, and what comes of it. */
export interface ImportLine {
  readonly code:
    /** There was no translation yet. */
    | 'new'
    /** The translation is another one than the draft has. */
    | 'changed'
    /** The same words, said to be right for the source text of today. */
    | 'confirmed'
    | 'same'
    /** Not taken: no words. What the draft has stays. */
    | 'empty'
    /** Not taken: the draft has no such text, or not any more. */
    | 'unknownKey'
    /** Not taken: the same text stood in the file before, with other words. */
    | 'twice'
    /** Not taken: longer than a text can be. */
    | 'tooLong';
  readonly key: string;
  readonly language: LanguageTag;
  /** The line of the file, or the row of the sheet, from 1. */
  readonly line: number;
  readonly before?: string;
  readonly after?: string;
  readonly warnings: readonly ImportWarning[];
}

export type ImportWarning =
  /** An answer that the source text pipes in is not in the translation. */
  | { readonly code: 'placeholderLost'; readonly name: string }
  /** The translation pipes in an answer that the source text does not. */
  | { readonly code: 'placeholderUnknown'; readonly name: string }
  /** The source text has changed since the file was made: the translation is taken, and marked as outdated. */
  | { readonly code: 'sourceChanged'; readonly inFile: string; readonly now: string };

/** Why a file is not read at all. */
export interface FileIssue {
  readonly code:
    | 'tooLarge'
    /** No XML: `found` says what is wrong, at `line`. */
    | 'notXml'
    /** XML, but no XLIFF. */
    | 'notXliff'
    /** An XLIFF of another version than 2.x. */
    | 'otherVersion'
    /** The texts of another questionnaire. */
    | 'otherQuestionnaire'
    | 'otherSourceLanguage'
    /** It does not say into which language it translates, or into the source language. */
    | 'noTargetLanguage'
    /** A sheet without the columns by which its rows are known. */
    | 'noColumns'
    /** Nothing in it that could be read. */
    | 'nothing';
  readonly found?: string;
  readonly expected?: string;
  readonly line?: number;
}

/** What a file of translations would do to a draft. Nothing is done until the changes are accepted. */
export type ImportOutcome =
  | {
      readonly ok: true;
      readonly lines: readonly ImportLine[];
      /** What `edit` takes: together, or the ones that staff choose. */
      readonly changes: readonly Change[];
      /** Languages that the draft does not offer yet; the changes begin with adding them. */
      readonly newLanguages: readonly LanguageTag[];
    }
  | { readonly ok: false; readonly issues: readonly FileIssue[] };
