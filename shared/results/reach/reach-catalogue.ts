import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { CountedColumns } from '../columns/counted-columns.ts';
import {
  type CatalogueEntry,
  type Reporting,
  splittingVariables,
  type TableVariable,
} from '../disclosure/catalogue.ts';
import { variableOf } from '../variable.ts';

/** What the tables of reach are made of. */
export interface ReachInput {
  readonly compiled: CompiledQuestionnaire;
  readonly reporting: Reporting;
  /** The variables of each margin of the population. */
  readonly margins: readonly { readonly variables: readonly string[] }[];
  /** Breakdowns that follow from elsewhere. */
  readonly more?: readonly TableVariable[];
}

/** The variables by which it is shown who was reached: the breakdowns, and what the population is known by. */
export function reachAttributes({ compiled, reporting, margins }: ReachInput): readonly TableVariable[] {
  const names = new Set([...reporting.breakdowns, ...margins.flatMap(({ variables }) => variables)]);
  names.delete(LANGUAGE);
  return splittingVariables(compiled, [...names]);
}

const LANGUAGE = 'language';

/**
 * The tables that say who was reached: language and channel by each attribute, so that each group's base is how many of
 * it answered, and for each margin by two attributes one by the other. A table has a name that no question can have.
 *
 * A channel stands in the options and never as a group: what one channel brought alone would never be refreshed.
 */
export function reachCatalogue(
  input: ReachInput,
  channel: CountedColumns['channel'],
  labelOf: (code: string) => string,
): readonly CatalogueEntry[] {
  const { compiled, margins, more = [] } = input;
  const attributes = reachAttributes(input);
  const language = variableOf(compiled, LANGUAGE);
  const tables: CatalogueEntry[] = [];
  const add = (question: TableVariable, breakdowns: readonly TableVariable[]): void => {
    tables.push({ question, sensitive: false, sensitiveOptions: [], breakdowns });
  };
  if (language) add(asQuestion(language), [...attributes, ...more]);
  add(
    {
      name: '@channel',
      label: { nl: 'Kanaal', fr: 'Canal', en: 'Channel' },
      identity: 'channel',
      kind: 'single',
      categories: channel.categories.map((code) => ({ code, label: { nl: labelOf(code) } })),
    },
    [...attributes, ...(language ? [language] : []), ...more],
  );
  const crossed = new Map<TableVariable, Set<TableVariable>>();
  for (const { variables } of margins) {
    const [first, second, third] = variables.map((name) => attributes.find((each) => each.name === name));
    if (variables.length !== 2 || !first || !second || third || first === second) continue;
    crossed.set(second, (crossed.get(second) ?? new Set()).add(first));
  }
  for (const [question, breakdowns] of crossed) add(asQuestion(question), [...breakdowns]);
  return tables;
}

const asQuestion = (variable: TableVariable): TableVariable => ({
  ...variable,
  name: `@${variable.name}`,
  column: variable.column ?? variable.name,
});
