import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Category, QuestionResult } from './snapshot.ts';

/**
 * Some people: how many, and the sum of their record keys modulo 2^32. The same people have the same sum wherever
 * they are counted; two different groups have the same one by chance once in four thousand million.
 */
export interface People {
  readonly count: number;
  readonly key: number;
}

/** Through what people were reached: how many by each channel, and how many that are each a source of their own. */
export interface Sources {
  readonly byChannel: Readonly<Record<string, number>>;
  readonly alone: number;
}

/** Sums of weights (of mean 1) of some people; who is not weighted at all adds nothing. */
export interface WeightSums {
  readonly sum: number;
  readonly squares: number;
  /** How many of them are weighted. */
  readonly people: number;
}

/** The weighted side of a row. */
export interface TrueWeights {
  readonly base: WeightSums;
  /** The sum of weights of each option, and of those to whom it was offered. */
  readonly counts: readonly number[];
  readonly bases?: readonly number[] | undefined;
}

/**
 * The true answers of some people to one question. They never leave the job that counts: `release` makes them fit to
 * publish.
 */
export interface TrueRow {
  /** Where the survey is weighted. */
  readonly weights?: TrueWeights | undefined;
  /** Those who were asked and answered. */
  readonly base: People;
  /** One per option, in the order of the table's options. */
  readonly counts: readonly People[];
  /** Where an option waits for a consent: for each option those of the base to whom it was offered. */
  readonly bases?: readonly People[] | undefined;
  readonly sources: Sources;
}

export interface TrueGroup extends Category, TrueRow {}

export interface TrueBreakdown {
  readonly name: string;
  readonly label: LocalizedText;
  readonly definition?: LocalizedText | undefined;
  readonly shortLabel?: LocalizedText | undefined;
  readonly classification: string;
  readonly role?: 'origin' | 'register' | undefined;
  readonly groups: readonly TrueGroup[];
  /** Those in the base of the question who are in no group: what is left when all groups are taken off the total. */
  readonly rest: TrueRow;
}

/** A part of a question's base that figures may be about: a group, or those who gave a consent. */
export type Population =
  | { readonly kind: 'group'; readonly breakdown: string; readonly code: string }
  | { readonly kind: 'consent'; readonly consent: string };

/** One question with its true counts. */
export interface TrueTable extends Pick<QuestionResult, 'name' | 'label' | 'kind' | 'identity'> {
  readonly shortLabel?: LocalizedText | undefined;
  readonly options: readonly TrueOption[];
  /** Figures of the whole only, from a higher threshold on, and never of a group. */
  readonly sensitive: boolean;
  readonly all: TrueRow;
  readonly breakdowns: readonly TrueBreakdown[];
  readonly populations: readonly Population[];
  /** How many of the base are in both of two populations, by their places in `populations`. */
  readonly overlaps: readonly (readonly number[])[];
}

export interface TrueOption extends Category {
  readonly domain?: string | undefined;
  /** The consent that it waits for; options of one consent have one base. */
  readonly consent?: string | undefined;
  /** Figures of the whole only, as of a sensitive question. */
  readonly sensitive: boolean;
}
