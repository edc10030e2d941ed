import type { Medium } from './medium.ts';

/** By what a medium is found: no two of a questionnaire have the same. */
export const mediumKey = ({ kind, language, text }: Pick<Medium, 'kind' | 'language' | 'text'>): string =>
  `${kind}#${language}#${text}`;
