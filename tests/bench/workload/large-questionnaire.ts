import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { toQuestionnaire } from './to-questionnaire.ts';
import { build } from './workload.mjs';

const LANGUAGES = ['nl', 'fr', 'en', 'ar', 'tr', 'es', 'pl', 'ro'] as const;

/**
 * The survey of the workload over and over, with all its rules, until it has so many questions; in eight languages,
 * of which those that the workload does not have get the words of its source.
 */
export function largeQuestionnaire(id: string, questions: number): Questionnaire {
  const { children, sourceLanguage, ...rest } = toQuestionnaire(build());
  const nodes: Node[] = [];
  for (let copy = 1; countOf(nodes) < questions; copy++)
    nodes.push(...children.map((node) => inEightLanguages(withNames(node, copy), sourceLanguage)));
  return {
    ...rest,
    id,
    sourceLanguage,
    languages: [sourceLanguage, ...LANGUAGES.filter((language) => language !== sourceLanguage)],
    children: nodes,
  };
}

const countOf = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, node) => sum + (node.type === 'group' ? countOf(node.children) : 1), 0);

/** Every copy has names of its own, also in its rules. */
const withNames = (node: Node, copy: number): Node =>
  JSON.parse(
    JSON.stringify(node, (key, value: unknown) => {
      if (typeof value !== 'string') return value;
      if (key === 'name') return `${value}_${String(copy)}`;
      return value.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => `\${${name}_${String(copy)}}`);
    }),
  ) as Node;

const inEightLanguages = (node: Node, source: string): Node =>
  JSON.parse(
    JSON.stringify(node, (_key, value: unknown) => {
      if (typeof value !== 'object' || value === null || !(source in value)) return value;
      const texts = value as Readonly<Record<string, string>>;
      return Object.fromEntries([source, ...LANGUAGES].map((tag) => [tag, texts[tag] ?? texts[source]]));
    }),
  ) as Node;
