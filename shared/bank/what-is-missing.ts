import { isReserved } from '#shared/questionnaire/edit/names.ts';
import { parse } from '#shared/questionnaire/expression/parse.ts';
import { referencesOf } from '#shared/questionnaire/expression/references.ts';
import { layOut } from '#shared/questionnaire/lay-out.ts';
import { pipesOf } from '#shared/questionnaire/pipe.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/**
 * Says which of the names that a rule uses mean nothing in another questionnaire, or something else there: a question of
 * the same name and another type.
 *
 * @param own names that go along with the question itself.
 */
export function missingIn(
  from: Questionnaire,
  into: Questionnaire,
  own: ReadonlySet<string>,
): (names: readonly string[]) => readonly string[] {
  const kinds = [from, into].map(kindsOf);
  const isThere = (name: string): boolean => {
    const [before, here] = kinds.map((each) => each.get(name));
    return own.has(name) || isReserved(name) || (here !== undefined && here === before);
  };
  return (names) => [...new Set(names)].filter((name) => !isThere(name));
}

function kindsOf(questionnaire: Questionnaire): ReadonlyMap<string, string> {
  const { byName } = layOut(questionnaire);
  return new Map(
    [...byName].map(([name, node]) => [name, node.kind === 'question' ? node.question.type : node.kind]),
  );
}

/** The names of questions that an expression uses, also one that cannot be read. */
export function namesUsed(expression: string, field: string): readonly string[] {
  const parsed = parse(expression);
  return parsed.ok
    ? referencesOf(parsed.tree, field === 'choiceFilter' ? 'column' : 'question').map(({ name }) => name)
    : pipesOf(expression).map(({ name }) => name);
}
