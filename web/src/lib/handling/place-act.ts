import { optionLists } from '#lib/designer/option-lists.ts';
import { moveOf, placeIn } from '#lib/designer/place-in.ts';
import type { Change, ChangeOf } from '#shared/questionnaire/edit/change.ts';
import { edit } from '#shared/questionnaire/edit/edit.ts';
import type { Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';

/** What moves, and where it will stand: counted from 1 among what stands beside it. */
export interface Placing {
  readonly change: ChangeOf<'move'>;
  /** In the language that the questionnaire is written in. */
  readonly about: string;
  readonly place: number;
  readonly count: number;
  /** The id of what moved in the page, to look at it again. */
  readonly spot?: string;
}

/**
 * What a button or a drop asks to be moved; `undefined` when it asks for something else, or for no move.
 *
 * - `up`, `down`: the question or section `of`, one step
 * - `place:<before or nothing>:<section or nothing>`: the question or section `of`, before another or at the end of a
 *   section (of the questionnaire, without one)
 * - `option:<up, down or a number from 0>:<list>:<code>`: an answer of the question `of`
 *
 * @param saving what the same form changes before: answers are counted with what is added and taken out by it.
 */
export function placingOf(
  draft: Questionnaire,
  of: Node,
  intent: string,
  saving: readonly Change[] = [],
): Placing | undefined {
  const [kind = '', first = '', second = '', ...rest] = intent.split(':');
  if (kind === 'option')
    return optionPlacing(draft, of, saving, { to: first, list: second, code: rest.join(':') });
  const change =
    kind === 'up' || kind === 'down'
      ? stepOf(draft, of, kind)
      : kind === 'place'
        ? dropOf(draft, of, first, second)
        : undefined;
  const outcome = change && edit(draft, change);
  const standing = outcome?.ok ? placeIn(outcome.draft, of.name) : undefined;
  if (!change || !standing) return undefined;
  const { index, siblings } = standing;
  return { change, about: wordsOf(draft, of.label, of.name), place: index + 1, count: siblings.length };
}

function stepOf(draft: Questionnaire, of: Node, way: 'up' | 'down'): ChangeOf<'move'> | undefined {
  const standing = placeIn(draft, of.name);
  return standing && moveOf(draft, standing, way);
}

function dropOf(
  draft: Questionnaire,
  of: Node,
  before: string,
  section: string,
): ChangeOf<'move'> | undefined {
  const from = placeIn(draft, of.name);
  const next = placeIn(draft, before);
  if (!from || (before !== '' && !next) || before === of.name) return undefined;
  const parent = next ? next.parents.at(-1)?.name : section === '' ? undefined : section;
  const isBeside = from.parents.at(-1)?.name === parent;
  // Counted with what moves taken out.
  const index = next && (isBeside && from.index < next.index ? next.index - 1 : next.index);
  if (isBeside && from.index === (index ?? from.siblings.length - 1)) return undefined;
  return {
    do: 'move',
    of: { at: 'node', name: of.name },
    to: {
      ...(parent !== undefined && { parent: { at: 'node', name: parent } as const }),
      ...(index !== undefined && { index }),
    },
  };
}

function optionPlacing(
  draft: Questionnaire,
  of: Node,
  saving: readonly Change[],
  { to, list, code }: { readonly to: string; readonly list: string; readonly code: string },
): Placing | undefined {
  const outcome = edit(draft, { do: 'several', changes: saving });
  const saved = outcome.ok ? outcome.draft : draft;
  const node = placeIn(saved, of.name)?.node ?? of;
  const lists = optionLists(node, saved);
  const found = lists.find((each) => each.list === list);
  const from = found?.options.findIndex((option) => option.code === code) ?? -1;
  const moved = found?.options[from];
  if (!found || !moved) return undefined;
  const { owner, options } = found;
  const wanted = to === 'up' ? from - 1 : to === 'down' ? from + 1 : Number(to);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted >= options.length || wanted === from)
    return undefined;
  return {
    change: { do: 'move', of: { at: 'option', owner, code }, to: { index: wanted } },
    about: wordsOf(saved, moved.label, code),
    place: wanted + 1,
    count: options.length,
    spot: optionSpot(list, code),
  };
}

/** The id of an answer's row in the page. */
export const optionSpot = (list: string, code: string): string => `${list}-${code}`;

const wordsOf = (
  { sourceLanguage }: Questionnaire,
  label: Readonly<Record<string, string>> | undefined,
  name: string,
): string => (label?.[sourceLanguage] ?? name).split('\n')[0] ?? name;
