import type { ChartWords } from '#lib/chart/mark.ts';
import type { CouncilCatalogue } from '#lib/messages/council/council.ts';
import { message } from '#lib/messages/message.ts';
import { languageOf } from '#shared/language/languages.ts';
import { FEW } from '#shared/results/share.ts';

/** The words on a chart of results, in the language of the catalogue. */
export const chartWords = (texts: CouncilCatalogue): ChartWords => ({
  direction: languageOf(texts.language).direction,
  spoken: (share) => {
    if (share.kind === 'hidden') return message(texts, 'chart.hidden');
    if (share.kind === 'counts') {
      return share.count === 0
        ? message(texts, 'chart.fewLong', { few: FEW, base: share.base })
        : message(texts, 'chart.countsLong', { count: share.count, base: share.base });
    }
    const { percent, low, high, under } = share;
    if (under !== undefined) return message(texts, 'chart.shareUnder', { under, high });
    return message(texts, share.careful ? 'chart.shareCareful' : 'chart.share', { percent, low, high });
  },
  figure: (share) => {
    if (share.kind === 'share')
      return share.under === undefined
        ? String(share.percent)
        : message(texts, 'chart.under', { under: share.under });
    if (share.kind === 'hidden') return '';
    return share.count === 0
      ? message(texts, 'chart.few', { few: FEW, base: share.base })
      : message(texts, 'chart.counts', { count: share.count, base: share.base });
  },
  range: (share) => {
    if (share.kind === 'hidden') return message(texts, 'chart.hidden');
    if (share.kind === 'counts') return message(texts, 'chart.small');
    return message(texts, 'chart.range', { low: share.low, high: share.high });
  },
  reference: (percent) => message(texts, 'chart.everybody', { percent }),
});
