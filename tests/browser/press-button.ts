import type { Page } from 'playwright-core';

/** Presses the first button of this name, and waits until the page that follows is there. */
export const pressButton = (page: Page, name: string): Promise<unknown> =>
  Promise.all([
    page.waitForLoadState('load'),
    page.getByRole('button', { name, exact: true }).first().click(),
  ]);
