import * as z from 'zod';
import type { Path } from '../every-expression.ts';
import { Code, Name } from '../name.ts';
import type { Option } from '../option.ts';
import type { Node, Questionnaire } from '../questionnaire.ts';
import { listAt, partAt } from './path.ts';

/** Which of those that bear the same name, from 0. Only a draft that came in with mistakes holds more than one. */
const nth = z.int().nonnegative().optional();

/** A question or group. */
export const NodeTarget = z.strictObject({ at: z.literal('node'), name: Name, nth });
export type NodeTarget = z.infer<typeof NodeTarget>;

/** A list of options. */
export const OptionOwner = z.discriminatedUnion('at', [
  NodeTarget.extend({ list: z.enum(['options', 'steps', 'rows', 'columns']) }),
  z.strictObject({ at: z.literal('choiceList'), name: Name }),
  z.strictObject({ at: z.literal('derived'), name: Name, nth }),
]);
export type OptionOwner = z.infer<typeof OptionOwner>;

/** What a change is about, by the names and codes that stay while things move. */
export const Target = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('questionnaire') }),
  NodeTarget,
  z.strictObject({ at: z.literal('derived'), name: Name, nth }),
  z.strictObject({ at: z.literal('screenOut'), name: Name, nth }),
  z.strictObject({ at: z.literal('choiceList'), name: Name }),
  z.strictObject({ at: z.literal('option'), owner: OptionOwner, code: Code, nth }),
]);
export type Target = z.infer<typeof Target>;

/** The way to a target in this draft; `undefined` when the draft does not have it. */
export function locate(draft: Questionnaire, target: Target): Path | undefined {
  switch (target.at) {
    case 'questionnaire':
      return [];
    case 'node':
      return nodePaths(draft, target.name)[target.nth ?? 0];
    case 'derived':
      return memberPath(draft, ['derived'], 'name', target.name, target.nth);
    case 'screenOut':
      return memberPath(draft, ['screenOuts'], 'name', target.name, target.nth);
    case 'choiceList':
      return partAt(draft, ['choiceLists', target.name]) === undefined
        ? undefined
        : ['choiceLists', target.name];
    case 'option': {
      const list = locateOptions(draft, target.owner);
      return list && memberPath(draft, list, 'code', target.code, target.nth);
    }
  }
}

/** The way to a list of options, which may not exist yet; `undefined` when its owner does not exist. */
export function locateOptions(draft: Questionnaire, owner: OptionOwner): Path | undefined {
  if (owner.at === 'node') {
    const { list, ...node } = owner;
    const path = locate(draft, node);
    return path && [...path, list];
  }
  const path = locate(draft, owner);
  return path && (owner.at === 'derived' ? [...path, 'values'] : path);
}

/** The list in which a target stands, and its place there. */
export const placeOf = (path: Path): { list: Path; index: number } => ({
  list: path.slice(0, -1),
  index: Number(path.at(-1)),
});

/** The target that names what stands at a path: the opposite of `locate`. */
export function nodeTargetAt(draft: Questionnaire, path: Path): NodeTarget {
  const { name } = partAt(draft, path) as Node;
  const which = nodePaths(draft, name).findIndex((each) => samePath(each, path));
  return { at: 'node', name, ...(which > 0 && { nth: which }) };
}

/** The target in which a path ends, and the path within it. */
export function targetAt(draft: Questionnaire, path: Path): { readonly of: Target; readonly within: Path } {
  const [first, second, third, ...rest] = path;
  if (first === 'choiceLists' && typeof second === 'string') {
    const list = ['choiceLists', second];
    if (typeof third !== 'number') return { of: { at: 'choiceList', name: second }, within: path.slice(2) };
    return { of: optionAt(draft, { at: 'choiceList', name: second }, list, third), within: rest };
  }
  if ((first === 'derived' || first === 'screenOuts') && typeof second === 'number') {
    const { name } = partAt(draft, path.slice(0, 2)) as { name: string };
    const nthOf = nthAt(draft, [first], second, 'name');
    if (first === 'screenOuts') return { of: { at: 'screenOut', name, ...nthOf }, within: path.slice(2) };
    const owner: OptionOwner = { at: 'derived', name, ...nthOf };
    const [index, ...within] = rest;
    return third === 'values' && typeof index === 'number'
      ? { of: optionAt(draft, owner, [first, second, third], index), within }
      : { of: owner, within: path.slice(2) };
  }
  if (first !== 'children') return { of: { at: 'questionnaire' }, within: path };
  let length = 2;
  while (path[length] === 'children') length += 2;
  const node = nodeTargetAt(draft, path.slice(0, length));
  const [list, index, ...within] = path.slice(length);
  return isListName(list) && typeof index === 'number'
    ? { of: optionAt(draft, { ...node, list }, path.slice(0, length + 1), index), within }
    : { of: node, within: path.slice(length) };
}

const LISTS = ['options', 'steps', 'rows', 'columns'] as const;
const isListName = (key: unknown): key is (typeof LISTS)[number] => LISTS.some((list) => list === key);

function optionAt(draft: Questionnaire, owner: OptionOwner, list: Path, index: number): Target {
  const { code } = partAt(draft, [...list, index]) as Pick<Option, 'code'>;
  return { at: 'option', owner, code, ...nthAt(draft, list, index, 'code') };
}

/** Which of the members of a list with the same name or code this one is, as a target writes it. */
function nthAt(draft: Questionnaire, list: Path, index: number, key: 'name' | 'code') {
  const members = listAt(draft, list) as readonly Partial<Record<string, unknown>>[];
  const which = members.slice(0, index).filter((each) => each[key] === members[index]?.[key]).length;
  return which > 0 ? { nth: which } : {};
}

export const samePath = (one: Path, other: Path): boolean =>
  one.length === other.length && one.every((key, index) => key === other[index]);

/** The ways to all questions and groups with this name, in the order of the questionnaire. */
function nodePaths({ children }: Questionnaire, name: string): Path[] {
  const found: Path[] = [];
  const walk = (nodes: readonly Node[], around: Path): void => {
    nodes.forEach((node, index) => {
      if (node.name === name) found.push([...around, index]);
      if (node.type === 'group') walk(node.children, [...around, index, 'children']);
    });
  };
  walk(children, ['children']);
  return found;
}

function memberPath(
  draft: Questionnaire,
  list: Path,
  key: 'name' | 'code',
  value: string,
  which = 0,
): Path | undefined {
  const members = listAt(draft, list) as readonly Partial<Pick<Option, 'code'> & { name: string }>[];
  let left = which;
  const index = members.findIndex((member) => member[key] === value && (left -= 1) < 0);
  return index < 0 ? undefined : [...list, index];
}
