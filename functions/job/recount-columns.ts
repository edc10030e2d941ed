import type { SurveyMode } from '#shared/contract/survey.ts';
import { joinColumns } from '#shared/results/columns/join-columns.ts';
import type { StoredColumns } from '#shared/results/columns/stored-columns.ts';
import { columnsOfRows, type StoredRow } from '#shared/results/columns/stored-row.ts';
import { stateOf } from '#functions/store/response-change.ts';
import { responseItems } from '#functions/store/responses.ts';
import { rowOf } from '#functions/row-of.ts';

/** So many rows become columns at a time: they take a tenth of the room. */
const TOGETHER = 5000;

/** The columns as the stored responses say that they must be: what folding must come to. */
export async function recountColumns(survey: string, mode: SurveyMode): Promise<StoredColumns> {
  const parts: StoredColumns[] = [];
  let rows: StoredRow[] = [];
  for await (const { lookup, item } of responseItems(survey)) {
    const state = stateOf(lookup, item);
    if (!state?.after || state.mode !== mode) continue;
    rows.push(await rowOf(lookup, state.after));
    if (rows.length < TOGETHER) continue;
    parts.push(columnsOfRows(rows));
    rows = [];
  }
  return joinColumns([...parts, columnsOfRows(rows)]);
}
