import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteMedium } from '#functions/store/media.ts';
import { textHash } from '#shared/translation/text-hash.ts';
import { signIn } from './account.ts';
import { launchChromium } from './chromium.ts';
import { fieldKitchen } from './kitchen-survey.ts';
import { axeRemarks, browserRemarks, overflow } from './page-remarks.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { begin, type Device, expectOpenToAll, next, openResident, words } from './resident.ts';

const CHANNEL = 'opnames';
let product: RunningProduct;
let browser: Browser;
beforeAll(async () => {
  // A microphone that gives a tone of its own.
  const args = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  [product, browser] = await Promise.all([startProduct(), launchChromium({ args })]);
  await fieldKitchen(product.url, CHANNEL);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** A picture of one red pixel, with a note of where it was made. */
function picture(): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([size, body, sum]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010802000000', 'hex')),
    chunk('tEXt', Buffer.from('Place\0Anderlecht')),
    chunk('IDAT', deflateSync(Buffer.from('00ff0000', 'hex'))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const row = (page: Page, language: string, text: string) =>
  page.locator(`#text-${language}-${textHash(text)}`);

/** Records a text as staff do: opens its row, presses the button, and again after a moment. */
async function record(page: Page, language: string, text: string): Promise<void> {
  await row(page, language, text).locator('summary').click();
  const button = row(page, language, text).locator('[data-record]');
  await button.click();
  await row(page, language, text).getByText('De opname loopt.').waitFor();
  await page.waitForTimeout(500);
  await button.click();
  await row(page, language, text).locator('audio').waitFor();
}

test('staff record texts in the browser and put in a picture; what cannot be used is refused in words', async () => {
  const context = await browser.newContext({ locale: 'nl-BE', viewport: { width: 320, height: 700 } });
  const page = await signIn(context, product, 'staff');
  const remarks = browserRemarks(page);
  await page.goto(`${product.url}/studio/${CHANNEL}`);
  await page.getByRole('link', { name: 'Opnames en beelden' }).click();
  await page.waitForURL('**/media');
  await record(page, 'nl', 'Wat wilt u?');
  await record(page, 'nl', 'Koken');

  const cook = row(page, 'nl', 'Koken');
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  // What was kept closes the row.
  await cook.locator('summary').click();
  const files = cook.locator('input[type=file]');
  await files.nth(1).setInputFiles({ name: 'koken.png', mimeType: 'image/png', buffer: svg });
  await cook
    .getByRole('button', { name: /^Toevoegen/ })
    .nth(1)
    .click();
  expect(await cook.getByRole('alert').innerText()).toContain('SVG kan niet');
  await files.nth(1).setInputFiles({ name: 'koken.png', mimeType: 'image/png', buffer: picture() });
  await cook
    .getByRole('button', { name: /^Toevoegen/ })
    .nth(1)
    .click();
  await cook.locator('img').waitFor();
  const kept = await fetch(product.url + String(await cook.locator('img').getAttribute('src')));
  const bytes = Buffer.from(await kept.arrayBuffer());
  expect(bytes.includes('Anderlecht')).toBe(false);
  expect(bytes.length).toBeGreaterThan(50);

  await page.goto(`${product.url}/studio/${CHANNEL}/media?language=ar`);
  await row(page, 'ar', 'الطبخ').locator('summary').click();
  await row(page, 'ar', 'الطبخ').locator('select').selectOption('ary');
  await row(page, 'ar', 'الطبخ').locator('summary').click();
  await record(page, 'ar', 'الطبخ');
  expect(await axeRemarks(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(remarks).toEqual([]);
  await context.close();
});

test('a text that changed after it was recorded is outdated for staff, who find the old file and remove it', async () => {
  const owner = { questionnaire: 'keuken', survey: CHANNEL };
  const old = {
    kind: 'recording' as const,
    language: 'nl',
    text: textHash('Wat eet u graag?'),
    file: `${'0a'.repeat(16)}.ogg`,
    bytes: 1000,
    place: 'dish',
    name: 'gerecht.ogg',
  };
  await noteMedium(owner, old, { who: 'test', day: '2026-11-25' });
  const context = await browser.newContext({ locale: 'nl-BE' });
  const page = await signIn(context, product, 'staff', `/studio/${CHANNEL}/media`);
  await page.goto(`${product.url}/studio/${CHANNEL}/media`);
  const dish = row(page, 'nl', 'Wat kookt u het liefst?');
  expect(await dish.getAttribute('data-state')).toBe('stale');
  expect(await dish.locator('audio').count()).toBe(0);
  await page.getByRole('button', { name: /Opname verwijderen.*gerecht\.ogg/ }).click();
  await page.locator('#left').waitFor({ state: 'detached' });
  expect(await dish.getAttribute('data-state')).toBe('none');
  await context.close();
});

/** Somebody at the question with what was recorded. */
async function atWishes(language: string, device: Device) {
  const resident = await openResident(browser, { language, ...device });
  await begin(resident.page, product.url, CHANNEL, language);
  await resident.page.fill('[data-path=people] .input', '3');
  await next(resident.page);
  await next(resident.page);
  await resident.page.waitForSelector('[data-path=wishes]');
  return resident;
}

test.each([
  { language: 'nl', said: 'Luister: Koken' },
  { language: 'ar', said: 'استماع (الدارجة): الطبخ' },
])(
  'in $language an answer that was recorded is heard at a tap, and one that was not has no button',
  async ({ language, said }) => {
    const { page, context, complaints, addresses } = await atWishes(language, { width: 320 });
    const play = page.getByRole('button', { name: said });
    // Nothing is fetched before somebody wants to hear it.
    expect(addresses.filter((address) => /\/media\/.*(webm|ogg|m4a)$/.test(address))).toEqual([]);
    await play.click();
    expect(await play.count()).toBe(0);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('audio')].some((audio) => audio.currentTime > 0),
    );
    await page.getByRole('button', { name: said }).waitFor();
    expect(await page.locator('[data-path=wishes] [data-options] .listen').count()).toBe(1);
    // The question was recorded in Dutch only.
    expect(await page.locator('[data-path=wishes] .button.listen').count()).toBe(language === 'nl' ? 1 : 0);

    const card = page.locator('label.card', { has: page.locator('img') });
    expect(await card.innerText()).toBe(language === 'nl' ? 'Koken' : 'الطبخ');
    expect(await card.locator('img').getAttribute('alt')).toBe('');
    expect(await card.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await expectOpenToAll(page);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('without script the browser’s own player stands there', async () => {
  const { page, context, complaints } = await atWishes('nl', { width: 320, script: false });
  const players = page.locator('audio[controls][preload=none]');
  expect(await players.count()).toBe(2);
  expect(await players.nth(1).getAttribute('aria-label')).toBe(`${words('nl', 'voice.listen')}: Koken`);
  await expectOpenToAll(page);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a recording is kept in the folder of the product, under a name that says what is in it', async () => {
  const { page, context } = await atWishes('nl', { script: false });
  const address = String(await page.locator('audio').first().getAttribute('src'));
  const response = await fetch(product.url + address, { headers: { range: 'bytes=0-3' } });
  expect(response.status).toBe(206);
  const file = await readFile(product.folder + address);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(file.subarray(0, 4));
  await context.close();
});

test('a tablet plays recordings without network', async () => {
  const { page, context } = await openResident(browser);
  await page.goto(`${product.url}/s/${CHANNEL}/tablet?lang=nl`);
  const kept = () =>
    page.evaluate(async () => {
      const addresses = (await (await caches.open('peil-1')).keys()).map(({ url }) => url);
      return addresses.filter((address) => /\/media\/[0-9a-f]+\.webm$/.test(address)).length;
    });
  await expect.poll(kept, { timeout: 20_000 }).toBeGreaterThan(0);
  await page.reload();
  await context.setOffline(true);
  const heard = await page.evaluate(async () => {
    const [first] = (await (await caches.open('peil-1')).keys()).filter(({ url }) => url.endsWith('.webm'));
    const audio = new Audio(first?.url);
    audio.muted = true;
    await audio.play();
    return !audio.paused;
  });
  expect(heard).toBe(true);
  await context.close();
});
