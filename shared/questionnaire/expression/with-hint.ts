import type { ExpressionIssue } from './expression.ts';
import type { FunctionDefinition } from './functions/definition.ts';
import { FUNCTION_NAMES, functionNamed } from './functions/functions.ts';
import { suggest } from './suggest.ts';

/** What `expected` says about the number of arguments: `2`, `1-2`, `2+`, `4, 6, 8…`. */
function arityText({ arity: [least, most], paired }: FunctionDefinition): string {
  if (paired) {
    const counts = [least, least + 2, least + 4].filter((count) => count <= most);
    return `${counts.join(', ')}${most === Infinity ? '…' : ''}`;
  }
  if (most === Infinity) return `${String(least)}+`;
  return least === most ? String(least) : `${String(least)}-${String(most)}`;
}

/** An issue of `compile` with what its author may have meant: a function of that name, the number of its arguments. */
export function withHint<Issue extends { readonly code: string; readonly found?: string | undefined }>(
  issue: Issue,
): Issue & Pick<ExpressionIssue, 'expected'> {
  const { code, found = '' } = issue;
  const definition = code === 'wrongArgumentCount' ? functionNamed(found) : undefined;
  const expected =
    code === 'unknownFunction' ? suggest(found, FUNCTION_NAMES) : definition && arityText(definition);
  return expected === undefined ? issue : { ...issue, expected };
}
