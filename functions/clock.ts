import { brusselsDay } from '#shared/contract/brussels-day.ts';

/** Today in Brussels, `YYYY-MM-DD`. */
export const today = (): string => brusselsDay(Date.now());

/** Now, in whole seconds since 1970-01-01T00:00Z. */
export const nowSeconds = (): number => Math.floor(Date.now() / 1000);
