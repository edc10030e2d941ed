import { textOfCell, type Workbook } from './workbook.ts';

/**
 * The names of the .csv files that a workbook's questions take their choices from or look something up in, without
 * folders, in lower case. Some may be lists of the workbook itself, so not every file has to be there.
 */
export function filesNamed(workbook: Workbook): string[] {
  const found = new Set<string>();
  for (const { rows } of workbook.sheets) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        const text = textOfCell(cell);
        for (const [, , file = ''] of text.matchAll(/\binstance\s*\(\s*(['"])([^'"/\\]+)\1/g))
          found.add(`${file.toLowerCase()}.csv`);
        const name = /^\s*select\S*(?:[ _]from[ _]file)?\s.*?([^\s/\\]+\.csv)\b/i.exec(text)?.[1];
        if (name !== undefined) found.add(name.toLowerCase());
      }
    }
  }
  return [...found];
}
