import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_TYPES, Medium, type FileType } from '#shared/media/medium.ts';
import type { WireResponse } from '../http-event.ts';

/** As from the bucket: the name says what is in it, and nothing in it may run or load anything. */
const ALWAYS = {
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'accept-ranges': 'bytes',
} as const;

/**
 * Serves `/media/<file>` from a folder as CloudFront does from the bucket, whole or from one place to another: some
 * browsers play no sound from a server that gives no ranges. A name of another form is not looked for.
 */
export function mediaFiles(
  folder: string,
): (method: string, path: string, headers: NodeJS.Dict<string>) => Promise<WireResponse> {
  return async (method, path, headers) => {
    const name = path.slice('/media/'.length);
    if ((method !== 'GET' && method !== 'HEAD') || !Medium.shape.file.safeParse(name).success)
      return notFound();
    const bytes = await readFile(join(folder, name)).catch((reason: unknown) => {
      if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw reason;
    });
    if (!bytes) return notFound();
    const type = FILE_TYPES[name.slice(name.lastIndexOf('.') + 1) as FileType];
    const whole = { ...ALWAYS, 'content-type': type };
    const range = rangeOf(headers['range'], bytes.length);
    if (range === undefined) return { status: 200, headers: whole, body: bytes };
    const total = String(bytes.length);
    if (range === 'outside')
      return {
        status: 416,
        headers: { ...whole, 'content-range': `bytes */${total}` },
        body: Buffer.alloc(0),
      };
    const { from, to } = range;
    return {
      status: 206,
      headers: { ...whole, 'content-range': `bytes ${String(from)}-${String(to)}/${total}` },
      body: bytes.subarray(from, to + 1),
    };
  };
}

/** One range (RFC 9110, section 14.1.2); several at once, or what is none, get the whole file. */
function rangeOf(
  header: string | undefined,
  length: number,
): { readonly from: number; readonly to: number } | 'outside' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return from >= length || to < from ? 'outside' : { from, to };
}

const notFound = (): WireResponse => ({
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from('Not found'),
});
