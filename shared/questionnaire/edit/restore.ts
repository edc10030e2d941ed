import type { ChangeOf } from './change.ts';
import type { EditIssue } from './edit-issue.ts';
import { partAt } from './path.ts';
import type { Part, Revision } from './revision.ts';
import { wholeShapeIssues } from './shape.ts';
import { placeOf } from './target.ts';

/** Puts parts back as they were. It is made for the state that it was made in; elsewhere it may be refused. */
export function restore(revision: Revision, { parts }: ChangeOf<'restore'>): EditIssue[] {
  for (const part of parts) {
    if (!put(revision, part)) return [{ code: 'unknownPlace' }];
  }
  return wholeShapeIssues(revision.draft);
}

function put(revision: Revision, { path, how, value }: Part): boolean {
  const around = partAt(revision.draft, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || key === '__proto__') return false;
  if (!Array.isArray(around)) {
    if (how !== 'set' || typeof key !== 'string' || typeof around !== 'object') return false;
    revision.set(path, value);
    return true;
  }
  const { list, index } = placeOf(path);
  if (typeof key !== 'number' || index > around.length - (how === 'insert' ? 0 : 1)) return false;
  if (how === 'insert') revision.insert(list, index, value);
  else if (how === 'take') revision.take(list, index);
  else if (value === undefined) return false;
  else revision.set(path, value);
  return true;
}
