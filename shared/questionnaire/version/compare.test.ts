import { describe, expect, test } from 'vitest';
import { node, questionnaireOf } from '#shared/interview/testing/example.ts';
import type { Change } from '../edit/change.ts';
import { edit } from '../edit/edit.ts';
import { SOUND } from '../edit/testing/drafts.ts';
import type { Node, Questionnaire } from '../questionnaire.ts';
import { compareVersions } from './compare.ts';
import { originsAfter, type Origins } from './origins.ts';
import type { PublishedVersion } from './published-version.ts';

const first = (questionnaire: Questionnaire): PublishedVersion => ({ version: 1, questionnaire });
/** A draft after changes, with the names that have changed. */
function after(questionnaire: Questionnaire, ...changes: Change[]) {
  let draft = questionnaire;
  let origins: Origins = {};
  for (const change of changes) {
    const outcome = edit(draft, change);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    draft = outcome.draft;
    origins = originsAfter(origins, outcome.renamed);
  }
  return { questionnaire: draft, origins };
}
const told = (published: readonly PublishedVersion[], draft: ReturnType<typeof after>) =>
  compareVersions(published, draft).changes.map(({ what, weight, node: of, field, language }) =>
    [what, weight, of, field, language].filter((each) => each !== undefined),
  );
const change = (...changes: Change[]) => told([first(SOUND)], after(SOUND, ...changes));
const question = (name: string) => ({ at: 'node' as const, name });
const option = (name: string, code: string) => ({
  at: 'option' as const,
  owner: { ...question(name), list: 'options' as const },
  code,
});
const label = (
  of: ReturnType<typeof question> | ReturnType<typeof option>,
  text: string,
  language = 'nl',
): Change => ({
  do: 'setText',
  of,
  field: 'label',
  language,
  text,
});

test('a version does not differ from itself, and without any published there is nothing to differ from', () => {
  expect(change()).toEqual([]);
  expect(compareVersions([], { questionnaire: SOUND })).toEqual({ changes: [], weight: undefined });
});

describe('wording', () => {
  const ASKED = questionnaireOf([
    node('single', 'tolk', {
      label: { nl: 'Hebt u dit jaar een tolk nodig gehad?', fr: 'Avez-vous eu besoin d’un interprète ?' },
      hint: { nl: 'Denk aan de dokter' },
      options: [
        { code: 'y', label: { nl: 'Ja, en er was een tolk' } },
        { code: 'n', label: { nl: 'Nee' } },
      ],
    }),
  ]);
  const of = (...changes: Change[]) => told([first(ASKED)], after(ASKED, ...changes));

  test('a typo mended is harmless, in a question as in an option', () => {
    expect(
      of(
        label(question('tolk'), 'Hebt u dit jaar een tolk nodig gehadt?'),
        label(option('tolk', 'y'), 'ja, en er was een tolk.'),
      ),
    ).toEqual([
      ['textChanged', 'harmless', 'tolk', 'label', 'nl'],
      ['textChanged', 'harmless', 'tolk', 'options/y/label', 'nl'],
    ]);
  });

  test('other words for what people answer to may be another question', () => {
    expect(of(label(question('tolk'), 'Spreekt u goed Nederlands?'))).toEqual([
      ['textChanged', 'meaning', 'tolk', 'label', 'nl'],
    ]);
    expect(of(label(option('tolk', 'n'), 'Soms'))).toEqual([
      ['textChanged', 'meaning', 'tolk', 'options/n/label', 'nl'],
    ]);
  });

  test('a hint or a translation that changes deserves a note at most, a new translation nothing', () => {
    expect(
      of(
        { do: 'setText', of: question('tolk'), field: 'hint', language: 'nl', text: 'Heel andere woorden' },
        label(question('tolk'), 'Tout autre chose', 'fr'),
        label(option('tolk', 'n'), 'Non', 'fr'),
      ),
    ).toEqual([
      ['textChanged', 'note', 'tolk', 'label', 'fr'],
      ['textChanged', 'note', 'tolk', 'hint', 'nl'],
      ['textChanged', 'harmless', 'tolk', 'options/n/label', 'fr'],
    ]);
  });
});

