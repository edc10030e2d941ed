import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { type Variable, variableOf, variablesOf } from '../variable.ts';
import { isSensitiveCategory, sensitiveNames } from './sensitive.ts';

/** What is reported of a questionnaire. */
export type Reporting = NonNullable<Questionnaire['reporting']>;

/** A variable as a table needs it: what it is called and which classes it has. */
export interface TableVariable extends Omit<Variable, 'codesOf' | 'field'> {
  /** The column that holds it, where that has another name. */
  readonly column?: string | undefined;
  /** How a response has codes of it, and where they are stored; `undefined` where its column is made in another way. */
  readonly codesOf?: Variable['codesOf'] | undefined;
  readonly field?: Variable['field'] | undefined;
}

/** The tables of one question: everybody, and the groups of each breakdown. */
export interface CatalogueEntry {
  readonly question: TableVariable;
  /** The question, or what it is worked out from, is of a kind that is never crossed with another. */
  readonly sensitive: boolean;
  /** Which of its options are, in their order. */
  readonly sensitiveOptions: readonly boolean[];
  readonly breakdowns: readonly TableVariable[];
}

/** The variables of a catalogue that are read from responses, each once. */
export function variablesIn(catalogue: readonly CatalogueEntry[]): readonly Variable[] {
  const found = new Map<string, Variable>();
  for (const variable of catalogue.flatMap(({ question, breakdowns }) => [question, ...breakdowns])) {
    const { column, codesOf, field, ...rest } = variable;
    const name = column ?? variable.name;
    if (codesOf && field !== undefined) found.set(name, { ...rest, name, codesOf, field });
  }
  return [...found.values()];
}

/**
 * All tables that can ever be published of a questionnaire: a closed list. A figure is about one question and at most
 * one other variable, whose classes are fixed by the definition: there are no ranges to choose, no filters to add, no
 * "everyone except". Values that no definition lists are in no class. A sensitive question has no breakdowns.
 *
 * @param more breakdowns that follow from elsewhere, such as who may be in the population register.
 */
export function catalogueOf(
  compiled: CompiledQuestionnaire,
  reporting: Reporting,
  more: readonly TableVariable[] = [],
): readonly CatalogueEntry[] {
  const sensitive = sensitiveNames(compiled);
  const breakdowns = [...splittingVariables(compiled, reporting.breakdowns), ...more];
  return reporting.overview.flatMap((name) => {
    const isSensitive = sensitive.has(name);
    return (
      variablesOf(compiled, name)
        // A derived variable whose values nobody listed might repeat what somebody typed: it has no table.
        .filter(({ categories }) => categories.length > 0)
        .map((question) => ({
          question,
          sensitive: isSensitive,
          // A consent stands before what is special: whatever its option is marked as, it is treated like that.
          sensitiveOptions: question.categories.map(
            ({ consent, sensitive: category }) => consent !== undefined || isSensitiveCategory(category),
          ),
          breakdowns: isSensitive ? [] : breakdowns.filter((breakdown) => breakdown.name !== question.name),
        }))
    );
  });
}

/** Of these names, the variables that may split a result into groups: nobody is in two of them, and none is sensitive. */
export function splittingVariables(
  compiled: CompiledQuestionnaire,
  names: readonly string[],
): readonly Variable[] {
  const sensitive = sensitiveNames(compiled);
  return (
    names
      .map((name) => variableOf(compiled, name))
      .filter((variable) => variable !== undefined)
      // Groups that overlap would count a person twice, so only what has one value can split a result.
      .filter(
        ({ name, kind, categories }) => kind === 'single' && categories.length > 0 && !sensitive.has(name),
      )
  );
}
