import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { EncryptJWT } from 'jose';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plain, signIn, typeAccount } from './account.ts';
import { launchChromium } from './chromium.ts';
import { axeRemarks, overflow } from './page-remarks.ts';
import { type RunningProduct, startProduct } from './product.ts';
import { STAFF_ROLES } from '#shared/contract/role.ts';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const context = (more: Parameters<Browser['newContext']>[0] = {}) =>
  browser.newContext({ locale: 'nl-BE', ...more });

describe('signing in and out', () => {
  test.each([true, false])(
    'brings one back to the view one opened (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const visit = await context({ javaScriptEnabled });
      const page = await signIn(visit, product, 'council', '/council?from=mail');
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/council?from=mail');
      expect(plain(await page.locator('header').textContent())).toContain(
        `Aangemeld als ${product.accounts.council.name}`,
      );
      await visit.close();
    },
  );

  test('keeps everything of the account out of reach of scripts and of the page', async () => {
    const visit = await context();
    const page = await signIn(visit, product, 'staff');
    expect(new URL(page.url()).pathname).toBe('/studio');
    const cookie = (await visit.cookies()).find(({ name }) => name === 'peil_session');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    // Five parts: an encrypted token, of which only the header can be read.
    expect(cookie?.value.split('.')).toHaveLength(5);
    expect(await page.content()).not.toMatch(/eyJ[\w-]+\.eyJ/);
    expect((await visit.cookies()).map(({ name }) => name)).not.toContain('peil_sign_in');
    await visit.close();
  });

  test('signing out ends the session here and at the provider', async () => {
    const visit = await context();
    const page = await signIn(visit, product, 'staff');
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.waitForURL(/session\/end/);
    await page.locator('button[value="yes"]').click();
    await page.waitForURL(`${product.url}/sign-out*`);
    expect(await page.locator('h1').textContent()).toBe('U bent afgemeld');
    expect((await visit.cookies(product.url)).filter(({ name }) => /session|sign/.test(name))).toEqual([]);
    await page.goto(`${product.url}/studio`);
    await page.locator('main a.button').first().click();
    // The provider asks again: its own session is gone too.
    await page.locator('#password').waitFor();
    await visit.close();
  });

  test('stopping at the provider says that nothing happened', async () => {
    const visit = await context();
    const page = await visit.newPage();
    await page.goto(`${product.url}/council`);
    await page.locator('main a.button').first().click();
    await page.locator('button[value="cancel"]').click();
    await page.waitForURL(`${product.url}/sign-in?*`);
    expect(await page.locator('main').textContent()).toContain('U hebt het aanmelden gestopt');
    expect(new URL(page.url()).searchParams.get('to')).toBe('/council');
    await visit.close();
  });

  test('a link cannot lead away from this site after signing in', async () => {
    const visit = await context();
    const page = await signIn(visit, product, 'council', '/sign-in?to=https://evil.example/');
    expect(page.url()).toBe(`${product.url}/council`);
    await visit.close();
  });

  test('a callback that belongs to no sign-in, or to another, signs nobody in', async () => {
    const visit = await context();
    const page = await visit.newPage();
    await page.goto(`${product.url}/sign-in/callback?code=stolen&state=made-up`);
    expect(await page.locator('main').textContent()).toContain('Aanmelden is niet gelukt');
    await page.goto(`${product.url}/sign-in`);
    await page.locator('main a.button').first().click();
    await page.locator('#username').waitFor();
    await page.goto(`${product.url}/sign-in/callback?code=stolen&state=made-up`);
    expect(await page.locator('main').textContent()).toContain('Aanmelden is niet gelukt');
    expect((await visit.cookies()).map(({ name }) => name)).not.toContain('peil_session');
    await visit.close();
  });

  test('a changed session cookie is worth nothing', async () => {
    const visit = await context();
    const page = await signIn(visit, product, 'council');
    const cookie = (await visit.cookies()).find(({ name }) => name === 'peil_session');
    if (!cookie) throw new Error('There is a session.');
    const parts = cookie.value.split('.');
    const text = parts[3] ?? '';
    parts[3] = (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    await visit.addCookies([{ ...cookie, value: parts.join('.') }]);
    await page.goto(`${product.url}/council`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await visit.close();
  });
});

describe('a session that is over', () => {
  /** A session as the product makes it, whose token ran out an hour ago. */
  async function overSession(): Promise<string> {
    const { session } = JSON.parse(await readFile(`${product.folder}/secrets.json`, 'utf8')) as {
      session: string;
    };
    const value = {
      idToken: 'worth.nothing.now',
      name: product.accounts.staff.name,
      roles: STAFF_ROLES,
      expiresAt: Math.floor(Date.now() / 1000) - 3600,
    };
    return new EncryptJWT({ value })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience('session')
      .encrypt(createHash('sha256').update(session).digest());
  }

  test('is said to have ended, and one comes back to the page one was on', async () => {
    const visit = await context();
    await visit.addCookies([{ name: 'peil_session', value: await overSession(), url: product.url }]);
    const page = await visit.newPage();
    await page.goto(`${product.url}/council/noden?question=needs`);
    expect(await page.locator('main').textContent()).toContain('Uw sessie is afgelopen');
    await page.locator('main a.button').first().click();
    await typeAccount(page, product, 'staff');
    expect(page.url()).toBe(`${product.url}/council/noden?question=needs`);
    await visit.close();
  });

  test('changes nothing when a form is sent with it', async () => {
    const visit = await context();
    const page = await signIn(visit, product, 'staff', '/studio/noden?confirm=close');
    await visit.addCookies([{ name: 'peil_session', value: await overSession(), url: product.url }]);
    await page.getByRole('button', { name: 'Ja, sluit de bevraging' }).click();
    await page.waitForURL(`${product.url}/sign-in?*`);
    expect(await page.locator('main').textContent()).toContain('Wat u net verstuurde, is niet uitgevoerd.');
    const survey = await (await fetch(`${product.url}/api/channels/noden`)).json();
    expect(survey).toMatchObject({ status: 'open' });
    await visit.close();
  });
});

describe('who may see what', () => {
  test('a council account on a page of staff reads why not, with the number of the problem', async () => {
    const visit = await context();
    const page = await signIn(visit, product, 'council');
    for (const path of ['/studio', '/studio/noden', '/studio/noden/channels/noden/poster']) {
      const response = await page.goto(product.url + path);
      expect(response?.status(), path).toBe(403);
      const words = plain(await page.locator('main').textContent());
      expect(words).toContain('Uw account heeft geen toegang tot deze pagina');
      expect(words).toContain('Uw rol: lid van de adviesraad');
      expect(words).toContain('Probleem 1102');
    }
    expect(await axeRemarks(page)).toEqual([]);
    await visit.close();
  });

  test('nor may it do what staff do by sending the form itself', async () => {
    const visit = await context();
    const page = await signIn(visit, product, 'council');
    const response = await page.request.post(`${product.url}/studio/noden`, {
      form: { intent: 'close' },
      headers: { origin: product.url, accept: 'text/html' },
    });
    expect(response.status()).toBe(403);
    const file = await page.request.get(`${product.url}/studio/noden/channels/noden/qr.svg`);
    expect(file.status()).toBe(403);
    const survey = await (await fetch(`${product.url}/api/channels/noden`)).json();
    expect(survey).toMatchObject({ status: 'open' });
    await visit.close();
  });

  test('staff may read what the council reads', async () => {
    const visit = await context();
    const page = await signIn(visit, product, 'staff');
    expect((await page.goto(`${product.url}/council`))?.status()).toBe(200);
    await visit.close();
  });

  test('a survey that does not exist is a page of its own, not a fault', async () => {
    const visit = await context();
    const page = await signIn(visit, product, 'staff');
    expect((await page.goto(`${product.url}/studio/nothing`))?.status()).toBe(404);
    expect(plain(await page.locator('main').textContent())).toMatch(
      /Deze bevraging bestaat niet.*Probleem 1204/,
    );
    expect((await page.goto(`${product.url}/council/nothing`))?.status()).toBe(404);
    expect(plain(await page.locator('main').textContent())).toMatch(/nog geen resultaten.*Probleem 1205/);
    await visit.close();
  });
});

describe('the language of staff and council', () => {
  test('is chosen once and remembered, also before signing in', async () => {
    const visit = await context();
    const page = await visit.newPage();
    await page.goto(`${product.url}/sign-in?to=/council`);
    await page.getByRole('link', { name: 'Français' }).click();
    expect(await page.locator('h1').textContent()).toBe('Se connecter');
    expect(new URL(page.url()).searchParams.get('to')).toBe('/council');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.locator('main a.button').first().click();
    await typeAccount(page, product, 'council');
    expect(await page.locator('h1').textContent()).toBe('Résultats');
    await page.getByRole('link', { name: 'English' }).click();
    await page.goto(`${product.url}/council`);
    expect(await page.locator('h1').textContent()).toBe('Results');
    await visit.close();
  });

  test.each(['nl', 'fr', 'en'])(
    '%s: the sign-in page has no remark and fits a telephone',
    async (language) => {
      const visit = await context({ viewport: { width: 320, height: 640 } });
      const page = await visit.newPage();
      await page.goto(`${product.url}/sign-in?lang=${language}`);
      expect(await axeRemarks(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await visit.close();
    },
  );
});
