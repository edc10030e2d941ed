import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { QUIET_ZONE, qrModules, qrPath, qrSvg } from './qr.ts';

const LINK = 'https://peil.example/s/bib-anderlecht';

/** Draws the path of an SVG back into modules. */
function drawn(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const row = grid[Number(y)];
    for (let at = Number(x); at < Number(x) + Number(width); at += 1) if (row) row[at] = true;
  }
  return grid;
}

test('what is drawn is the code of the link, module by module', () => {
  const modules = qrModules(LINK);
  expect(drawn(qrPath(modules), modules.length)).toEqual(modules);
  const bare = encode(LINK, { ecc: 'M', border: 0 }).data;
  expect(modules.slice(QUIET_ZONE, -QUIET_ZONE).map((row) => row.slice(QUIET_ZONE, -QUIET_ZONE))).toEqual(
    bare,
  );
});

test('four modules of white stand around it', () => {
  const modules = qrModules(LINK);
  for (const at of [0, 1, 2, 3, -1, -2, -3, -4]) {
    expect(modules.at(at)?.every((dark) => !dark)).toBe(true);
    expect(modules.every((row) => !row.at(at))).toBe(true);
  }
});

test('the file is dark on white, whatever it is laid on', () => {
  const svg = qrSvg(LINK);
  expect(svg).toMatch(/<rect width="\d+" height="\d+" fill="#fff"\/>/);
  expect(svg).toContain(`d="${qrPath(qrModules(LINK))}" fill="#000"`);
});
