import { textOfCell, type Workbook } from './workbook.ts';

/** The names of the .csv files that a workbook's questions take their choices from, without folders, in lower case. */
export function filesNamed(workbook: Workbook): string[] {
  const found = new Set<string>();
  for (const { rows } of workbook.sheets) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        const name = /^\s*select\S*(?:[ _]from[ _]file)?\s.*?([^\s/\\]+\.csv)\b/i.exec(textOfCell(cell))?.[1];
        if (name !== undefined) found.add(name.toLowerCase());
      }
    }
  }
  return [...found];
}
