const PLACEHOLDER = /\{(\w+)\}/g;

/** Words with the details put in. A sentence about a detail that there is none of is left out. */
export function filled(words: string, details: Readonly<Record<string, string | number>>): string {
  const lacks = (sentence: string): boolean =>
    [...sentence.matchAll(PLACEHOLDER)].some(([, name = '']) => details[name] === '');
  return words
    .split(/(?<=[.?!”»)])\s(?=\p{Lu})/u)
    .filter((sentence) => !lacks(sentence))
    .join(' ')
    .replace(PLACEHOLDER, (place, name: string) => String(details[name] ?? place));
}
