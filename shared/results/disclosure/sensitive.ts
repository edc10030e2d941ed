import type { CompiledNode, CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Sensitive } from '#shared/questionnaire/sensitive.ts';

/**
 * What is never crossed with another variable: residence status, belief, health, orientation. Origin is not among
 * them: the gap in origin is what the policy plan asks for.
 */
const NEVER_CROSSED: ReadonlySet<Sensitive['category']> = new Set([
  'residence',
  'belief',
  'health',
  'orientation',
]);

export const isSensitiveCategory = (category: Sensitive['category'] | undefined): boolean =>
  category !== undefined && NEVER_CROSSED.has(category);

/**
 * The names of the questions and derived variables that are never crossed: those that are marked so, and all that
 * follows from them, because who is asked why they did not see a doctor, did not see one.
 */
export function sensitiveNames(compiled: CompiledQuestionnaire): ReadonlySet<string> {
  const names = new Set<string>();
  const reach = (node: CompiledNode): void => {
    if (names.has(node.name)) return;
    names.add(node.name);
    for (const next of [...node.dependents, ...node.distantDependents]) reach(next);
  };
  for (const node of compiled.nodes)
    if (node.kind === 'question' && isSensitiveCategory(node.question.sensitive?.category)) reach(node);
  return names;
}
