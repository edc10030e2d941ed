import * as z from 'zod';
import { dropSealed, type Jar, putSealed, takeSealed } from './cookie.ts';

/**
 * What an act did, told once on the page that follows it: the key of a text and the values in it. It travels in a
 * sealed cookie and not in the address, so that a link or a reload does not tell it again.
 */
export const Flash = z.object({
  key: z.string().max(60),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Flash = Readonly<z.infer<typeof Flash>>;

/** Long enough for the redirect that follows, in seconds. */
const ON_THE_WAY = 60;

export const tell = (jar: Jar, flash: Flash): Promise<void> => putSealed(jar, 'flash', flash, ON_THE_WAY);

/** What is still to be told, which is then told. */
export async function toldOnce(jar: Jar): Promise<Flash | undefined> {
  const flash = await takeSealed(jar, 'flash', Flash);
  dropSealed(jar, 'flash');
  return flash;
}
