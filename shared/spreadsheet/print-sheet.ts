import type { Direction } from '#shared/language/direction.ts';
import { element, type Xml } from '#shared/xml/element.ts';
import { utf8Of } from './utf8.ts';
import { zipOf } from './zip.ts';

/** A column of a sheet that people fill in. */
export interface SheetColumn {
  /** In characters of the standard font; a hidden column is there for whoever reads the file back. */
  readonly width: number | 'hidden';
  /** Whether its cells can be changed while the sheet is protected; the others are grey. */
  readonly open: boolean;
  readonly direction: Direction;
}

export interface PrintedSheet {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  /** The side on which its first column stands: for a sheet in Arabic that is the right. */
  readonly direction: Direction;
  readonly columns: readonly SheetColumn[];
  /** The first row names the columns. */
  readonly rows: readonly (readonly string[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The number of the built-in format "Text": what is typed or pasted there becomes no formula, number or date. */
const AS_TEXT = '49';

/**
 * One sheet as the bytes of an .xlsx file (ECMA-376 part 1, SpreadsheetML). Every cell is text and has the format text.
 * The sheet is protected without a password, so that nobody changes by mistake what is not to be changed.
 */
export function printSheet(sheet: PrintedSheet): Uint8Array {
  const strings = new Map<string, number>();
  // First the sheet: it finds out which strings there are.
  const worksheet = worksheetOf(sheet, (text) => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  });
  const shared = [...strings.keys()].map((text) =>
    element('si', {}, element('t', { 'xml:space': 'preserve' }, escaped(text))),
  );
  const files: readonly (readonly [string, Xml])[] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      element(
        'workbook',
        { xmlns: MAIN, 'xmlns:r': OFFICE },
        element('sheets', {}, element('sheet', { name: sheet.name, sheetId: '1', 'r:id': 'rId1' })),
      ),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/worksheets/sheet1.xml', worksheet],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', element('sst', { xmlns: MAIN, uniqueCount: String(strings.size) }, shared)],
  ];
  return zipOf(files.map(([path, xml]) => ({ path, bytes: utf8Of(documentOf(xml)) })));
}

const documentOf = (xml: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${typeof xml === 'object' ? xml.printed : ''}`;

const relationships = (targets: readonly (readonly [type: string, target: string])[]): Xml =>
  element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    targets.map(([type, target], at) =>
      element('Relationship', {
        Id: `rId${String(at + 1)}`,
        Type: `${OFFICE}/${type}`,
        Target: target,
      }),
    ),
  );

const CONTENT_TYPES = element(
  'Types',
  { xmlns: `${PACKAGE}/content-types` },
  element('Default', {
    Extension: 'rels',
    ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
  }),
  element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ...(
    [
      ['workbook', 'sheet.main'],
      ['worksheets/sheet1', 'worksheet'],
      ['styles', 'styles'],
      ['sharedStrings', 'sharedStrings'],
    ] as const
  ).map(([part, type]) =>
    element('Override', { PartName: `/xl/${part}.xml`, ContentType: `${TYPE}.${type}+xml` }),
  ),
);

/** What a cell can look like, in the order of `STYLES`. */
const LOOKS = [
  { bold: true, open: false, direction: 'ltr' },
  { bold: false, open: false, direction: 'ltr' },
  { bold: false, open: false, direction: 'rtl' },
  { bold: false, open: true, direction: 'ltr' },
  { bold: false, open: true, direction: 'rtl' },
] as const;
/** Style 0 is the one that cells without a style have. */
const HEADER = 1;
const lookOf = ({ open, direction }: SheetColumn): number =>
  LOOKS.findIndex((look) => !look.bold && look.open === open && look.direction === direction) + 1;

const font = (...inside: readonly Xml[]): Xml =>
  element('font', {}, ...inside, element('sz', { val: '11' }), element('name', { val: 'Calibri' }));
const fill = (patternType: string, ...inside: readonly Xml[]): Xml =>
  element('fill', {}, element('patternFill', { patternType }, ...inside));
const NO_BORDER = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side, {}));

const STYLES = element(
  'styleSheet',
  { xmlns: MAIN },
  element('fonts', { count: '2' }, font(), font(element('b', {}))),
  // The first two fills are fixed by the standard.
  element(
    'fills',
    { count: '3' },
    fill('none'),
    fill('gray125'),
    fill('solid', element('fgColor', { rgb: 'FFE8E8E8' }), element('bgColor', { indexed: '64' })),
  ),
  element('borders', { count: '1' }, element('border', {}, ...NO_BORDER)),
  element(
    'cellStyleXfs',
    { count: '1' },
    element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' }),
  ),
  element(
    'cellXfs',
    { count: String(LOOKS.length + 1) },
    element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' }),
    LOOKS.map(({ bold, open, direction }) =>
      element(
        'xf',
        {
          numFmtId: AS_TEXT,
          fontId: bold ? '1' : '0',
          fillId: open ? '0' : '2',
          borderId: '0',
          xfId: '0',
          applyNumberFormat: '1',
          applyFont: '1',
          applyFill: '1',
          applyAlignment: '1',
          applyProtection: '1',
        },
        element('alignment', {
          vertical: 'top',
          wrapText: '1',
          horizontal: direction === 'rtl' ? 'right' : 'left',
          // 1 is left to right, 2 right to left.
          readingOrder: direction === 'rtl' ? '2' : '1',
        }),
        element('protection', { locked: open ? '0' : '1' }),
      ),
    ),
  ),
);

function worksheetOf({ direction, columns, rows }: PrintedSheet, numberOf: (text: string) => number): Xml {
  const cell = (text: string, row: number, column: number): Xml =>
    element(
      'c',
      {
        r: `${letterOf(column)}${String(row + 1)}`,
        s: String(row === 0 ? HEADER : lookOf(columns[column] ?? LOCKED)),
        t: 's',
      },
      element('v', {}, String(numberOf(text))),
    );
  return element(
    'worksheet',
    { xmlns: MAIN },
    element(
      'sheetViews',
      {},
      element(
        'sheetView',
        { workbookViewId: '0', ...(direction === 'rtl' && { rightToLeft: '1' }) },
        element('pane', { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
      ),
    ),
    element(
      'cols',
      {},
      columns.map(({ width, ...look }, at) =>
        element('col', {
          min: String(at + 1),
          max: String(at + 1),
          style: String(lookOf({ width, ...look })),
          width: String(width === 'hidden' ? 10 : width),
          customWidth: '1',
          ...(width === 'hidden' && { hidden: '1' }),
        }),
      ),
    ),
    element(
      'sheetData',
      {},
      rows.map((cells, row) =>
        element(
          'row',
          { r: String(row + 1) },
          cells.map((text, column) => cell(text, row, column)),
        ),
      ),
    ),
    // Here 0 says what stays allowed: to make columns wider, cells higher, words bold.
    element('sheetProtection', {
      sheet: '1',
      formatCells: '0',
      formatColumns: '0',
      formatRows: '0',
    }),
  );
}

const LOCKED: SheetColumn = { width: 10, open: false, direction: 'ltr' };
/** Sheets of people have fewer than 26 columns. */
const letterOf = (column: number): string => String.fromCharCode(65 + column);

/**
 * Text as cells hold it (ECMA-376 part 1, 22.9.2.19): what XML cannot hold is written as `_xHHHH_`, and so is an
 * underscore that would be taken for the begin of that.
 */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[\da-f]{4})/gi, '_x005F_')
    // eslint-disable-next-line no-control-regex -- these are the characters that XML cannot hold, and the one it changes
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase();
      return `_x${code.padStart(4, '0')}_`;
    });
