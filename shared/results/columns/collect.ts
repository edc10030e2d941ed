import type { CountedResponse, Variable } from '../variable.ts';
import type { ChoiceColumn, MultipleColumn } from './column.ts';
import { growChoice, growMultiple } from './grow.ts';

/**
 * The columns of these variables over these responses, in their order. A ranking is kept as what was put first.
 * A code that a variable does not list (a derived variable may give one) is appended to its categories.
 */
export function collectColumns(
  responses: Iterable<CountedResponse>,
  variables: readonly Variable[],
): (ChoiceColumn | MultipleColumn)[] {
  const growing = variables.map((variable) => {
    const codes = variable.categories.map(({ code }) => code);
    if (variable.kind === 'multiple') {
      const column = growMultiple(variable.name, codes);
      return {
        column: column.column,
        add: (response: CountedResponse) => {
          const ticked = variable.codesOf(response);
          column.add(ticked.length === 0 ? undefined : ticked);
        },
      };
    }
    const column = growChoice(variable.name, codes);
    return {
      column: column.column,
      add: (response: CountedResponse) => {
        column.add(variable.codesOf(response)[0]);
      },
    };
  });
  for (const response of responses) for (const { add } of growing) add(response);
  return growing.map(({ column }) => column());
}
