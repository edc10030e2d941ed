import { deflateRawSync } from 'node:zlib';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import { LIMITS } from './read-zip.ts';
import { readWorkbookFile, type WorkbookFile } from './read-workbook-file.ts';
import { writeWorkbookFile } from './write-workbook-file.ts';

const bytesOf = (sheet: WorkSheet, bookType: 'xlsx' | 'biff8', is1904 = false): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'survey');
  if (is1904) book.Workbook = { WBProps: { date1904: true } };
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
};

const cellsOf = (file: WorkbookFile): unknown =>
  file.ok
    ? file.workbook.sheets.map(({ rows }) => rows.map(({ number, cells }) => [number, ...cells]))
    : file.problem;

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe.each(['xlsx', 'biff8'] as const)('a file of Excel as %s', (bookType) => {
  test('gives numbers, truths and texts, each in its row and column', () => {
    const sheet = utils.aoa_to_sheet([['type', undefined, 12.5], [], [true, '=1+1', 'مرحبا']]);
    expect(cellsOf(readWorkbookFile(bytesOf(sheet, bookType)))).toEqual([
      [
        [1, 'type', undefined, 12.5],
        [3, true, '=1+1', 'مرحبا'],
      ],
    ]);
  });

  test.each([
    [0.395_833_333_333, 'h:mm', '09:30:00'],
    [43_850, 'yyyy-mm-dd', '2020-01-20'],
    [43_850.75, 'yyyy-mm-dd hh:mm', '2020-01-20T18:00:00'],
    [59, 'd/m/yyyy', '1900-02-28'],
    [61, 'd/m/yyyy', '1900-03-01'],
    [43_850, '0.00', 43_850],
  ])('reads %s, shown as %s, as %s', (v, z, expected) => {
    const sheet: WorkSheet = { '!ref': 'A1', A1: { t: 'n', v, z } };
    expect(cellsOf(readWorkbookFile(bytesOf(sheet, bookType)))).toEqual([[[1, expected]]]);
  });

  test('counts days from 1904 where the file says so', () => {
    const sheet: WorkSheet = { '!ref': 'A1', A1: { t: 'n', v: 42_388, z: 'yyyy-mm-dd' } };
    expect(cellsOf(readWorkbookFile(bytesOf(sheet, bookType, true)))).toEqual([[[1, '2020-01-20']]]);
  });
});

describe('a text file', () => {
  test('is a survey sheet by itself', () => {
    expect(cellsOf(readWorkbookFile(text('\ufefftype;name\r\n"text";"a;b"\r\n')))).toEqual([
      [
        [1, 'type', 'name'],
        [2, 'text', 'a;b'],
      ],
    ]);
  });

  test('or several sheets after each other', () => {
    const file = readWorkbookFile(text('survey,,\n,type,name\n,text,a\nchoices,,\n,list_name,name\n,x,1\n'));
    expect(file.ok && file.workbook.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['survey', 2],
      ['choices', 2],
    ]);
  });

  test('is read in the alphabets that Excel saves it in', () => {
    expect(decodeText(new Uint8Array([0x63, 0x61, 0x66, 0xe9]))).toBe('café');
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x39, 0x06]))).toBe('aع');
    expect(decodeText(text('café'))).toBe('café');
    expect(decodeText(new Uint8Array([0x00, 0x01, 0x02]))).toBeUndefined();
  });
});

describe('what is no workbook', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'notAWorkbook'],
    ['a file that is too large', new Uint8Array(LIMITS.fileBytes + 1), 'tooLarge'],
    ['an archive that is cut off', bytesOf(utils.aoa_to_sheet([['a']]), 'xlsx').slice(0, 900), 'damaged'],
    ['an archive without sheets', zipOf('hello.txt', new Uint8Array([104, 105])), 'notAWorkbook'],
    ['an old file that is cut off', bytesOf(utils.aoa_to_sheet([['a']]), 'biff8').slice(0, 600), 'damaged'],
  ])('%s is refused: %s', (_, bytes, problem) => {
    expect(readWorkbookFile(bytes)).toEqual({ ok: false, problem });
  });

  test('an archive that swells when it is unpacked is refused before it does, whatever it says of its size', () => {
    const bomb = zipOf('xl/worksheets/sheet1.xml', new Uint8Array(LIMITS.unpackedBytes + 1000), 10);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(readWorkbookFile(bomb)).toEqual({ ok: false, problem: 'tooLarge' });
  });

  test('no bytes make the reader throw', () => {
    const xlsx = bytesOf(
      utils.aoa_to_sheet([
        ['type', 'name'],
        ['text', 'a'],
      ]),
      'xlsx',
    );
    const xls = bytesOf(
      utils.aoa_to_sheet([
        ['type', 'name'],
        ['text', 'a'],
      ]),
      'biff8',
    );
    const damage = fc.tuple(
      fc.constantFrom(xlsx, xls),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }),
      fc.nat({ max: 2 }),
    );
    fc.assert(
      fc.property(damage, ([whole, changes, cut]) => {
        const bytes = whole.slice(0, cut === 0 ? Math.floor(whole.length / 2) : whole.length);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        readWorkbookFile(bytes);
      }),
      { numRuns: 150 },
    );
  });
});

test('a workbook that is written is read as it was, and a formula in it stays a text', () => {
  const workbook = {
    sheets: [
      { name: 'survey', rows: [{ number: 1, cells: ['=cmd|x', '&#10;<b>"', 'a\nb', undefined, '00'] }] },
      { name: 'choices', rows: [{ number: 2, cells: ['ትግርኛ'] }] },
    ],
  };
  expect(readWorkbookFile(writeWorkbookFile(workbook))).toEqual({ ok: true, workbook });
});

/** A zip archive with one entry, which may lie about its size. */
function zipOf(name: string, content: Uint8Array, told = content.length): Uint8Array {
  const packed = deflateRawSync(content);
  const title = new TextEncoder().encode(name);
  const header = (signature: number, length: number): DataView => {
    const view = new DataView(new ArrayBuffer(length));
    view.setUint32(0, signature, true);
    return view;
  };
  const putSizes = (view: DataView, at: number): void => {
    view.setUint16(at, 8, true);
    view.setUint32(at + 10, packed.length, true);
    view.setUint32(at + 14, told, true);
    view.setUint16(at + 18, title.length, true);
  };
  const local = header(0x04034b50, 30);
  putSizes(local, 8);
  const entry = header(0x02014b50, 46);
  putSizes(entry, 10);
  const end = header(0x06054b50, 22);
  end.setUint16(8, 1, true);
  end.setUint16(10, 1, true);
  end.setUint32(12, 46 + title.length, true);
  end.setUint32(16, 30 + title.length + packed.length, true);
  const parts = [local, title, packed, entry, title, end].map((part) =>
    part instanceof DataView ? new Uint8Array(part.buffer) : part,
  );
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => {
    bytes.set(part, at);
    return at + part.length;
  }, 0);
  return bytes;
}
