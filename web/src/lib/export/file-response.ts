import { gunzipSync } from 'node:zlib';
import type { ExportFile } from '#shared/export/export-file.ts';

/** A file of the API as a download, packed on the way to a browser that can unpack it. No cache keeps it. */
export function fileResponse({ name, type, content }: ExportFile, request: Request): Response {
  const packed = Buffer.from(content, 'base64');
  const unpacks = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  return new Response(unpacks ? packed : gunzipSync(packed), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      vary: 'accept-encoding',
      ...(unpacks && { 'content-encoding': 'gzip' }),
    },
  });
}
