import { encode } from 'uqr';

/** Modules of white around the code that a reader needs (ISO/IEC 18004, 9.1). */
export const QUIET_ZONE = 4;

/** A QR code as rows of modules, `true` for dark, with its quiet zone. */
export type Modules = readonly (readonly boolean[])[];

/**
 * The QR code of a link, with error correction M: 15 % of it may be dirty or torn. The link is not shortened or
 * sent anywhere; the code holds it as it is.
 */
export const qrModules = (link: string): Modules => encode(link, { ecc: 'M', border: QUIET_ZONE }).data;

/** The dark modules as one SVG path on a grid of one unit a module: a run of modules is one rectangle. */
export function qrPath(modules: Modules): string {
  const runs: string[] = [];
  for (const [y, row] of modules.entries()) {
    let x = 0;
    while (x < row.length) {
      if (!row[x]) {
        x += 1;
        continue;
      }
      const start = x;
      while (row[x]) x += 1;
      runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
    }
  }
  return runs.join('');
}

/** The QR code of a link as an SVG file, dark on white whatever it is laid on. */
export function qrSvg(link: string): string {
  const modules = qrModules(link);
  const size = modules.length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}" shape-rendering="crispEdges">`,
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    `<path d="${qrPath(modules)}" fill="#000"/>`,
    '</svg>',
    '',
  ].join('\n');
}
