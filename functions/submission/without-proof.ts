import { MinuteCount } from './minute-count.ts';

/** So many responses without proof a channel takes in a minute, by each function that runs. */
const MOST = 60;

/** Another number, for tests and for who fields on paper and types in many at once. */
function most(): number {
  const set = Number(process.env['ANSWERS_WITHOUT_PROOF'] ?? MOST);
  if (!Number.isInteger(set) || set < 0) throw new Error('ANSWERS_WITHOUT_PROOF must be a whole number.');
  return set;
}

const counts = new MinuteCount();

/**
 * Whether a channel takes one more response without proof now. Nobody is shut out for having no script or an old
 * phone: so many a minute are taken as they come, and who is one too many reads to try again in a minute.
 *
 * @param now in milliseconds.
 */
export const takesWithoutProof = (channel: string, now: number): boolean =>
  counts.add(channel, now) <= most();
