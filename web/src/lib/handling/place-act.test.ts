import { expect, test } from 'vitest';
import { outlineOf } from '#lib/designer/outline.ts';
import { placeIn } from '#lib/designer/place-in.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import { edit } from '#shared/questionnaire/edit/edit.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { placingOf } from './place-act.ts';

const option = (code: string) => ({ code, label: { nl: code.toUpperCase() } });
const text = (name: string) => ({ type: 'text', name, label: { nl: name } });
const DRAFT = Questionnaire.parse({
  format: 'peil/1',
  id: 'ontwerp',
  kind: 'other',
  sourceLanguage: 'nl',
  languages: ['nl'],
  title: { nl: 'Ontwerp' },
  children: [
    { type: 'single', name: 'a', label: { nl: 'A' }, options: ['x', 'y', 'z'].map(option) },
    text('b'),
    { type: 'group', name: 'g', label: { nl: 'G' }, children: [text('c'), text('d')] },
  ],
});

function placed(name: string, intent: string, saving: readonly Change[] = []) {
  const node = placeIn(DRAFT, name)?.node;
  const placing = node && placingOf(DRAFT, node, intent, saving);
  if (!placing) return undefined;
  const outcome = edit(DRAFT, { do: 'several', changes: [...saving, placing.change] });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return { ...placing, draft: outcome.draft };
}
const order = (draft: Questionnaire) =>
  outlineOf(draft)
    .map(({ name, depth }) => `${'-'.repeat(depth)}${name}`)
    .join(' ');
const codes = (draft: Questionnaire) => {
  const [first] = draft.children;
  return first?.type === 'single' ? first.options?.map(({ code }) => code).join('') : undefined;
};

test.each([
  ['b', 'place:a:', 'b a g -c -d', 1, 3],
  ['a', 'place:g:', 'b a g -c -d', 2, 3],
  ['a', 'place:d:', 'b g -c -a -d', 2, 3],
  ['a', 'place::g', 'b g -c -d -a', 3, 3],
  ['c', 'place::', 'a b g -d c', 4, 4],
  ['c', 'place::g', 'a b g -d -c', 2, 2],
  ['g', 'place:a:', 'g -c -d a b', 1, 3],
  ['a', 'down', 'b a g -c -d', 2, 3],
])('%s dropped as %s: %s, and its place is said', (name, intent, wanted, place, count) => {
  const made = placed(name, intent);
  expect(made && order(made.draft)).toBe(wanted);
  expect(made).toMatchObject({ place, count });
});

test.each([
  ['a', 'place:a:'],
  ['a', 'place:b:'],
  ['g', 'place::'],
  ['g', 'place:c:'],
  ['g', 'place::g'],
  ['a', 'place:nowhere:'],
  ['a', 'option:up:options:x'],
  ['a', 'option:down:options:z'],
  ['a', 'option:9:options:x'],
  ['a', 'option:up:options:none'],
  ['a', 'option:up:rows:x'],
  ['a', 'save'],
])('%s with %s moves nothing', (name, intent) => {
  expect(placed(name, intent)).toBeUndefined();
});

test('answers move by a step or to a place, counted with what the same form adds and takes out', () => {
  const made = (intent: string, saving?: readonly Change[]) => {
    const outcome = placed('a', intent, saving);
    return outcome && codes(outcome.draft);
  };
  expect(made('option:up:options:z')).toBe('xzy');
  expect(made('option:down:options:x')).toBe('yxz');
  expect(made('option:0:options:z')).toBe('zxy');
  const owner = { at: 'node', name: 'a', list: 'options' } as const;
  const saving: Change[] = [
    { do: 'addOption', to: owner, option: option('new') },
    { do: 'remove', of: { at: 'option', owner, code: 'y' } },
  ];
  expect(made('option:up:options:z', saving)).toBe('zxnew');
  expect(made('option:down:options:z', saving)).toBe('xnewz');
  expect(placed('a', 'option:up:options:z')).toMatchObject({
    about: 'Z',
    place: 2,
    count: 3,
    spot: 'options-z',
  });
});
