import { localeOf } from '#lib/language/locale.ts';
import type { CouncilCatalogue } from '#lib/messages/council/council.ts';
import { message } from '#lib/messages/message.ts';
import { FEW } from '#shared/results/share.ts';

/** A published number of people in the language of the page; a published 0 reads "fewer than 5". */
export const people = (texts: CouncilCatalogue, count: number): string =>
  count === 0
    ? message(texts, 'table.few', { few: FEW })
    : new Intl.NumberFormat(localeOf(texts.language)).format(count);
