import { describe, expect, test } from 'vitest';
import { areaOf, mayEnter } from './area.ts';
import { landing } from './landing.ts';
import { sessionSettings } from './settings.ts';
import { signInPath } from './sign-in-path.ts';
import { staffLanguage } from './staff-language.ts';

describe('who may enter where', () => {
  test('pages of residents ask nobody who they are', () => {
    for (const path of ['/', '/s/noden', '/receipt', '/studios', '/councillor']) {
      expect(areaOf(path), path).toBeUndefined();
    }
  });

  test('staff enter the studio and the pages of the council; a council account the latter only', () => {
    expect(areaOf('/studio/noden/channels')).toBe('studio');
    expect(areaOf('/council')).toBe('council');
    expect(mayEnter('studio', ['fieldwork'])).toBe(true);
    expect(mayEnter('council', ['fieldwork'])).toBe(true);
    expect(mayEnter('studio', ['translator'])).toBe(true);
    expect(mayEnter('council', ['translator'])).toBe(false);
    expect(mayEnter('council', ['council'])).toBe(true);
    expect(mayEnter('studio', ['council'])).toBe(false);
    expect(mayEnter('council', [])).toBe(false);
  });

  test('who must sign in comes back to the same view', () => {
    const here = new URL('https://peil.example/council/noden?by=age&question=needs');
    const path = new URL(signInPath(here, 'ended'), here);
    expect(path.searchParams.get('to')).toBe('/council/noden?by=age&question=needs');
    expect(path.searchParams.get('reason')).toBe('ended');
    expect(signInPath(undefined)).toBe('/sign-in');
  });
});

describe('the language of staff and council', () => {
  const nothing = { address: null, cookie: undefined, account: undefined, acceptLanguage: null };

  test('is what was chosen last, before what the account or the browser says', () => {
    expect(staffLanguage({ address: 'en', cookie: 'fr', account: 'nl', acceptLanguage: 'nl' })).toBe('en');
    expect(staffLanguage({ ...nothing, cookie: 'fr', account: 'nl' })).toBe('fr');
    expect(staffLanguage({ ...nothing, account: 'fr-BE', acceptLanguage: 'en' })).toBe('fr');
    expect(staffLanguage({ ...nothing, acceptLanguage: 'en-GB, fr;q=0.5' })).toBe('en');
  });

  test('is Dutch where no wish can be met', () => {
    expect(staffLanguage({ ...nothing, address: 'xx', acceptLanguage: 'ar' })).toBe('nl');
    expect(staffLanguage(nothing)).toBe('nl');
  });
});

test('an installation where signing in is not set up says which variable is missing', () => {
  expect(() => sessionSettings({ SESSION_SECRET: 'short' })).toThrow(/SESSION_SECRET[\s\S]*OIDC_ISSUER/);
});

describe('where one arrives after signing in', () => {
  test('is the page one came from, else the first page of one’s role', () => {
    expect(landing('/council/noden?by=age', ['council'])).toBe('/council/noden?by=age');
    expect(landing('/', ['fieldwork', 'council'])).toBe('/studio');
    expect(landing('/', ['council'])).toBe('/council');
    expect(landing('/', [])).toBe('/sign-in');
  });
});
