import { layOut } from '../lay-out.ts';
import type { Node, Questionnaire } from '../questionnaire.ts';
import type { ChangeOf } from './change.ts';
import type { EditIssue } from './edit-issue.ts';
import { endingsOf, freshName, isReserved, namesIn } from './names.ts';
import { partAt } from './path.ts';
import { renamed } from './rename-node.ts';
import type { Revision } from './revision.ts';
import { locate, placeOf } from './target.ts';

/** Copies a question or group behind itself under fresh names; inside the copy its own parts mean the copies. */
export function duplicate(revision: Revision, { of }: ChangeOf<'duplicate'>): EditIssue[] {
  const { draft } = revision;
  const path = locate(draft, of);
  if (!path) return [{ code: 'unknownTarget', target: of }];
  const { list, index } = placeOf(path);
  revision.insert(list, index + 1, copyOf(partAt(draft, path) as Node, draft));
  return [];
}

function copyOf(original: Node, draft: Questionnaire): Node {
  const within = { children: [original] };
  return renamed(original, namesOfCopy({ ...draft, ...within, derived: [], screenOuts: [] }, namesIn(draft)));
}

/** Fresh names for all that has a name, with the names that go with a question free as well. */
function namesOfCopy(within: Questionnaire, taken: Set<string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const node of layOut(within).nodes) {
    if (node.kind === 'entry' || node.kind === 'other' || names.has(node.name)) continue;
    const endings = ['', ...(node.kind === 'question' ? endingsOf(node) : [])];
    const isFree = (name: string): boolean =>
      !isReserved(name) && endings.every((ending) => !taken.has(`${name}${ending}`));
    const fresh = freshName(node.name, isFree);
    for (const ending of endings) {
      taken.add(`${fresh}${ending}`);
      names.set(`${node.name}${ending}`, `${fresh}${ending}`);
    }
  }
  return names;
}
