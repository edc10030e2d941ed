import type { ChartWords } from '#lib/chart/mark.ts';
import type { CouncilCatalogue } from '#lib/messages/council/council.ts';
import { message } from '#lib/messages/message.ts';
import { languageOf } from '#shared/language/languages.ts';

/** The words on a chart of results, in the language of the catalogue. */
export const chartWords = (texts: CouncilCatalogue): ChartWords => ({
  direction: languageOf(texts.language).direction,
  spoken: (share) => {
    if (share.kind === 'hidden') return message(texts, 'chart.hidden');
    if (share.kind === 'counts') {
      return message(texts, 'chart.countsLong', { count: share.count, base: share.base });
    }
    const { percent, low, high } = share;
    return message(texts, share.careful ? 'chart.shareCareful' : 'chart.share', { percent, low, high });
  },
  figure: (share) => {
    if (share.kind === 'share') return String(share.percent);
    return share.kind === 'counts'
      ? message(texts, 'chart.counts', { count: share.count, base: share.base })
      : '';
  },
  range: (share) => {
    if (share.kind === 'hidden') return message(texts, 'chart.hidden');
    if (share.kind === 'counts') return message(texts, 'chart.small');
    return message(texts, 'chart.range', { low: share.low, high: share.high });
  },
  reference: (percent) => message(texts, 'chart.everybody', { percent }),
});
