import type { CompiledNode, CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { optionsOf } from '#shared/questionnaire/options-of.ts';
import type { Node } from '#shared/questionnaire/questionnaire.ts';
import { textHash } from '#shared/translation/text-hash.ts';

/**
 * A mark of what a question or derived variable measures: its wording in the source language, its options with their
 * wording, and who is asked, that is its relevance, consent and the groups around it. Of a derived variable it is the
 * rule with all that the rule reads. It is the same in two waves only when figures can be compared.
 */
export function identityOf(compiled: CompiledQuestionnaire, name: string): string {
  const seen = new Set<string>();
  const partsOf = (wanted: string): string[] => {
    if (seen.has(wanted)) return [];
    seen.add(wanted);
    const node = compiled.byName.get(wanted) ?? compiled.derived.find((each) => each.name === wanted);
    if (!node) return [wanted];
    return [...ownParts(compiled, node), ...readBy(compiled, node).flatMap(partsOf)];
  };
  return textHash(partsOf(name).join('\n'));
}

function ownParts({ questionnaire }: CompiledQuestionnaire, node: CompiledNode): string[] {
  const { sourceLanguage: language, choiceLists } = questionnaire;
  const words = (label: Readonly<Record<string, string>> | undefined): string => label?.[language] ?? '';
  const listed = (options: readonly { code: string; label: Readonly<Record<string, string>> }[]): string[] =>
    options.map((option) => `${option.code} ${words(option.label)}`);
  if (node.kind === 'derived') {
    const { name, expression, values = [] } = node.derived;
    return [name, expression, ...listed(values)];
  }
  if (node.kind !== 'question') return [node.name];
  const { question } = node;
  return [
    question.name,
    question.type,
    words(question.label),
    question.relevance ?? '',
    question.consent ?? '',
    ...around(questionnaire.children, question.name),
    ...listed(optionsOf(question, choiceLists)),
    ...('choiceFilter' in question && question.choiceFilter !== undefined ? [question.choiceFilter] : []),
    ...(question.type === 'matrix' ? listed(question.rows) : []),
  ];
}

/** The relevance of each group around a question. */
function around(nodes: readonly Node[], name: string): string[] {
  for (const node of nodes) {
    if (node.type !== 'group') {
      if (node.name === name) return [''];
      continue;
    }
    const within = around(node.children, name);
    if (within.length > 0) return [node.relevance ?? '', ...within];
  }
  return [];
}

/** What a derived variable is worked out from, by name. */
const readBy = ({ nodes }: CompiledQuestionnaire, node: CompiledNode): string[] =>
  node.kind === 'derived'
    ? nodes
        .filter(({ dependents, distantDependents }) => [...dependents, ...distantDependents].includes(node))
        .map(({ name }) => name)
    : [];
