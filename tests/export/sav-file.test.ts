import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { savFile } from '#functions/export/sav-file.ts';
import type { DataTable } from '#shared/export/export-variable.ts';

const LONG = Array.from({ length: 300 }, (_, at) => `mot${String(at)}é`).join(' ');
const TABLE: DataTable = {
  variables: [
    { name: 'id', label: { nl: 'Nummer' }, kind: 'text', values: [] },
    {
      name: 'where_do_you_live_in_brussels',
      label: { nl: 'Waar woont u?', fr: 'Où habitez-vous ?' },
      kind: 'code',
      values: [
        { code: 'a', label: { nl: 'Op een school', fr: 'À l’école' } },
        { code: 'b', label: { nl: 'بروكسل' } },
        { code: 'pnts', label: { nl: 'Zeg ik liever niet', fr: 'Je préfère ne pas le dire' }, missing: true },
      ],
    },
    { name: 'since', label: { nl: 'Sinds' }, kind: 'date', values: [] },
    { name: 'size', label: { nl: 'Hoe groot' }, kind: 'number', values: [] },
    { name: 'own_words', label: { nl: 'In eigen woorden' }, kind: 'text', values: [], open: true },
    { name: 'need_care', label: { nl: 'Zorg' }, kind: 'flag', values: [] },
  ],
  rows: [
    ['aaaa', 'a', '2020-02-29', 1.5, LONG, 1],
    ['bbbb', 'b', undefined, undefined, undefined, 0],
    ['cccc', 'pnts', '1999-12-31', -3, 'kort', undefined],
  ],
};
const hasPspp = spawnSync('pspp', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'peil-sav-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the file says what it is, and holds no time of making', () => {
  const bytes = Buffer.from(savFile(TABLE, 'fr', '2026-11-25'));
  expect(bytes.toString('latin1', 0, 4)).toBe('$FL2');
  expect(bytes.toString('latin1', 92, 109)).toBe('25 Nov 2600:00:00');
  expect(bytes.readInt32LE(80)).toBe(3);
  expect(savFile(TABLE, 'fr', '2026-11-25')).toEqual(new Uint8Array(bytes));
});

// PSPP is in the packages of Debian; `.ci/run` installs it where it can.
describe.skipIf(!hasPspp)('PSPP reads', () => {
  const pspp = (...commands: string[]): string => {
    const [data, syntax, output] = ['data.sav', 'syntax.sps', 'output.txt'].map((name) => join(folder, name));
    writeFileSync(data ?? '', savFile(TABLE, 'fr', '2026-11-25'));
    writeFileSync(syntax ?? '', [`GET FILE='${data ?? ''}'.`, ...commands].join('\n'));
    execFileSync('pspp', [syntax ?? '', '-o', output ?? '', '-O', 'format=txt', '-O', 'width=200']);
    return readFileSync(output ?? '', 'utf8');
  };

  test('names, and labels in the chosen language, else in one that is there', () => {
    const read = pspp('DISPLAY DICTIONARY.');
    for (const words of [
      'where_do_you_live_in_brussels',
      ...['Où habitez-vous ?', 'À l’école', 'بروكسل', 'Je préfère ne pas le dire', 'Hoe groot'],
    ])
      expect(read).toContain(words);
  });

  test('numbers, days, empty cells and texts of any length as they were', () => {
    const csv = join(folder, 'data.csv');
    pspp(
      'FORMATS since (SDATE10).',
      `SAVE TRANSLATE /OUTFILE='${csv}' /TYPE=CSV /REPLACE /FIELDNAMES /CELLS=VALUES.`,
    );
    const rows: string[][] = parse(readFileSync(csv, 'utf8'), { trim: true });
    expect(rows).toEqual([
      TABLE.variables.map(({ name }) => name),
      ['aaaa', '1', '02/29/2020', '1.5', LONG, '1'],
      ['bbbb', '2', '', '', '', '0'],
      ['cccc', '3', '12/31/1999', '-3', 'kort', ''],
    ]);
  });

  test('who declined is no valid answer', () => {
    expect(pspp('FREQUENCIES where_do_you_live_in_brussels.')).toMatch(/Valid\D+2\D+Missing\D+1/);
  });
});
