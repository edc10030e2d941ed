import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Path } from '../every-expression.ts';
import type { ChangeOf } from './change.ts';
import type { EditIssue } from './edit-issue.ts';
import { partAt } from './path.ts';
import type { Revision } from './revision.ts';
import { pathOfField, shapeIssues } from './shape.ts';
import { locate, type Target } from './target.ts';

/** Fields that have a change of their own, because other things depend on them. */
const NOT_THIS_WAY: Readonly<Record<Target['at'], ReadonlySet<string>>> = {
  questionnaire: new Set(['format', 'id', 'children', 'choiceLists', 'derived', 'screenOuts']),
  node: new Set(['name', 'type', 'children']),
  derived: new Set(['name']),
  screenOut: new Set(['name']),
  choiceList: new Set(),
  option: new Set(['code']),
};

/** Sets any field, or takes it away. */
export function setField(revision: Revision, change: ChangeOf<'setField'>): EditIssue[] {
  const field = place(revision, change);
  if ('code' in field) return [field];
  return put(revision, field.path, change.value, change.of);
}

/** Sets a text in one language. A text that has lost its last words goes, where the definition can do without it. */
export function setText(revision: Revision, change: ChangeOf<'setText'>): EditIssue[] {
  const { of, language, text, field } = change;
  const found = place(revision, change);
  if ('code' in found) return [found];
  const before = partAt(revision.draft, found.path);
  if (before !== undefined && !isText(before)) return [{ code: 'notText', target: of, field }];
  const { [language]: _replaced, ...others } = before ?? {};
  if (text !== '') return put(revision, [...found.path, language], text, of);
  if (before === undefined || !(language in before)) return [];
  if (Object.keys(others).length > 0) return put(revision, [...found.path, language], undefined, of);
  const without = put(revision, found.path, undefined, of);
  return without.length > 0 ? put(revision, found.path, others, of) : without;
}

function place(
  { draft }: Revision,
  { of, field }: ChangeOf<'setField'> | ChangeOf<'setText'>,
): { readonly path: Path } | EditIssue {
  const base = locate(draft, of);
  if (!base) return { code: 'unknownTarget', target: of };
  const keys = pathOfField(field);
  if (NOT_THIS_WAY[of.at].has(String(keys[0]))) return { code: 'notThisWay', target: of, field };
  if (keys.includes('') || keys.includes('__proto__')) return { code: 'invalid', target: of, field };
  // A list has no holes: only a member that is there can be named.
  const isThere = keys.every((key, at) => {
    const around = partAt(draft, [...base, ...keys.slice(0, at)]);
    return !Array.isArray(around) || (typeof key === 'number' && key < around.length);
  });
  return isThere ? { path: [...base, ...keys] } : { code: 'unknownTarget', target: of, field };
}

/** Puts a part in its place, and takes it back at once when the whole would have no right shape. */
function put(revision: Revision, path: Path, value: unknown, target: Target): EditIssue[] {
  if (value === undefined && partAt(revision.draft, path) === undefined) return [];
  const { draft } = revision;
  const steps = revision.mark();
  revision.set(path, value);
  const issues = shapeIssues(revision.draft, target);
  if (issues.length > 0) revision.return(draft, steps);
  return issues;
}

const isText = (part: unknown): part is LocalizedText =>
  typeof part === 'object' &&
  part !== null &&
  !Array.isArray(part) &&
  Object.entries(part).every(([key, words]) => /^[a-z]{2,3}(-|$)/.test(key) && typeof words === 'string');
