import type { BrowserContext, Page } from 'playwright-core';
import type { AccountName, RunningProduct } from './product.ts';

/**
 * Signs in as a person does: the sign-in page, the provider's form, and back. The page ends where the account
 * arrives, or at `path` when one is given.
 */
export async function signIn(
  context: BrowserContext,
  product: RunningProduct,
  who: AccountName,
  path = '/sign-in',
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(product.url + path);
  await page.locator('main a.button').first().click();
  await typeAccount(page, product, who);
  return page;
}

/** Fills in the form of the local identity provider and waits until it leads back to Peil. */
export async function typeAccount(page: Page, product: RunningProduct, who: AccountName): Promise<void> {
  const account = product.accounts[who];
  await page.locator('#username').fill(account.username);
  await page.locator('#password').fill(account.password);
  await page.locator('button[value="sign-in"]').click();
  await page.waitForURL((url) => url.href.startsWith(product.url));
}

/** What a person reads in an element: without the signs that keep directions apart. */
export const plain = (text: string | null): string =>
  (text ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
