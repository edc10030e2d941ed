/** A run of words that both texts have, or only the earlier or the later one. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * How much a change of wording can mean. `harmless`: signs, capitals, a typo. `note`: some words are others; a reader
 * of the results may want to know. `meaning`: so much is other, or a number or a negation is, that people may answer
 * another question.
 */
export type WordingWeight = 'same' | 'harmless' | 'note' | 'meaning';

/** Above this part of the words, a text is another one. */
const MOST_OTHER = 1 / 3;
/** Longer texts are compared by their sets of words: the table of the exact way grows with the square. */
const LONGEST = 400;

/** Words that turn a question or an answer round; a change in any of them is a change of meaning. */
const TURNING: ReadonlySet<string> = new Set(
  `niet geen nooit nee zonder alleen enkel minder meer minstens hoogstens altijd soms of en
   ne n pas jamais aucun aucune non sans seulement moins plus toujours parfois ou et
   not no never none without only less more least most always sometimes or and except`.split(/\s+/),
);

/** What weighs in the change from one wording to another. */
export function weighWording(before: string, after: string): WordingWeight {
  if (before === after) return 'same';
  const old = wordsOf(before).map(plain);
  const now = wordsOf(after).map(plain);
  const one = old.filter((word) => word !== '');
  const other = now.filter((word) => word !== '');
  if (one.join(' ') === other.join(' ')) return 'harmless';
  const removed = without(one, other);
  const added = without(other, one);
  const changed = [...removed, ...added];
  // A typo in one word: paired with what it has become.
  const typos = removed.length === added.length && removed.every((word, at) => isTypo(word, added[at] ?? ''));
  if (typos && changed.every((word) => !weighty(word))) return changed.length === 0 ? 'note' : 'harmless';
  if (changed.some(weighty)) return 'meaning';
  return changed.length / (one.length + other.length || 1) > MOST_OTHER ? 'meaning' : 'note';
}

/** The difference between two texts, word by word, for showing it: the later text with what is gone put in. */
export function wordDifference(before: string, after: string): WordRun[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const runs: WordRun[] = [];
  const add = (kind: WordRun['kind'], word: string): void => {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + word };
    else runs.push({ kind, text: word });
  };
  if (old.length > LONGEST || now.length > LONGEST) {
    return before === after
      ? [{ kind: 'same', text: after }]
      : [
          { kind: 'removed', text: before },
          { kind: 'added', text: after },
        ];
  }
  const table = commonLengths(old, now);
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const oldWord = old[i];
    const newWord = now[j];
    if (oldWord !== undefined && oldWord === newWord) {
      add('same', newWord);
      i += 1;
      j += 1;
    } else if (
      oldWord !== undefined &&
      (newWord === undefined || length(table, i + 1, j) >= length(table, i, j + 1))
    ) {
      add('removed', oldWord);
      i += 1;
    } else {
      add('added', newWord ?? '');
      j += 1;
    }
  }
  return runs;
}

/** Words with the spaces and signs behind them, so that they add up to the text again. */
const wordsOf = (text: string): string[] => text.match(/^\s+|\S+\s*/g) ?? [];

/** A word without signs, capitals and marks. */
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const weighty = (word: string): boolean => /\p{N}/u.test(word) || TURNING.has(word);

/** The words of one text that the other does not have, each as often as it has more of them. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether one word may be a slip of the other: at most one letter more, less or other, or two that changed places. */
function isTypo(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < 4) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === [...right].toReversed().join('');
}

/** Longest common subsequences from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (!row) continue;
      row[j] =
        old[i] === now[j]
          ? length(table, i + 1, j + 1) + 1
          : Math.max(length(table, i + 1, j), length(table, i, j + 1));
    }
  }
  return table;
}

const length = (table: readonly Uint16Array[], i: number, j: number): number => table[i]?.[j] ?? 0;
