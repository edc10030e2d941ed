import { layOut } from '../lay-out.ts';
import { Name } from '../name.ts';
import type { Node, Questionnaire } from '../questionnaire.ts';
import { questionsOf, type EditContext } from './published.ts';
import type { ChangeOf } from './change.ts';
import type { EditIssue } from './edit-issue.ts';
import { endingsOf, isReserved, namesIn } from './names.ts';
import { partAt } from './path.ts';
import { renameCode } from './rename-code.ts';
import { replacementsFor, type Names } from './rename-names.ts';
import type { Revision } from './revision.ts';
import { locate, samePath } from './target.ts';
import { listsIn, renameList } from '../expression/lists.ts';
import { parse } from '../expression/parse.ts';
import { print } from '../expression/print.ts';
import { everyExpression, type Path } from '../every-expression.ts';

/** Gives something another name, or an option another code, and lets all that names it follow. */
export function rename(revision: Revision, change: ChangeOf<'rename'>, context: EditContext): EditIssue[] {
  const { of, to } = change;
  const { draft } = revision;
  const path = locate(draft, of);
  if (!path) return [{ code: 'unknownTarget', target: of }];
  if (of.at === 'questionnaire') return [{ code: 'notThisWay', target: of }];
  if (of.at === 'option') return renameCode(revision, of, to, context);
  if (of.name === to) return [];
  if (!Name.safeParse(to).success) return [{ code: 'invalid', target: of, field: 'name', found: to }];
  if (isReserved(to)) return [{ code: 'reservedName', target: of, found: to }];
  switch (of.at) {
    case 'choiceList':
      return renameChoiceList(revision, of.name, to);
    case 'screenOut':
      if (draft.screenOuts?.some(({ name }) => name === to)) {
        return [{ code: 'usedName', target: of, found: to }];
      }
      revision.set([...path, 'name'], to);
      return [];
    case 'node':
    case 'derived':
      return renameVariable(revision, path, to, context);
  }
}

function renameVariable(revision: Revision, path: Path, to: string, context: EditContext): EditIssue[] {
  const { draft } = revision;
  const { name, ...rest } = partAt(draft, path) as Node;
  const names = namesThatFollow(draft, path, name, to);
  const taken = namesIn(draft);
  const used = [to, ...names.values()].find((each) => taken.has(each));
  if (used !== undefined) return [{ code: 'usedName', found: used }];
  // Answers under the new name may be in store already, as answers to a question that is gone.
  const isOther = context.published?.some((version) =>
    questionsOf(version).some((question) => question.name === to && question.type !== rest.type),
  );
  if (isOther) return [{ code: 'published', found: to }];
  const replacements = replacementsFor(draft, names);
  revision.set([...path, 'name'], to);
  for (const replacement of replacements) revision.set(replacement.path, replacement.value);
  for (const list of ['overview', 'breakdowns'] as const) {
    draft.reporting?.[list].forEach((each, index) => {
      const renamed = names.get(each);
      if (renamed !== undefined) revision.set(['reporting', list, index], renamed);
    });
  }
  return [];
}

/**
 * The names that go with a question: its own, that of its "other" text, those of the rows of a matrix. None when
 * another one bears the name as well and comes first, because then the name means that one.
 */
function namesThatFollow(draft: Questionnaire, path: Path, name: string, to: string): Names {
  const first = firstWithName(draft, name);
  if (!first || !samePath(first, path)) return new Map();
  const { byName } = layOut(draft);
  const names = new Map([[name, to]]);
  const node = byName.get(name);
  if (node?.kind !== 'question') return names;
  for (const ending of endingsOf(node)) {
    const found = byName.get(`${name}${ending}`);
    // Something of its own with that name is what the name means.
    if (!found || found === node.other) names.set(`${name}${ending}`, `${to}${ending}`);
  }
  return names;
}

function firstWithName(draft: Questionnaire, name: string): Path | undefined {
  return locate(draft, { at: 'node', name }) ?? locate(draft, { at: 'derived', name });
}

function renameChoiceList(revision: Revision, name: string, to: string): EditIssue[] {
  const { draft } = revision;
  const lists = Object.entries(draft.choiceLists ?? {});
  if (lists.some(([each]) => each === to)) return [{ code: 'usedName', found: to }];
  const renamed = lists.map(([each, options]) => [each === name ? to : each, options] as const);
  const walk = (nodes: readonly Node[], around: Path): void => {
    nodes.forEach((node, index) => {
      const path = [...around, index];
      if (node.type === 'group') walk(node.children, [...path, 'children']);
      else if ('choiceList' in node && node.choiceList === name) revision.set([...path, 'choiceList'], to);
    });
  };
  walk(draft.children, ['children']);
  for (const { path, source } of everyExpression(draft)) {
    const parsed = parse(source);
    if (parsed.ok && listsIn(parsed.tree).includes(name))
      revision.set(path, print(renameList(parsed.tree, name, to)));
  }
  revision.set(['choiceLists'], Object.fromEntries(renamed));
  return [];
}
