import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong on a page (WCAG 2.2 AA and best practices), one line a finding. */
export async function axeRemarks(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Collects what the browser complains of while pages are used: a blocked style, a script that failed. */
export function browserRemarks(page: Page): string[] {
  const remarks: string[] = [];
  page.on('console', (entry) => {
    // A page that is refused on purpose is no fault of the page.
    if (entry.type() === 'error' && !/status of 4\d\d/.test(entry.text())) remarks.push(entry.text());
  });
  page.on('pageerror', (failure) => remarks.push(failure.message));
  return remarks;
}

/** By how many pixels the page is wider than the window, 0 when it fits. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
