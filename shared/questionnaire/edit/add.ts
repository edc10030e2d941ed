import type { Path } from '../every-expression.ts';
import type { Questionnaire } from '../questionnaire.ts';
import type { ChangeOf, Place } from './change.ts';
import type { EditIssue } from './edit-issue.ts';
import { isReserved, namesIn, namesWithin } from './names.ts';
import { listAt, partAt } from './path.ts';
import { publishedWithOtherType, questionsOf, type EditContext } from './published.ts';
import type { Revision } from './revision.ts';
import { shapeIssues } from './shape.ts';
import { locate, locateOptions, type NodeTarget } from './target.ts';

/** Adds a question or group with all that is in it. */
export function addNode(
  revision: Revision,
  { node, place }: ChangeOf<'addNode'>,
  context: EditContext,
): EditIssue[] {
  const { draft } = revision;
  const at = placeIn(draft, place);
  if (!at) return [{ code: 'unknownPlace' }];
  const names = namesWithin(node);
  const taken = namesIn(draft);
  // The names that go with its questions must be free as well.
  const used = [...namesIn({ ...draft, children: [node], derived: [] })].filter((name) => taken.has(name));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const others = questionsOf({ children: [node] }).filter((question) =>
    publishedWithOtherType(context, question),
  );
  const issues = [
    ...names.filter(isReserved).map((name) => issue('reservedName', name)),
    ...[...new Set([...used, ...twice])].map((name) => issue('usedName', name)),
    ...others.map(({ name }) => issue('published', name)),
  ];
  if (issues.length === 0) revision.insert(at.list, at.index, node);
  return issues;
}

/** Adds an option to a list of options. */
export function addOption(revision: Revision, { to, option, index }: ChangeOf<'addOption'>): EditIssue[] {
  const list = locateOptions(revision.draft, to);
  if (!list) return [{ code: 'unknownTarget' }];
  const options = listAt(revision.draft, list) as readonly { code: string }[];
  if (options.some(({ code }) => code === option.code)) return [issue('usedCode', option.code)];
  const at = index ?? options.length;
  if (at > options.length) return [{ code: 'unknownPlace' }];
  const steps = revision.mark();
  const { draft } = revision;
  revision.insert(list, at, option);
  // A question without options (a number) has no such list.
  const issues = to.at === 'node' ? shapeIssues(revision.draft, nodeOf(to)) : [];
  if (issues.length > 0) revision.return(draft, steps);
  return issues;
}

const nodeOf = ({ at, name, nth }: NodeTarget): NodeTarget => ({
  at,
  name,
  ...(nth !== undefined && { nth }),
});

/** Adds a derived variable, a kind stop or a list of options. */
export function addBeside(
  revision: Revision,
  change: ChangeOf<'addDerived' | 'addScreenOut' | 'addChoiceList'>,
): EditIssue[] {
  const { draft } = revision;
  if (change.do === 'addChoiceList') return addChoiceList(revision, change);
  const [list, member, isTaken] =
    change.do === 'addDerived'
      ? (['derived', change.derived, namesIn(draft).has(change.derived.name)] as const)
      : ([
          'screenOuts',
          change.screenOut,
          draft.screenOuts?.some(({ name }) => name === change.screenOut.name) ?? false,
        ] as const);
  if (isTaken) return [issue('usedName', member.name)];
  if (isReserved(member.name)) return [issue('reservedName', member.name)];
  const length = draft[list]?.length ?? 0;
  const at = change.index ?? length;
  if (at > length) return [{ code: 'unknownPlace' }];
  revision.insert([list], at, member);
  return [];
}

function addChoiceList(revision: Revision, { name, options, index }: ChangeOf<'addChoiceList'>): EditIssue[] {
  const { choiceLists } = revision.draft;
  const lists = Object.entries(choiceLists ?? {});
  if (lists.some(([each]) => each === name)) return [issue('usedName', name)];
  if (isReserved(name)) return [issue('reservedName', name)];
  const at = index ?? lists.length;
  if (at > lists.length) return [{ code: 'unknownPlace' }];
  revision.set(['choiceLists'], Object.fromEntries(lists.toSpliced(at, 0, [name, options])));
  return [];
}

/** The list and index that a place means; `undefined` when there is no such place. */
export function placeIn(
  draft: Questionnaire,
  { parent, index }: Place,
): { readonly list: Path; readonly index: number } | undefined {
  const around = parent ? locate(draft, parent) : [];
  if (!around) return undefined;
  const list = [...around, 'children'];
  const members = partAt(draft, list);
  if (!Array.isArray(members)) return undefined;
  const at = index ?? members.length;
  return at > members.length ? undefined : { list, index: at };
}

const issue = (code: EditIssue['code'], found: string): EditIssue => ({ code, found });
