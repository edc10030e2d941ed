import type { Path } from '../every-expression.ts';

type Container = Readonly<Record<string | number, unknown>>;

const isContainer = (part: unknown): part is Container => typeof part === 'object' && part !== null;

/** The part at the end of a path; `undefined` when the way there does not exist. */
export function partAt(whole: unknown, path: Path): unknown {
  let part = whole;
  for (const key of path) {
    if (!isContainer(part) || !Object.hasOwn(part, key)) return undefined;
    part = part[key];
  }
  return part;
}

/**
 * A copy of the whole with another part at the end of the path, sharing all that stays the same. `undefined` takes
 * the part away: out of an object the key, out of a list the member. Objects on the way that do not exist are made.
 */
export function withPart<T>(whole: T, path: Path, part: unknown): T {
  // The shape is looked at again by whoever changes it: here it is only a tree.
  return changed(whole, path, part) as T;
}

function changed(whole: unknown, path: Path, part: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return part;
  if (Array.isArray(whole)) {
    const list = [...(whole as readonly unknown[])];
    const index = Number(key);
    if (rest.length === 0 && part === undefined) list.splice(index, 1);
    else list[index] = changed(list[index], rest, part);
    return list;
  }
  const record: Container = isContainer(whole) ? whole : {};
  const inner = changed(Object.hasOwn(record, key) ? record[key] : undefined, rest, part);
  if (inner === undefined) {
    return Object.fromEntries(Object.entries(record).filter(([each]) => each !== String(key)));
  }
  return { ...record, [key]: inner };
}

/** A copy of the whole with a new member in a list; a list that does not exist is made. */
export function withMember<T>(whole: T, list: Path, index: number, member: unknown): T {
  const members = listAt(whole, list);
  return withPart(whole, list, [...members.slice(0, index), member, ...members.slice(index)]);
}

/** The list at the end of a path; empty when there is none. */
export function listAt(whole: unknown, path: Path): readonly unknown[] {
  const list = partAt(whole, path);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}
