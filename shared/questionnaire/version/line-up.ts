import type { LocalizedText } from '#shared/language/localized-text.ts';
import type { Answers } from '../answer.ts';
import { optionsOf } from '../options-of.ts';
import type { Option } from '../option.ts';
import { otherName } from '../other-name.ts';
import type { Question } from '../question.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { compareQuestion } from './compare-question.ts';
import { derivedNames } from './derived-names.ts';
import { placedNodes } from './placed-nodes.ts';
import type { PublishedVersion } from './published-version.ts';

/** One question through all versions that ask it. */
export interface LinedQuestion {
  /** Under it its answers of all versions are counted: its name in the latest version that has it. */
  readonly name: string;
  readonly type: Question['type'];
  /** Its words in that version. */
  readonly label: LocalizedText | undefined;
  /** Under which name each version asks it, in order. */
  readonly versions: readonly { readonly version: number; readonly name: string }[];
  /** The repeats it stands in, outermost first. */
  readonly repeats: readonly string[];
  readonly options: readonly LinedOption[];
  /** Of a matrix. */
  readonly rows: readonly LinedOption[];
  /** Versions from which on it may mean something else than before: a series over time breaks there. */
  readonly breaks: readonly number[];
}

/** One option through all versions, by its code, in the words of the latest. */
export interface LinedOption {
  readonly code: string;
  readonly label: LocalizedText;
  readonly versions: readonly number[];
}

/** How the answers of all versions lie beside each other. */
export interface LineUp {
  /** Those of the latest version in its order, then those that are gone, the most recent first. */
  readonly questions: readonly LinedQuestion[];
  /**
   * By version: from the name under which an answer was given to the name under which it is counted, and likewise for
   * derived variables.
   */
  readonly names: ReadonlyMap<number, ReadonlyMap<string, string>>;
}

interface Line {
  readonly steps: {
    readonly version: PublishedVersion;
    readonly question: Question;
    readonly repeats: readonly string[];
  }[];
}

/**
 * Lines up the published versions of a questionnaire, in any order: which question of one is which of another, and
 * which codes are the same answer. A question that is gone keeps its answers; an option that is gone keeps its row.
 * A name that was free for a while and comes back with the same type goes on with its line.
 */
export function lineUp(versions: readonly PublishedVersion[]): LineUp {
  const ordered = versions.toSorted((one, other) => one.version - other.version);
  const lines: Line[] = [];
  // The line that each name leads to, as far as the versions have been read.
  let byName = new Map<string, Line>();
  for (const version of ordered) {
    const next = new Map(byName);
    for (const [name, { node, repeats }] of placedNodes(version.questionnaire)) {
      if (node.type === 'group' || node.type === 'note') continue;
      const origin = version.origins?.[name] ?? name;
      const known = byName.get(origin);
      const line = known?.steps.at(-1)?.question.type === node.type ? known : { steps: [] };
      if (line.steps.length === 0) lines.push(line);
      line.steps.push({ version, question: node, repeats });
      next.set(name, line);
      if (origin !== name && next.get(origin) === line) next.delete(origin);
    }
    byName = next;
  }
  const latest = ordered.at(-1);
  const order = placeIn(latest?.questionnaire);
  const since = (line: Line): number => line.steps.at(-1)?.version.version ?? 0;
  const place = (line: Line): number => order(line.steps.at(-1)?.question.name ?? '');
  // Those that are there still, in their order, before those that are gone.
  const sorted = lines.toSorted(
    (one, other) =>
      since(other) - since(one) || (since(one) === latest?.version ? place(one) - place(other) : 0),
  );
  const names = countedNames(sorted);
  return {
    questions: sorted.map((line) => linedQuestion(line, names.get(line) ?? '')),
    names: namesByVersion(names, ordered),
  };
}

/** The name of each line: that of its latest version, unless a question that is there still has it. */
function countedNames(lines: readonly Line[]): Map<Line, string> {
  const taken = new Set<string>();
  const names = new Map<Line, string>();
  for (const line of lines) {
    const last = line.steps.at(-1);
    if (!last) continue;
    const { name } = last.question;
    const free = taken.has(name) ? `${name}_v${String(last.version.version)}` : name;
    taken.add(free);
    names.set(line, free);
  }
  return names;
}

/**
 * Answers of one version under the names of the latest one that asks them, so that all can be counted together. The
 * texts of "other" options go along; answers to questions that are gone stay as they are.
 */
export function linedAnswers({ names }: LineUp, version: number, answers: Answers): Answers {
  const known = names.get(version);
  if (!known) return answers;
  const lined = (of: Answers): Answers =>
    Object.fromEntries(
      Object.entries(of).map(([name, answer]) => [
        known.get(name) ?? name,
        isEntries(answer) ? answer.map(lined) : answer,
      ]),
    );
  return lined(answers);
}

const isEntries = (answer: Answers[string]): answer is readonly Answers[] =>
  Array.isArray(answer) && answer.length > 0 && answer.every((each) => typeof each === 'object');

function linedQuestion({ steps }: Line, name: string): LinedQuestion {
  const last = steps.at(-1);
  if (!last) throw new RangeError('a line has at least one version');
  const breaks = steps.flatMap(({ version, question }, at) => {
    const before = steps[at - 1];
    if (!before) return [];
    const renamed = { ...before.question, name: question.name };
    const changes = compareQuestion(renamed, question, {
      before: before.version.questionnaire,
      after: version.questionnaire,
      earlier: [],
    });
    return changes.some(({ weight }) => weight === 'meaning' || weight === 'refused')
      ? [version.version]
      : [];
  });
  return {
    name,
    type: last.question.type,
    label: last.question.label,
    versions: steps.map(({ version, question }) => ({ version: version.version, name: question.name })),
    repeats: last.repeats,
    options: linedOptions(steps, (question, { choiceLists }) => optionsOf(question, choiceLists)),
    rows: linedOptions(steps, (question) => (question.type === 'matrix' ? question.rows : [])),
    breaks,
  };
}

/** The options of the latest version in its order, then those that are gone. */
function linedOptions(
  steps: Line['steps'],
  optionsIn: (question: Question, questionnaire: Questionnaire) => readonly Option[],
): LinedOption[] {
  const found = new Map<string, LinedOption>();
  for (const { version, question } of steps.toReversed()) {
    for (const { code, label } of optionsIn(question, version.questionnaire)) {
      const known = found.get(code);
      found.set(code, {
        code,
        label: known?.label ?? label,
        versions: [version.version, ...(known?.versions ?? [])],
      });
    }
  }
  return [...found.values()];
}

function namesByVersion(
  lines: ReadonlyMap<Line, string>,
  versions: readonly PublishedVersion[],
): LineUp['names'] {
  const names = derivedNames(versions);
  for (const [{ steps }, now] of lines) {
    for (const { version, question, repeats } of steps) {
      const of = names.get(version.version);
      of?.set(question.name, now);
      of?.set(otherName(question.name), otherName(now));
      // Entries of a repeat stand under its name, which can change as well.
      const last = steps.at(-1)?.repeats ?? [];
      repeats.forEach((name, depth) => of?.set(name, last[depth] ?? name));
    }
  }
  return names;
}

function placeIn(questionnaire: Questionnaire | undefined): (name: string) => number {
  const nodes = questionnaire ? placedNodes(questionnaire) : new Map<string, never>();
  return (name) => nodes.get(name)?.order ?? Number.MAX_SAFE_INTEGER;
}
