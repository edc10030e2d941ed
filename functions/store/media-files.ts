import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deleteObject, putObject } from './object-storage.ts';

/**
 * The files of recordings and pictures. On AWS they stand in a bucket (`MEDIA_BUCKET`) from which CloudFront serves
 * them; on one machine in a folder (`MEDIA_FOLDER`) from which the gateway does. Nothing here reads them.
 *
 * @param name a hash of the bytes and an ending: what stands under a name never changes.
 */
export async function putFile(name: string, bytes: Uint8Array, type: string): Promise<void> {
  const { folder, bucket } = place();
  if (bucket !== undefined) return putObject(bucket, keyOf(name), bytes, type);
  await mkdir(folder, { recursive: true });
  // Whole or not at all: the gateway may be asked for it meanwhile.
  const passing = join(folder, `.${name}.${process.pid.toString()}`);
  await writeFile(passing, bytes);
  await rename(passing, join(folder, name));
}

/** Removes a file; nothing happens when there is none. */
export async function deleteFile(name: string): Promise<void> {
  const { folder, bucket } = place();
  if (bucket !== undefined) return deleteObject(bucket, keyOf(name));
  await rm(join(folder, name), { force: true });
}

/** The key in the bucket is the path of the address, so that CloudFront need not know either. */
const keyOf = (name: string): string => `media/${name}`;

type Place =
  { readonly bucket: string; readonly folder?: never } | { readonly folder: string; readonly bucket?: never };

function place(): Place {
  const { MEDIA_BUCKET: bucket, MEDIA_FOLDER: folder } = process.env;
  if (bucket !== undefined) return { bucket };
  if (folder !== undefined) return { folder };
  throw new Error('MEDIA_BUCKET or MEDIA_FOLDER must be set');
}
