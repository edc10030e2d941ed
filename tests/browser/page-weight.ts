import { stat } from 'node:fs/promises';
import { WEB_BUILD } from '#infra/local/build-web.ts';

/** The addresses of the scripts and styles that a page asks for. */
export const partsOf = (html: string): Set<string> =>
  new Set([...html.matchAll(/(?:src|href)="(\/_app\/immutable\/[^"]+)"/g)].map(([, part]) => part ?? ''));

/** Their size on the wire, in bytes of Brotli, as the build leaves them. */
export async function weigh(parts: ReadonlySet<string>): Promise<number> {
  const sizes = await Promise.all(
    [...parts].map(async (part) => (await stat(`${WEB_BUILD.clientFolder}${part}.br`)).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
