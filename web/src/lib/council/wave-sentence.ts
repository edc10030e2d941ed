import type { CouncilCatalogue } from '#lib/messages/council/council.ts';
import { message } from '#lib/messages/message.ts';
import type { WaveChange } from '#shared/results/wave/compare-snapshots.ts';

/**
 * How an answer changed since an earlier wave, or why that cannot be said: first how large the change may be, then
 * whether there need be one. `wave` is the name of the earlier wave in the language of the catalogue.
 */
export function waveSentence(
  texts: CouncilCatalogue,
  { change, wave, option }: { readonly change: WaveChange; readonly wave: string; readonly option: string },
): string {
  if (change.kind === 'noShare') return message(texts, 'wave.noShare', { wave });
  if (change.kind === 'broken')
    return message(texts, 'wave.broken', {
      wave,
      why: change.because.map((why) => message(texts, `wave.because.${why}`)).join('; '),
    });
  const { low, high, excludesNone } = change;
  const [down, up] = [Math.abs(low), Math.abs(high)];
  if (!excludesNone) return message(texts, 'wave.unsure', { option, wave, less: down, more: up });
  // Bounds are rounded outwards, so that the one that lies nearest to no change may read 0.
  return low >= 0
    ? message(texts, 'wave.more', { option, wave, low: down, high: up })
    : message(texts, 'wave.less', { option, wave, low: up, high: down });
}
