import type { Path } from '../every-expression.ts';
import { listsLookedUp } from '../lists-looked-up.ts';
import type { ChangeOf } from './change.ts';
import type { EditIssue } from './edit-issue.ts';
import { listAt } from './path.ts';
import { questionsOf } from './published.ts';
import type { Revision } from './revision.ts';
import { locate, placeOf, type Target } from './target.ts';

/** Takes a part out. What still names it is for the checker to tell, so that nothing else goes unseen. */
export function remove(revision: Revision, { of }: ChangeOf<'remove'>): EditIssue[] {
  const { draft } = revision;
  const path = locate(draft, of);
  if (!path) return [{ code: 'unknownTarget', target: of }];
  switch (of.at) {
    case 'questionnaire':
      return [{ code: 'notThisWay', target: of }];
    case 'choiceList': {
      const isUsed = questionsOf(draft).some(
        (question) => 'choiceList' in question && question.choiceList === of.name,
      );
      if (isUsed || listsLookedUp(draft).has(of.name))
        return [{ code: 'usedList', target: of, found: of.name }];
      // Set as a whole, so that undoing puts the list back in its place among the others.
      const lists = Object.entries(draft.choiceLists ?? {}).filter(([name]) => name !== of.name);
      revision.set(['choiceLists'], lists.length > 0 ? Object.fromEntries(lists) : undefined);
      return [];
    }
    case 'node':
    case 'option':
    case 'derived':
    case 'screenOut':
      return takeOut(revision, of, path);
  }
}

function takeOut(revision: Revision, target: Target, path: Path): EditIssue[] {
  const { list, index } = placeOf(path);
  if (listAt(revision.draft, list).length <= leastOf(target, list)) {
    return [{ code: 'wouldBeEmpty', target }];
  }
  revision.take(list, index);
  return [];
}

/** How many members the definition asks for in the list of such a target. */
export function leastOf(target: Target, list: Path): number {
  if (target.at === 'node') return 1;
  if (target.at !== 'option') return 0;
  const kind = list.at(-1);
  return kind === 'steps' || kind === 'columns' ? 2 : kind === 'rows' ? 1 : 0;
}
