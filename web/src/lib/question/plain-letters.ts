/** Letters without their accents and case, so that `vorst` finds Vorst and `etterbeék` Etterbeek. */
export const plainLetters = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
