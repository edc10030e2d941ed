import type { Person } from '../person.ts';

/**
 * How likely each answer of a question is for a person, by code. Of a question with one answer: weights. Of a
 * question with several: the probability of each option on its own. Of a ranking: weights of coming first.
 * Of a number: weights of the numbers, written as codes. A code that is not named is never given.
 */
export type Likelihood = (person: Person) => Readonly<Record<string, number>>;

/** By question name; for a matrix `<question>.<row>`. A question that is not named gets an even draw. */
export type Likelihoods = Readonly<Record<string, Likelihood>>;
