import type { Path } from '../every-expression.ts';
import type { ChangeOf, Place } from './change.ts';
import { placeIn } from './add.ts';
import type { EditIssue } from './edit-issue.ts';
import { listAt, partAt } from './path.ts';
import type { Revision } from './revision.ts';
import { locate, placeOf, samePath } from './target.ts';

/** Moves a question or group anywhere, or an option, derived variable or kind stop within its list. */
export function move(revision: Revision, { of, to }: ChangeOf<'move'>): EditIssue[] {
  const path = locate(revision.draft, of);
  if (!path) return [{ code: 'unknownTarget', target: of }];
  if (of.at === 'questionnaire' || of.at === 'choiceList') return [{ code: 'notThisWay', target: of }];
  const code = of.at === 'node' ? moveNode(revision, path, to) : moveMember(revision, path, to);
  return code ? [{ code, target: of }] : [];
}

function moveNode(revision: Revision, path: Path, to: Place): EditIssue['code'] | undefined {
  const { draft } = revision;
  const from = placeOf(path);
  const moved = partAt(draft, path);
  const steps = revision.mark();
  revision.take(from.list, from.index);
  // A group cannot come to stand in itself: once it is taken out, there is no such place.
  const place = placeIn(revision.draft, to);
  const empties = listAt(revision.draft, from.list).length === 0;
  if (!place || (empties && !samePath(place.list, from.list))) {
    revision.return(draft, steps);
    return place ? 'wouldBeEmpty' : 'unknownPlace';
  }
  revision.insert(place.list, place.index, moved);
  return undefined;
}

function moveMember(revision: Revision, path: Path, { parent, index }: Place): EditIssue['code'] | undefined {
  const { list, index: from } = placeOf(path);
  const last = listAt(revision.draft, list).length - 1;
  const to = index ?? last;
  if (parent || to > last) return 'unknownPlace';
  const moved = partAt(revision.draft, path);
  revision.take(list, from);
  revision.insert(list, to, moved);
  return undefined;
}
