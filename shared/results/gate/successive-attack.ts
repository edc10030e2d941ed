import { outcomesOf } from '../disclosure/perturbation-table.ts';
import { PTABLE } from '../disclosure/ptable-d5v3js2.ts';
import { KEYS, publishedCount, roundToFive } from '../disclosure/publish-count.ts';
import { chanceFrom } from './chance.ts';
import type { Finding } from './finding.ts';
import type { Attempt } from './gate.ts';
import { LIMITS } from './limits.ts';
import { newcomerGuess } from './newcomer-guess.ts';
import { newsOf } from './news-of.ts';
import { publishedRows } from './published-rows.ts';

/** The noise as every attacker knows it: its table is public, its keys are not. */
export const NOISE_MODEL = {
  publish: (count: number, key: number): number => publishedCount(count, key * KEYS),
  outcomes: (count: number) =>
    outcomesOf(PTABLE, count).map(({ to, probability }) => ({ to: roundToFive(to), probability })),
};

/** Where few came there is most to see: so many rows are played through, those with the fewest newcomers. */
const ROWS = 3;
const TRIALS = 4000;

/**
 * Compares the snapshot with the one before, to read the answer of one newcomer. With one to nine new in a group its
 * figures must be the same, digit for digit; with more, the best guess may be hardly better than guessing.
 *
 * Where answers are held back the newcomer is in the snapshot one time in two, and otherwise there is nothing to
 * read. A trial holds nothing back, and nobody's real answers: there only the first rule holds.
 */
export function successiveAttack(attempt: Attempt): Finding[] {
  const changed = publishedRows(attempt).flatMap((row) =>
    row.isNew && row.before ? [{ ...row, ...newsOf(row.before.sources, row.truth.sources) }] : [],
  );
  const tooSoon = changed
    .filter(({ newAnswers }) => newAnswers > 0 && newAnswers < LIMITS.newAnswers)
    .map(({ key, newAnswers }): Finding => ({
      attack: 'successive',
      row: key,
      says: `its figures moved after ${String(newAnswers)} new answers`,
    }));
  const played = (attempt.calendar.heldBack ? changed : [])
    .filter(({ newAnswers }) => newAnswers >= LIMITS.newAnswers)
    .sort((a, b) => a.newAnswers - b.newAnswers)
    .slice(0, ROWS)
    .flatMap(({ key, truth, newAnswers }): Finding[] => {
      const counts = truth.counts.map(({ count }) => count).filter((count) => count > 0);
      if (counts.length < 2) return [];
      const { accuracy, guessing } = newcomerGuess({
        ...NOISE_MODEL,
        counts,
        newcomers: newAnswers,
        trials: TRIALS,
        random: chanceFrom(newAnswers),
      });
      return (accuracy - guessing) / 2 > LIMITS.advantage
        ? [
            {
              attack: 'successive',
              row: key,
              says: `a newcomer's answer is named ${String(accuracy)} of the times`,
            },
          ]
        : [];
    });
  return [...tooSoon, ...played];
}
