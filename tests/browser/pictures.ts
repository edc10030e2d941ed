import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { signIn } from './account.ts';
import { allCounted } from './all-counted.ts';
import { launchChromium } from './chromium.ts';
import { startProduct } from './product.ts';
import { begin, openResident, send } from './resident.ts';

const DEMO = fileURLToPath(new URL('../../infra/local/demo/main.ts', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../.github/pictures/', import.meta.url));

/** Takes the pictures of the README anew: each user's screen, from the real product with made-up answers. */
await mkdir(FOLDER, { recursive: true });
const [product, browser] = await Promise.all([startProduct(), launchChromium()]);
try {
  const resident = await openResident(browser, { language: 'ar', width: 320, script: false });
  await begin(resident.page, product.url, 'noden', 'ar');
  await resident.page.screenshot({ path: `${FOLDER}resident-arabic.png` });
  for (let page = 1; !resident.page.url().endsWith('/send'); page++) {
    if (page > 60) throw new Error('The interview does not end.');
    // The second answer: the first to "how old are you" ends the interview.
    const choices = resident.page.locator('main input:is([type=radio], [type=checkbox])');
    if ((await choices.count()) > 1) await choices.nth(1).check({ force: true });
    await resident.page.click('main form button.button');
    await resident.page.waitForLoadState();
    if (page === 15) await resident.page.screenshot({ path: `${FOLDER}resident-arabic-needs.png` });
  }
  const receipt = await send(resident.page);
  await resident.page.screenshot({ path: `${FOLDER}resident-receipt.png` });
  await resident.page.goto(`${product.url}/receipt?lang=ar`);
  await resident.page.fill('#code', receipt);
  await resident.page.click('button[value=show]');
  await resident.page.click('button[value=ask]');
  await resident.page.waitForSelector('button[value=delete]');
  await resident.page.screenshot({ path: `${FOLDER}resident-delete.png` });

  await promisify(execFile)(process.execPath, [DEMO], {
    env: { ...process.env, PORT: new URL(product.url).port },
  });
  const size = { viewport: { width: 1280, height: 1000 } };
  const staff = await signIn(await browser.newContext({ locale: 'nl-BE', ...size }), product, 'staff');
  await allCounted(staff, product, 'noden', 2000);
  await staff.goto(`${product.url}/studio/noden?confirm=publish`);
  await staff.getByRole('button', { name: 'Ja, publiceer' }).click();
  await staff.locator('.told .notice').waitFor();
  await staff.goto(`${product.url}/studio/noden`);
  await staff.screenshot({ path: `${FOLDER}studio.png` });

  const council = await signIn(await browser.newContext({ locale: 'nl-BE', ...size }), product, 'council');
  await council.goto(`${product.url}/council/noden`);
  await council.screenshot({ path: `${FOLDER}council-needs.png` });
  await council.goto(`${product.url}/council/noden?question=needs&by=origin_group`);
  await council.screenshot({ path: `${FOLDER}council-origin.png` });
} finally {
  await Promise.all([browser.close(), product.stop()]);
}
