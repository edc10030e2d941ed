import { api } from '#lib/client/api.ts';
import type { Medium } from '#shared/media/medium.ts';

/** So long a new recording may wait until residents hear it. */
const MILLISECONDS = 30_000;
const KEPT = 50;
const known = new Map<string, { readonly media: Promise<readonly Medium[]>; readonly until: number }>();

/**
 * The recordings and pictures of a version, asked for at most twice a minute. When they cannot be had there are none:
 * the questions can be read and answered without.
 */
export function versionMedia(survey: string, version: number): Promise<readonly Medium[]> {
  const key = `${survey}/${String(version)}`;
  const now = performance.now();
  const found = known.get(key);
  if (found && found.until > now) return found.media;
  const media = api()
    .readMedia({ survey, version })
    .then((outcome) => (outcome.ok ? outcome.output.media : []))
    .catch((): readonly Medium[] => []);
  known.delete(key);
  known.set(key, { media, until: now + MILLISECONDS });
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return media;
}
