import * as z from 'zod';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import type { History, Step } from '#shared/questionnaire/edit/history.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { placedNodes } from '#shared/questionnaire/version/placed-nodes.ts';
import { textIn } from '#shared/language/text-in.ts';

/** What a step did, in a word; the interface has the words for it. */
export const STEP_KINDS = [
  ...['addNode', 'addOption', 'addDerived', 'addScreenOut', 'addChoiceList', 'addLanguage'],
  ...['removeLanguage', 'duplicate', 'move', 'remove', 'rename', 'setText', 'setField', 'changeType'],
  ...['restore', 'several', 'moveOption', 'removeOption'],
] as const satisfies readonly (Change['do'] | 'moveOption' | 'removeOption')[];

/** A step in the history of a draft, as it is told to whoever works on it. */
export const DraftStep = z.object({
  /** The revision that it made. */
  revision: z.int().nonnegative(),
  what: z.enum(STEP_KINDS),
  /** The question, section or option it is about, in the language of the questionnaire. */
  about: z.string(),
  /** Whoever asks made it. */
  mine: z.boolean(),
});
export type DraftStep = z.infer<typeof DraftStep>;

/** So many steps of the past are told; all of them can be taken back. */
const MOST_TOLD = 20;
const MOST_CHARACTERS = 120;

/** What can be taken back (the last step first) and what can be made again (the next one first). */
export const DraftSteps = z.object({ done: z.array(DraftStep), undone: z.array(DraftStep) });
export type DraftSteps = z.infer<typeof DraftSteps>;

/** The steps of a draft for one reader. */
export function draftSteps({ done, undone }: History, draft: Questionnaire, reader: string): DraftSteps {
  const nodes = placedNodes(draft);
  const told = (step: Step): DraftStep => draftStep(step, draft, reader, nodes);
  return {
    done: done.slice(-MOST_TOLD).toReversed().map(told),
    undone: undone.slice(0, MOST_TOLD).map(told),
  };
}

/** One step for one reader. */
export function draftStep(
  step: Step,
  draft: Questionnaire,
  reader: string,
  nodes: ReturnType<typeof placedNodes> = placedNodes(draft),
): DraftStep {
  const change = firstOf(step.change);
  const about = aboutOf(step, change, draft, nodes);
  return { revision: step.revision ?? 0, what: kindOf(change), about, mine: step.who === reader };
}

function kindOf(change: Change): DraftStep['what'] {
  const isOption = 'of' in change && change.of.at === 'option';
  if (isOption && change.do === 'move') return 'moveOption';
  return isOption && change.do === 'remove' ? 'removeOption' : change.do;
}

const firstOf = (change: Change): Change =>
  change.do === 'several' && change.changes[0] ? firstOf(change.changes[0]) : change;

function aboutOf(
  { undo }: Step,
  change: Change,
  { sourceLanguage, title }: Questionnaire,
  nodes: ReturnType<typeof placedNodes>,
): string {
  if (change.do === 'addLanguage' || change.do === 'removeLanguage') return change.language;
  const node = change.do === 'addNode' ? change.node : undefined;
  const name = node?.name ?? nameIn(change);
  if (name === '') return firstLine(textIn(title, sourceLanguage, [])?.text ?? '');
  const found = node ?? nodes.get(name)?.node ?? removed(undo.parts, name);
  return firstLine(textIn(found?.label, sourceLanguage, [])?.text ?? name);
}

function nameIn(change: Change): string {
  const target = 'of' in change ? change.of : change.do === 'addOption' ? change.to : undefined;
  if (!target || target.at === 'questionnaire') return '';
  return target.at === 'option' ? target.owner.name : target.name;
}

/** What was taken out is found in what puts it back. */
const removed = (parts: Step['undo']['parts'], name: string): Named | undefined =>
  parts.map(({ value }) => value as Named | undefined).find((value) => value?.name === name);
type Named = Pick<Node, 'name' | 'label'>;

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, MOST_CHARACTERS);
