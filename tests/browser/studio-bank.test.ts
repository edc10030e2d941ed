import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from './account.ts';
import { blankQuestionnaire } from './blank-questionnaire.ts';
import { launchChromium } from './chromium.ts';
import { axeRemarks, overflow } from './page-remarks.ts';
import { pressButton } from './press-button.ts';
import { type RunningProduct, startProduct } from './product.ts';

let product: RunningProduct;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

test.each([true, false])(
  'a designer finds a question of another questionnaire, adds it with its answers and translations, is told which rule stays behind, and undoes it; with script: %s',
  async (script) => {
    const context = await browser.newContext({ locale: 'nl-BE', javaScriptEnabled: script });
    const page = await signIn(context, product, 'staff');
    await blankQuestionnaire(page, product, 'De wijk');
    await page.getByRole('link', { name: 'Vragenbank' }).click();
    await page.waitForURL(/\/bank/);
    const bank = page.url();

    await page.fill('input[name=text]', 'APPRENDRE néerlandais');
    await pressButton(page, 'Zoeken');
    await page.waitForURL(/text=/);
    // What was searched is found in another language than the page is in, and shown in that of the page.
    const first = page.locator('main ul > li').first();
    expect(await first.innerText()).toMatch(/Wilt u Nederlands leren[^]*startvragenlijst[^]*Arabisch/);
    if (script) expect(await axeRemarks(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);

    await first.getByRole('link').click();
    await page.waitForURL(/bank\/question/);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    if (script) expect(await axeRemarks(page)).toEqual([]);
    const asked = page.locator('#carried li', { hasText: "${dutch} != '3'" });
    expect(await asked.innerText()).toMatch(/Aan wie gevraagd[^]*geen vraag \S?dutch/);
    await page.getByRole('link', { name: 'العربية' }).click();
    await page.locator('[dir=rtl] form[data-preview] input[type=radio]').first().waitFor();
    await pressButton(page, 'Toevoegen');
    await page.getByText(/Toegevoegd aan het ontwerp, als \S?learn_dutch/).waitFor();
    await pressButton(page, 'Ongedaan maken');
    await page.getByText(/Ongedaan gemaakt/).waitFor();
    await pressButton(page, 'Toevoegen');
    await page.getByRole('link', { name: 'Naar de vraag in het ontwerp' }).click();
    await page.waitForURL(/at=learn_dutch/);
    expect(await page.inputValue('textarea[name=label]')).toBe('Wilt u Nederlands leren of oefenen?');
    // Once more: the name is taken now, and the bank says so.
    await page.goto(`${bank}?text=learn_dutch`);
    await page
      .getByText(/staat al een vraag/)
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /^Bekijken en toevoegen/ })
      .first()
      .click();
    await page.getByText(/heet hier \S?learn_dutch_2/).waitFor();
    await context.close();
  },
);
