import type { Node } from '../questionnaire.ts';
import { withPart } from './path.ts';
import { replacementsFor, type Names } from './rename-names.ts';

/** A question or group with all that is in it under other names: its own rules and texts follow. */
export function renamed<Part extends Node>(node: Part, names: Names): Part {
  const within: { readonly children: readonly Node[] } = { children: [node] };
  const copy = replacementsFor({ children: [node] }, names).reduce(
    (copied, { path, value }) => withPart(copied, path, value),
    within,
  );
  return named((copy.children[0] ?? node) as Part, names);
}

function named<Part extends Node>(node: Part, names: Names): Part {
  const name = names.get(node.name) ?? node.name;
  if (node.type !== 'group') return { ...node, name };
  return { ...node, name, children: node.children.map((child) => named(child, names)) };
}
