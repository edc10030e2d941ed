import { everyExpression, type Expressive } from './every-expression.ts';
import { listsIn } from './expression/lists.ts';
import { parse } from './expression/parse.ts';

/** The choice lists in which the expressions of a questionnaire look something up (`instance('list')/root/item`). */
export function listsLookedUp(within: Expressive): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { source } of everyExpression(within)) {
    // Most expressions look nothing up, and are not read for it.
    const parsed = source.includes('instance') ? parse(source) : undefined;
    if (parsed?.ok) for (const list of listsIn(parsed.tree)) found.add(list);
  }
  return found;
}
