import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { countedColumns, type KeyedResponse } from './columns/counted-columns.ts';
import { catalogueOf, type Reporting, variablesIn } from './disclosure/catalogue.ts';
import { tabulateCatalogue } from './table/tabulate-catalogue.ts';
import type { TrueTable } from './true-table.ts';

export type { KeyedResponse };

/** All tables of these responses, counted in one pass: for everybody and split by each breakdown. */
export function tabulate(
  responses: Iterable<KeyedResponse>,
  compiled: CompiledQuestionnaire,
  reporting: Reporting,
): TrueTable[] {
  const catalogue = catalogueOf(compiled, reporting);
  return tabulateCatalogue(countedColumns(responses, variablesIn(catalogue)), catalogue);
}
