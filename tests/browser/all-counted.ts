import type { Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningProduct } from './product.ts';

const PATIENCE_MS = 30_000;

/**
 * Waits, as staff who publish would, until the studio counts so many responses of a survey: the stream tells of each a
 * moment after it was stored, and what it has not told of joins the next snapshot.
 *
 * @param page where staff are signed in, with the studio in Dutch.
 */
export async function allCounted(
  page: Page,
  { url }: RunningProduct,
  survey: string,
  count: number,
): Promise<void> {
  let said = '';
  for (const start = performance.now(); performance.now() - start < PATIENCE_MS; await sleep(200)) {
    await page.goto(`${url}/studio/${survey}`);
    said = (await page.locator('.totals').textContent()) ?? '';
    const received = Number(/([\d.\s]+)antwoorden ontvangen/u.exec(said)?.[1]?.replaceAll(/\D/gu, ''));
    if (received >= count) return;
  }
  throw new Error(`Of ${survey} not all ${String(count)} responses were counted: ${said}`);
}
