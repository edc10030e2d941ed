import Negotiator from 'negotiator';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { WireResponse } from '../http-event.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The forms in which the build leaves a file, by the ending of their names. */
const TWINS = { br: '.br', gzip: '.gz', identity: '' } as const;
type Encoding = keyof typeof TWINS;

interface StaticFile {
  readonly headers: Readonly<Record<string, string>>;
  /** A hash of what is in it, without quotes. */
  readonly tag: string;
  readonly bodies: ReadonlyMap<Encoding, Buffer>;
}

/** Answers GET and HEAD for the files of a folder; `undefined` for everything else. */
export type StaticFiles = (
  method: string,
  path: string,
  headers: NodeJS.Dict<string | string[]>,
) => WireResponse | undefined;

/**
 * Serves the browser's files of the web build as CloudFront does: those under `_app/immutable` for a year, others
 * to be asked about again, in the build's own Brotli or gzip where the client takes it. Only what stands in the
 * folder now can be reached, so no path leads out of it.
 */
export async function staticFiles(folder: string): Promise<StaticFiles> {
  const files = await filesIn(folder);
  return (method, path, requestHeaders) => {
    const file = files.get(path);
    if (file === undefined || (method !== 'GET' && method !== 'HEAD')) return undefined;
    const encoding = choose(file, requestHeaders);
    const headers = { ...file.headers, etag: `"${file.tag}-${encoding}"`, vary: 'accept-encoding' };
    if (requestHeaders['if-none-match'] === headers.etag)
      return { status: 304, headers, body: Buffer.alloc(0) };
    return {
      status: 200,
      headers: { ...headers, ...(encoding !== 'identity' && { 'content-encoding': encoding }) },
      body: file.bodies.get(encoding) ?? Buffer.alloc(0),
    };
  };
}

/** The smallest form that the client takes at all; browsers name them without preference. */
function choose(file: StaticFile, headers: NodeJS.Dict<string | string[]>): Encoding {
  const taken = new Negotiator({ headers }).encodings([...file.bodies.keys()]);
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding)) ?? 'identity';
}

async function filesIn(folder: string): Promise<Map<string, StaticFile>> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const all = new Set(paths);
  const files = new Map<string, StaticFile>();
  for (const path of paths) {
    if (/\.(br|gz)$/.test(path) && all.has(path.slice(0, -3))) continue;
    const url = `/${path.slice(folder.length).split(sep).filter(Boolean).join('/')}`;
    const bodies = new Map<Encoding, Buffer>();
    for (const [encoding, ending] of Object.entries(TWINS) as [Encoding, string][]) {
      if (all.has(path + ending)) bodies.set(encoding, await readFile(path + ending));
    }
    files.set(url, {
      headers: {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'cache-control': url.includes('/immutable/')
          ? 'public, max-age=31536000, immutable'
          : 'public, no-cache',
        'x-content-type-options': 'nosniff',
      },
      tag: createHash('sha256')
        .update(bodies.get('identity') ?? '')
        .digest('base64url')
        .slice(0, 22),
      bodies,
    });
  }
  return files;
}
