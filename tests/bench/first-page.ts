import { get, type IncomingMessage } from 'node:http';
import type { BenchEntry, Measured, Surroundings } from './entry.ts';

/**
 * The bytes over the wire, headers included, until a resident without script sees the first page of the needs survey:
 * the page, its styles, its pictures. A typeface is left out, because the text stands there before it comes, and
 * phones have their own; its size is told beside.
 */
const firstPageIn = (language: string): BenchEntry => ({
  name: `first-page-${language}`,
  unit: 'KB',
  atMost: 15,
  measure: (surroundings) => measure(surroundings, language),
});

export const entries: readonly BenchEntry[] = ['nl', 'ar'].map(firstPageIn);

interface Fetched {
  readonly bytes: number;
  readonly text: string;
  readonly address: URL;
}

async function measure({ product }: Surroundings, language: string): Promise<Measured> {
  const { url } = await product();
  const page = await fetchAll(new URL(`${url}/s/noden`), language);
  const linked = [...page.text.matchAll(/<(?:link|img)\b[^>]*>/g)].flatMap(([tag]) => {
    if (/\brel="(modulepreload|alternate|canonical|manifest)"/.test(tag)) return [];
    const target = /\b(?:href|src)="([^"]+)"/.exec(tag)?.[1];
    return target === undefined || target.startsWith('data:') ? [] : [new URL(target, page.address)];
  });
  const others = await Promise.all(linked.map((address) => fetchAll(address, language)));
  const typefaces = await Promise.all(
    typefacesFor(language, others).map((address) => fetchAll(address, language)),
  );
  const sum = (all: readonly Fetched[]): number => all.reduce((bytes, one) => bytes + one.bytes, 0);
  const fonts = sum(typefaces);
  return {
    median: kilobytes(page.bytes + sum(others)),
    detail:
      `page ${kilobytes(page.bytes).toFixed(1)}, ${String(others.length)} files ${kilobytes(sum(others)).toFixed(1)}` +
      (fonts > 0 ? `; typeface ${kilobytes(fonts).toFixed(1)} afterwards` : ''),
  };
}

const kilobytes = (bytes: number): number => bytes / 1000;

/** The typeface that Arabic pages ask for; the styles name others, for languages that are not measured. */
function typefacesFor(language: string, files: readonly Fetched[]): URL[] {
  if (language !== 'ar') return [];
  return files.flatMap(({ text, address }) =>
    [...text.matchAll(/url\(["']?([^"')]*vazirmatn[^"')]*\.woff2)["']?\)/g)].map(
      ([, target = '']) => new URL(target, address),
    ),
  );
}

/** Follows redirects, and counts them too. */
async function fetchAll(address: URL, language: string): Promise<Fetched> {
  const [wire, text] = await Promise.all([overTheWire(address, language), readable(address, language)]);
  if (wire.location === undefined) return { bytes: wire.bytes, text, address };
  const next = await fetchAll(new URL(wire.location, address), language);
  return { ...next, bytes: wire.bytes + next.bytes };
}

const overTheWire = (
  address: URL,
  language: string,
): Promise<{ bytes: number; location: string | undefined }> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-language': language, 'accept-encoding': 'gzip, deflate, br' };
    get(address, { headers }, (response: IncomingMessage) => {
      const { rawHeaders, headers: parsed, statusCode = 0 } = response;
      if (statusCode >= 400) reject(new Error(`${address.href} answers ${String(statusCode)}`));
      // Each header line ends with two bytes and has two between name and value; the status line and the empty one.
      let bytes = `HTTP/1.1 ${String(statusCode)} ${response.statusMessage ?? ''}\r\n\r\n`.length;
      for (const part of rawHeaders) bytes += Buffer.byteLength(part) + 2;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ bytes, location: parsed.location });
      });
    }).on('error', reject);
  });

async function readable(address: URL, language: string): Promise<string> {
  const response = await fetch(address, { headers: { 'accept-language': language }, redirect: 'manual' });
  return response.text();
}
