import type { LocalizedText } from '#shared/language/localized-text.ts';
import { textsOf, type Languages } from './read-languages.ts';
import type { RawList } from './read-lists.ts';
import type { LoopPass } from './survey-tree.ts';
import type { TableRow } from './table.ts';

/** A loop of older workbooks, written out: a group for each choice, with `%(label)s` and `%(name)s` filled in. */
export const passesOver = (list: RawList, languages: Languages): LoopPass[] =>
  list.choices.map(({ row, code }) => {
    const label = textsOf(row, 'label', languages);
    return {
      group: { ...row, cells: row.cells.filter(({ column }) => ['name', 'label'].includes(column.key)) },
      fillIn: (each) => fillIn(each, code, label, languages),
    };
  });

function fillIn(row: TableRow, code: string, label: LocalizedText, languages: Languages): TableRow {
  const cells = row.cells.map(({ column, text }) => {
    const words = label[languages.tagOf(column.language)] ?? label[languages.source] ?? code;
    return { column, text: text.replaceAll('%(name)s', () => code).replaceAll('%(label)s', () => words) };
  });
  return { ...row, cells };
}