describe('codes', () => {
  const swapped = (): Change[] => [label(option('one', 'a'), 'b'), label(option('one', 'b'), 'a')];

  test('that stand for what another stood for are refused', () => {
    expect(change(...swapped())).toContainEqual(['codeReused', 'refused', 'one', 'options/a']);
  });

  test('that come and go are noted; one that comes back with other words is refused', () => {
    const gone = after(SOUND, { do: 'remove', of: option('one', 'b') });
    expect(told([first(SOUND)], gone)).toEqual([['optionRemoved', 'note', 'one', 'options/b']]);
    const versions = [first(SOUND), { version: 2, ...gone }];
    const back = (words: string) =>
      told(
        versions,
        after(gone.questionnaire, {
          do: 'addOption',
          to: { ...question('one'), list: 'options' },
          option: { code: 'b', label: { nl: words } },
        }),
      );
    expect(back('b')).toEqual([['optionAdded', 'note', 'one', 'options/b']]);
    expect(back('Iets heel anders')).toEqual([['codeReused', 'refused', 'one', 'options/b']]);
  });

  test('may change places, except the steps of a rating', () => {
    expect(change({ do: 'move', of: option('one', 'o'), to: { index: 0 } })).toEqual([
      ['optionMoved', 'note', 'one', 'options'],
    ]);
    const step = {
      at: 'option' as const,
      owner: { ...question('stars'), list: 'steps' as const },
      code: '1',
    };
    expect(change({ do: 'move', of: step, to: {} })).toEqual([
      ['optionMoved', 'meaning', 'stars', 'options'],
    ]);
  });

  test('that become a refusal to answer are another answer', () => {
    expect(change({ do: 'setField', of: option('one', 'b'), field: 'missing', value: 'refused' })).toEqual([
      ['optionChanged', 'meaning', 'one', 'options/b/missing'],
    ]);
  });

  test('are the same whether they stand at the question or in a list', () => {
    const list = SOUND.choiceLists?.['list'] ?? [];
    expect(
      change(
        { do: 'setField', of: question('many'), field: 'choiceList' },
        { do: 'setField', of: question('many'), field: 'options', value: list },
      ),
    ).toEqual([]);
  });
});

describe('names', () => {
  test('a rename shows once, whatever rules name the question', () => {
    expect(change({ do: 'rename', of: question('one'), to: 'first' })).toEqual([
      ['renamed', 'note', 'first', 'name'],
    ]);
    expect(change({ do: 'rename', of: question('entry'), to: 'person' })).toEqual([
      ['renamed', 'note', 'person', 'name'],
    ]);
  });

  test('a rename that was undone is none, and a second one counts from the published name', () => {
    const renamed = edit(SOUND, { do: 'rename', of: question('one'), to: 'first' });
    if (!renamed.ok) throw new Error('refused');
    const undone = edit(renamed.draft, renamed.undo);
    expect(undone.ok && originsAfter(originsAfter({}, renamed.renamed), undone.renamed)).toEqual({});
    expect(
      after(
        SOUND,
        { do: 'rename', of: question('one'), to: 'x' },
        { do: 'rename', of: question('x'), to: 'y' },
      ).origins,
    ).toEqual({ y: 'one' });
  });

  test('another type under a used name is refused, also when the question was away for a version', () => {
    const number: Node = { type: 'number', name: 'inner', label: { nl: 'inner' } };
    const without = after(SOUND, { do: 'remove', of: question('inner') });
    const again = after(without.questionnaire, { do: 'addNode', node: number, place: {} });
    expect(told([first(SOUND)], again)).toContainEqual(['typeChanged', 'refused', 'inner', 'type']);
    expect(told([first(SOUND), { version: 2, ...without }], again)).toContainEqual([
      'nameReused',
      'refused',
      'inner',
      'type',
    ]);
  });

  test('the name of a question that is gone is not for another question, but its own may come back to it', () => {
    const without = after(SOUND, { do: 'remove', of: question('inner') });
    const second = { version: 2, ...without };
    const taken = after(without.questionnaire, { do: 'rename', of: question('end'), to: 'inner' });
    expect(told([first(SOUND), second], taken)).toContainEqual(['nameReused', 'refused', 'inner', 'name']);
    const renamed = { version: 2, ...after(SOUND, { do: 'rename', of: question('end'), to: 'last' }) };
    const back = after(renamed.questionnaire, { do: 'rename', of: question('last'), to: 'end' });
    expect(told([first(SOUND), renamed], back)).toEqual([['renamed', 'note', 'end', 'name']]);
  });

  test('a question that is asked once and then for each of something is refused', () => {
    expect(change({ do: 'move', of: question('age'), to: { index: 0 } })).toContainEqual([
      'repeatChanged',
      'refused',
      'age',
      'repeat',
    ]);
  });
});

