import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { seal, unseal } from './seal.ts';

const SECRET = 'a secret of more than thirty-two characters';
const Form = z.object({ name: z.string() });

describe('a sealed cookie', () => {
  test('gives back what was put in, and shows nothing of it', async () => {
    const sealed = await seal({ name: 'Amina' }, 'session', SECRET);
    expect(sealed).not.toContain('Amina');
    expect(Buffer.from(sealed.split('.')[3] ?? '', 'base64url').toString()).not.toContain('Amina');
    expect(await unseal(sealed, 'session', SECRET, Form)).toEqual({ name: 'Amina' });
  });

  test('is worth nothing when one character was changed, for another purpose, or under another secret', async () => {
    const sealed = await seal({ name: 'Amina' }, 'session', SECRET);
    const parts = sealed.split('.');
    const body = parts[3] ?? '';
    parts[3] = (body.startsWith('A') ? 'B' : 'A') + body.slice(1);
    expect(await unseal(parts.join('.'), 'session', SECRET, Form)).toBeUndefined();
    expect(await unseal(sealed, 'sign-in', SECRET, Form)).toBeUndefined();
    expect(await unseal(sealed, 'session', SECRET.toUpperCase(), Form)).toBeUndefined();
    expect(await unseal('not.a.seal', 'session', SECRET, Form)).toBeUndefined();
    expect(await unseal(undefined, 'session', SECRET, Form)).toBeUndefined();
  });

  test('of an older form is not taken for one of today', async () => {
    const sealed = await seal({ title: 'x' }, 'session', SECRET);
    expect(await unseal(sealed, 'session', SECRET, Form)).toBeUndefined();
  });

  test('is refused to an installation whose secret is too short', async () => {
    await expect(seal({ name: 'x' }, 'session', 'short')).rejects.toThrow('SESSION_SECRET');
  });
});
