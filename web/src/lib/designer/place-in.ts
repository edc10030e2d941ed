import type { ChangeOf, Place } from '#shared/questionnaire/edit/change.ts';
import type { Group, Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** Where a question or section stands: in which section (none at the top), among which, as which one. */
export interface Standing {
  readonly node: Node;
  readonly parents: readonly Group[];
  readonly siblings: readonly Node[];
  readonly index: number;
}

/** Where the question or section with this name stands. */
export function placeIn({ children }: Questionnaire, name: string): Standing | undefined {
  const search = (siblings: readonly Node[], parents: readonly Group[]): Standing | undefined => {
    for (const [index, node] of siblings.entries()) {
      if (node.name === name) return { node, parents, siblings, index };
      const inside = node.type === 'group' ? search(node.children, [...parents, node]) : undefined;
      if (inside) return inside;
    }
    return undefined;
  };
  return search(children, []);
}

/** The place right after a question or section. */
export const placeAfter = ({ parents, index }: Standing): Place => ({ ...inside(parents), index: index + 1 });

/**
 * The move of one place up or down. At the edge of a section it goes out of it; an open section on the way is entered
 * only by moving into it from its own edge, so that each press of a key is one visible step.
 */
export function moveOf(
  questionnaire: Questionnaire,
  { node, parents, siblings, index }: Standing,
  way: 'up' | 'down',
): ChangeOf<'move'> | undefined {
  const to = (place: Place): ChangeOf<'move'> => ({
    do: 'move',
    of: { at: 'node', name: node.name },
    to: place,
  });
  const neighbour = siblings[way === 'up' ? index - 1 : index + 1];
  if (neighbour?.type === 'group' && node.type !== 'group') {
    const parent = [...parents, neighbour];
    return to(way === 'up' ? inside(parent) : { ...inside(parent), index: 0 });
  }
  if (neighbour) return to({ ...inside(parents), index: way === 'up' ? index - 1 : index + 1 });
  const parent = parents.at(-1);
  const around = parent && placeIn(questionnaire, parent.name);
  // Out of the last question a section is left empty, which no section can be.
  if (!around || siblings.length === 1) return undefined;
  return to({ ...inside(around.parents), index: way === 'up' ? around.index : around.index + 1 });
}

const inside = (parents: readonly Group[]): Place => {
  const parent = parents.at(-1);
  return parent ? { parent: { at: 'node', name: parent.name } } : {};
};
