import type { BareName } from '../expression/references.ts';
import { referencesOf, rename } from '../expression/references.ts';
import { parse } from '../expression/parse.ts';
import { print } from '../expression/print.ts';
import { everyExpression, type Expressive, type Path } from '../every-expression.ts';
import { pipesOf, type Pipe } from '../pipe.ts';

/** Old names and what they become. */
export type Names = ReadonlyMap<string, string>;

/** A part that changes, and what it becomes. */
export interface Replacement {
  readonly path: Path;
  readonly value: unknown;
}

/**
 * What changes in a questionnaire (or a part of one) when names change: its expressions, the answers piped into its
 * texts, the consents that questions and options wait for. The names of the questions themselves are not among it.
 */
export function replacementsFor(within: Expressive, names: Names): Replacement[] {
  const found: Replacement[] = [];
  for (const { field, path, source } of everyExpression(within)) {
    const renamed = renameInExpression(source, names, field === 'choiceFilter' ? 'column' : 'question');
    if (renamed !== source) found.push({ path, value: renamed });
  }
  walkRest(within, [], (path, value) => {
    const key = path.at(-1);
    if (key === 'consent') {
      const to = names.get(value);
      if (to !== undefined && path.length > 1) found.push({ path, value: to });
      return;
    }
    const renamed = renameInText(value, names);
    if (renamed !== value) found.push({ path, value: renamed });
  });
  return found;
}

/**
 * An expression with other names. What the author wrote stays as it is around them; where that cannot be told apart
 * surely, the expression is written anew with the same meaning. One that cannot be read has its `${…}` replaced.
 */
export function renameInExpression(source: string, names: Names, bare: BareName): string {
  const parsed = parse(source);
  if (!parsed.ok) return renameInText(source, names);
  const uses = referencesOf(parsed.tree, bare).filter(({ name }) => names.has(name));
  if (uses.length === 0) return source;
  const anew = print(renamedTree(parsed.tree, names, bare));
  const inPlace = uses.every(({ name, start, end }) => source.slice(start, end) === name)
    ? spliced(source, uses, (name) => names.get(name) ?? name)
    : undefined;
  const reread = inPlace === undefined ? undefined : parse(inPlace);
  return inPlace !== undefined && reread?.ok === true && print(reread.tree) === anew ? inPlace : anew;
}

/** By way of names that nothing can bear, so that two names can change places. */
function renamedTree(tree: Parameters<typeof rename>[0], names: Names, bare: BareName) {
  const between = [...names].map(([from, to], index) => [from, `\u0001${String(index)}`, to] as const);
  let renamed = tree;
  for (const [from, passing] of between) renamed = rename(renamed, from, passing, bare);
  for (const [, passing, to] of between) renamed = rename(renamed, passing, to, bare);
  return renamed;
}

/** A text in which other answers are piped. */
export function renameInText(text: string, names: Names): string {
  const pipes = pipesOf(text).filter(({ name }) => names.has(name));
  return pipes.length === 0 ? text : spliced(text, pipes, (name) => `\${${names.get(name) ?? name}}`);
}

function spliced(text: string, places: readonly Pipe[], becomes: (name: string) => string): string {
  let result = '';
  let end = 0;
  for (const place of places) {
    result += text.slice(end, place.start) + becomes(place.name);
    end = place.end;
  }
  return result + text.slice(end);
}

/** Keys whose texts are expressions, codes or names of other things. */
const NOT_TEXT: ReadonlySet<string | number> = new Set([
  'relevance',
  'required',
  'constraint',
  'calculation',
  'initial',
  'readonly',
  'choiceFilter',
  'shuffle',
  'count',
  'when',
  'expression',
  'name',
  'code',
  'type',
  'choiceList',
  'attributes',
  'media',
  'reporting',
]);

/** Every text and every consent in a part of a questionnaire, wherever it stands. */
function walkRest(part: unknown, path: Path, visit: (path: Path, value: string) => void): void {
  if (typeof part === 'string') {
    visit(path, part);
    return;
  }
  if (typeof part !== 'object' || part === null) return;
  for (const [key, inner] of Object.entries(part)) {
    const step = Array.isArray(part) ? Number(key) : key;
    // The keys of `choiceLists` are names that an author chose.
    if (NOT_TEXT.has(step) && path.at(-1) !== 'choiceLists') continue;
    walkRest(inner, [...path, step], visit);
  }
}
