import type { Page } from 'playwright-core';
import type { RunningProduct } from './product.ts';

/**
 * Makes a questionnaire from a blank page, as a designer does. The page ends at it.
 *
 * @param page where staff are signed in, with the studio in Dutch.
 * @returns the address of the questionnaire, without what follows a `?`.
 */
export async function blankQuestionnaire(
  page: Page,
  { url }: Pick<RunningProduct, 'url'>,
  title: string,
): Promise<string> {
  await page.goto(`${url}/studio/questionnaires/new`);
  await page.check('input[value=nothing]');
  await page.fill('input[name=title], input[name=name]', title);
  await page.getByRole('button', { name: 'Vragenlijst maken' }).click();
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/new'));
  return page.url().split(/[?#]/)[0] ?? '';
}
