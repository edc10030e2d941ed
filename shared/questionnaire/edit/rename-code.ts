import { Code } from '../name.ts';
import { parse } from '../expression/parse.ts';
import { comparedCodes, type Compared } from '../expression/compared-codes.ts';
import { everyExpression, type PlacedExpression } from '../every-expression.ts';
import type { Question } from '../question.ts';
import type { EditIssue } from './edit-issue.ts';
import { listAt, partAt } from './path.ts';
import { publishedCode, questionsOf, type EditContext } from './published.ts';
import { renameInExpression } from './rename-names.ts';
import type { Revision } from './revision.ts';
import { locate, locateOptions, type OptionOwner, type Target } from './target.ts';

type OptionTarget = Extract<Target, { at: 'option' }>;

/**
 * Gives an option another code, as long as no published version has it, and lets the expressions follow that compare
 * its question with it. A code that a calculation passes on under another name is out of sight; the checker finds it.
 */
export function renameCode(
  revision: Revision,
  target: OptionTarget,
  to: string,
  context: EditContext,
): EditIssue[] {
  const { owner, code } = target;
  const { draft } = revision;
  const path = locate(draft, target);
  const list = locateOptions(draft, owner);
  if (!path || !list) return [{ code: 'unknownTarget', target }];
  if (code === to) return [];
  if (!Code.safeParse(to).success) return [{ code: 'invalid', target, field: 'code', found: to }];
  const options = listAt(draft, list) as readonly { code: string }[];
  if (options.some((option) => option.code === to)) return [{ code: 'usedCode', target, found: to }];
  const names = variablesOf(owner, questionsOf(draft));
  if (names.some((name) => publishedCode(context, name, code))) {
    return [{ code: 'published', target, found: code }];
  }
  // Only the first of two options with one code is the one that expressions mean.
  const isMeant = options.findIndex((option) => option.code === code) === Number(path.at(-1));
  const isRow = owner.at === 'node' && owner.list === 'rows';
  if (isMeant) {
    for (const placed of everyExpression(draft)) {
      const renamed = isRow
        ? renameInExpression(
            placed.source,
            new Map([[`${owner.name}.${code}`, `${owner.name}.${to}`]]),
            placed.field === 'choiceFilter' ? 'column' : 'question',
          )
        : withCode(placed, {
            names,
            list: owner.name,
            from: code,
            to,
            atOwn: listNamesOf(draft, placed, names),
          });
      revision.set(placed.path, renamed);
    }
  }
  revision.set([...path, 'code'], to);
  return [];
}

/** The names under which the options of an owner are answered. */
function variablesOf(owner: OptionOwner, questions: readonly Question[]): readonly string[] {
  if (owner.at !== 'choiceList') return [owner.name];
  return questions
    .filter((question) => 'choiceList' in question && question.choiceList === owner.name)
    .map(({ name }) => name);
}

/** Whether the question that an expression stands at is one of those whose code changes. */
const listNamesOf = (draft: unknown, { path }: PlacedExpression, names: readonly string[]): boolean => {
  const at = partAt(draft, path.slice(0, -1)) as { readonly name?: string } | undefined;
  return at?.name !== undefined && names.includes(at.name);
};

interface CodeChange {
  /** Variables that are answered with the code. */
  readonly names: readonly string[];
  /** The choice list that holds it, if it is one. */
  readonly list: string;
  readonly from: string;
  readonly to: string;
  /** The expression stands at one of those variables. */
  readonly atOwn: boolean;
}

function withCode({ source, field }: PlacedExpression, change: CodeChange): string {
  const { names, list, from, to, atOwn } = change;
  const parsed = parse(source);
  if (!parsed.ok) return source;
  const isOwn = (compared: Compared): boolean => {
    if (compared.kind === 'self') return atOwn;
    if (compared.kind === 'item') return compared.list === list;
    if (compared.kind === 'column') return atOwn && compared.name === 'name';
    // A row of a matrix is answered with the code of a column.
    return names.some((name) => compared.name === name || compared.name.startsWith(`${name}.`));
  };
  const uses = comparedCodes(parsed.tree, field === 'choiceFilter' ? 'column' : 'question')
    .filter((use) => use.code === from && isOwn(use.with))
    .toSorted((one, other) => other.start - one.start);
  return uses.reduce(
    (text, { start, end, numeric }) => `${text.slice(0, start)}${numeric ? `'${to}'` : to}${text.slice(end)}`,
    source,
  );
}
