import { readHeader, type Header } from './header.ts';
import { textOfCell, type Sheet } from './workbook.ts';
import type { Report } from './xlsform-issue.ts';

/** A setting with the place where it stands. */
export interface Setting extends Header {
  readonly text: string;
  readonly header: string;
  readonly row: number;
}

/** The settings that an import goes by, and what else they are called. */
const KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    formtitle: 'form_title',
    title: 'form_title',
    setformtitle: 'form_title',
    formid: 'form_id',
    idstring: 'form_id',
    setformid: 'form_id',
    defaultlanguage: 'default_language',
    allowchoiceduplicates: 'allow_choice_duplicates',
    cleantextvalues: 'clean_text_values',
  }),
);

/** How other hands call a setting: `id_string`, `set form title`. */
export const settingNamed = (written: string): string | undefined =>
  KEYS.get(written.toLowerCase().replace(/[\s_-]/g, ''));

/** Reads the settings sheet: a header, and one row. What Peil has no use for is told to `report`. */
export function readSettings(sheet: Sheet | undefined, report: Report): Setting[] {
  const filled = (sheet?.rows ?? [])
    .map(({ number, cells }) => ({ number, cells: cells.map(textOfCell) }))
    .filter(({ cells }) => cells.some((text) => text !== ''));
  const [header, row] = filled;
  if (!sheet || !header || !row) return [];
  return header.cells.flatMap((written, index): Setting[] => {
    const text = row.cells[index] ?? '';
    if (written === '' || text === '') return [];
    const place = { header: written, row: row.number, text };
    const mark = readHeader(written, 'survey');
    if (mark?.key.startsWith('peil::')) return [{ ...mark, ...place }];
    const key = settingNamed(written);
    if (key !== undefined) return [{ key, ...place }];
    report('ignoredSetting', { sheet: sheet.name, row: row.number, column: written }, { found: written });
    return [];
  });
}
