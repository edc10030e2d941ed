import type { Cookies } from '@sveltejs/kit';
import type * as z from 'zod';
import { seal, type SealPurpose, unseal } from './seal.ts';

/** What browsers keep of one cookie at least (RFC 6265, 6.1); a larger one is dropped without a word. */
const LARGEST = 4096;

const nameOf = (purpose: SealPurpose): string => `peil_${purpose.replace('-', '_')}`;

/** Of a cookie, what depends on the page: whether the site is reached over TLS. */
const options = (url: URL) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;

/** The jar of one request, with what a sealed cookie in it needs. */
export interface Jar {
  readonly cookies: Cookies;
  readonly url: URL;
  readonly secret: string;
}

/** Puts a sealed cookie into the answer; it lasts `seconds`. */
export async function putSealed(
  jar: Jar,
  purpose: SealPurpose,
  value: object,
  seconds: number,
): Promise<void> {
  const sealed = await seal(value, purpose, jar.secret);
  if (nameOf(purpose).length + sealed.length + 1 > LARGEST) {
    throw new Error(`The ${purpose} cookie has ${sealed.length} bytes, more than a browser keeps.`);
  }
  jar.cookies.set(nameOf(purpose), sealed, { ...options(jar.url), maxAge: Math.max(0, Math.floor(seconds)) });
}

/** The value of a sealed cookie, or `undefined` when there is none that this service made. */
export const takeSealed = <Schema extends z.ZodType>(
  jar: Jar,
  purpose: SealPurpose,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> =>
  unseal(jar.cookies.get(nameOf(purpose)), purpose, jar.secret, schema);

/** Takes a sealed cookie away. */
export function dropSealed(jar: Omit<Jar, 'secret'>, purpose: SealPurpose): void {
  if (jar.cookies.get(nameOf(purpose)) !== undefined) {
    jar.cookies.delete(nameOf(purpose), options(jar.url));
  }
}
