import type { Group, Node, Questionnaire } from '../questionnaire.ts';

/** A question or group and what stands around it. */
export interface PlacedNode {
  readonly node: Node;
  /** The names of the groups around it, outermost first. */
  readonly around: readonly string[];
  /** The names of the repeats among them. */
  readonly repeats: readonly string[];
  /** Its number in document order. */
  readonly order: number;
}

/** Questions and groups by name, in the order of the questionnaire. */
export function placedNodes({ children }: Questionnaire): ReadonlyMap<string, PlacedNode> {
  const found = new Map<string, PlacedNode>();
  const walk = (nodes: readonly Node[], around: readonly Group[]): void => {
    for (const node of nodes) {
      if (!found.has(node.name)) {
        found.set(node.name, {
          node,
          around: around.map(({ name }) => name),
          repeats: around.filter(({ repeat }) => repeat).map(({ name }) => name),
          order: found.size,
        });
      }
      if (node.type === 'group') walk(node.children, [...around, node]);
    }
  };
  walk(children, []);
  return found;
}
