import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Waits until the device has kept addresses that hold each of these parts, and the worker that serves them is in
 * charge of the page. (`waitForFunction` does not wait for what an asynchronous function gives.)
 */
export async function keptOnDevice(page: Page, parts: readonly string[]): Promise<void> {
  const missing = (): Promise<string[]> =>
    page.evaluate(async (wanted) => {
      const kept = (await (await caches.open('peil-1')).keys()).map(({ url }) => url);
      return [
        ...wanted.filter((part) => !kept.some((address) => address.includes(part))),
        ...(navigator.serviceWorker.controller ? [] : ['the worker']),
      ];
    }, parts);
  await expect.poll(missing, { timeout: 60_000 }).toEqual([]);
}

/** What a resident's own device needs to go on with an interview without network. */
export const readyForOffline = (page: Page): Promise<void> =>
  keptOnDevice(page, ['/offline?lang=nl', '/offline?lang=ar', '/versions/', 'run-on-device', '.css']);
