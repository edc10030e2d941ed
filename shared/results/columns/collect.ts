import { type CountedResponse, isOffered, type Variable } from '../variable.ts';
import type { ChoiceColumn, MultipleColumn } from './column.ts';
import { growChoice, growMultiple } from './grow.ts';

/** One variable of all responses. */
export interface CollectedColumn {
  readonly column: ChoiceColumn | MultipleColumn;
  /**
   * Which options each person could choose, where one of them waits for a consent: a table of this column has the
   * bases of the options. Without it, everybody could choose all.
   */
  readonly offered: MultipleColumn | undefined;
}

/**
 * The columns of these variables over these responses, in their order. A ranking is kept as what was put first.
 * A code that a variable does not list (a derived variable may give one) is appended to its categories.
 */
export function collectColumns(
  responses: Iterable<CountedResponse>,
  variables: readonly Variable[],
): CollectedColumn[] {
  const collecting = startCollecting(variables);
  for (const response of responses) collecting.add(response);
  return collecting.columns();
}

/** The same, one response after the other. */
export function startCollecting(variables: readonly Variable[]): {
  add(response: CountedResponse): void;
  columns(): CollectedColumn[];
} {
  const growing = variables.map(growVariable);
  return {
    add: (response) => {
      for (const { add } of growing) add(response);
    },
    columns: () => growing.map(({ collected }) => collected()),
  };
}

function growVariable({ name, kind, categories, codesOf }: Variable): {
  readonly add: (response: CountedResponse) => void;
  readonly collected: () => CollectedColumn;
} {
  const codes = categories.map(({ code }) => code);
  const single = growChoice(name, codes);
  const multiple = growMultiple(name, codes);
  const offered = categories.some(({ consent }) => consent !== undefined)
    ? growMultiple(name, codes)
    : undefined;
  return {
    add(response) {
      const chosen = codesOf(response);
      const answered = chosen.length > 0;
      if (kind === 'multiple') multiple.add(answered ? chosen : undefined);
      else single.add(chosen[0]);
      // Who chose an option was offered it, whatever an earlier version of the questionnaire made it wait for.
      offered?.add(
        answered
          ? categories
              .filter((category) => isOffered(category, response) || chosen.includes(category.code))
              .map(({ code }) => code)
          : undefined,
      );
    },
    collected: () => ({
      column: kind === 'multiple' ? multiple.column() : single.column(),
      offered: offered?.column(),
    }),
  };
}