describe('the rest', () => {
  test('questions that come, go and move are noted, as few as explain the new order', () => {
    expect(change({ do: 'move', of: question('end'), to: { index: 0 } })).toEqual([
      ['moved', 'note', 'end', 'place'],
    ]);
    expect(change({ do: 'remove', of: question('end') })).toEqual([['removed', 'note', 'end', 'question']]);
    expect(change({ do: 'duplicate', of: question('end') })).toEqual([
      ['added', 'note', 'end_2', 'question'],
    ]);
  });

  test('rules are noted, what is calculated and stored means something else', () => {
    const rule = (name: string, field: string): Change => ({
      do: 'setField',
      of: question(name),
      field,
      value: "${one} = 'a'",
    });
    expect(
      change(rule('end', 'relevance'), rule('section', 'relevance'), rule('sum_of', 'calculation')),
    ).toEqual([
      ['ruleChanged', 'note', 'section', 'relevance'],
      ['ruleChanged', 'meaning', 'sum_of', 'calculation'],
      ['ruleChanged', 'note', 'end', 'relevance'],
    ]);
    expect(
      change({ do: 'setField', of: { at: 'derived', name: 'more' }, field: 'expression', value: "'no'" }),
    ).toEqual([['ruleChanged', 'note', 'more', 'expression']]);
  });

  test('a language that comes is harmless, one that goes is noted', () => {
    expect(change({ do: 'addLanguage', language: 'en' }, { do: 'removeLanguage', language: 'fr' })).toEqual([
      ['added', 'harmless', '', 'languages', 'en'],
      ['removed', 'note', '', 'languages', 'fr'],
    ]);
  });

  test('the heaviest change is the weight of the whole', () => {
    const draft = after(SOUND, label(option('one', 'a'), 'A'), {
      do: 'changeType',
      of: question('end'),
      type: 'text',
    });
    expect(compareVersions([first(SOUND)], draft).weight).toBe('refused');
  });
});

test('in a list of thousands of options codes that were mixed up are seen as well', () => {
  const list = (change: (at: number) => string) =>
    Array.from({ length: 4000 }, (_, at) => ({ code: `c${String(at)}`, label: { nl: change(at) } }));
  const of = (options: ReturnType<typeof list>) => ({
    ...SOUND,
    choiceLists: { ...SOUND.choiceLists, list: options },
  });
  const before = of(list((at) => `Wijk ${String(at)} aan het water`));
  const swapped = of(list((at) => `Wijk ${String(at === 7 ? 8 : at === 8 ? 7 : at)} aan het water!`));
  const { changes } = compareVersions([{ version: 1, questionnaire: before }], { questionnaire: swapped });
  const reused = changes.filter(({ what }) => what === 'codeReused').map(({ field }) => field.split('/')[1]);
  expect(new Set(reused)).toEqual(new Set(['c7', 'c8']));
});
