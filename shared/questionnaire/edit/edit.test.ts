import { describe, expect, test } from 'vitest';
import { compileQuestionnaire } from '../compile.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { Change } from './change.ts';
import { edit } from './edit.ts';
import { EMPTY_HISTORY, redo, remember, undo } from './history.ts';
import { partAt } from './path.ts';
import type { EditContext } from './published.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { MISTAKEN, SOUND } from './testing/drafts.ts';

const after = (change: Change, draft = SOUND, context: EditContext = {}): Questionnaire => {
  const outcome = edit(draft, change, context);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.draft;
};
const refusal = (change: Change, draft = SOUND, context: EditContext = {}) => {
  const outcome = edit(draft, change, context);
  return outcome.ok
    ? []
    : outcome.issues.map(({ code, found }) => [code, found].filter((each) => each !== undefined));
};
const question = (name: string) => ({ at: 'node' as const, name });
const names = (draft: Questionnaire): string[] => draft.children.map(({ name }) => name);
const part = (draft: Questionnaire, name: string) => draft.children.find((node) => node.name === name);

describe('moving', () => {
  test('a question goes into a group, and out of it again to a place of choice', () => {
    const inside = after({ do: 'move', of: question('one'), to: { parent: question('section'), index: 1 } });
    expect(partAt(inside, ['children', 3, 'children', 1, 'name'])).toBe('one');
    expect(names(after({ do: 'move', of: question('one'), to: { index: 0 } }, inside)).slice(0, 2)).toEqual([
      'one',
      'special',
    ]);
  });

  test('a group does not go into itself, and does not lose its last question', () => {
    const section = question('section');
    expect(refusal({ do: 'move', of: section, to: { parent: question('entry') } })).toEqual([
      ['unknownPlace'],
    ]);
    const alone = after({ do: 'remove', of: question('entry') });
    expect(refusal({ do: 'move', of: question('inner'), to: {} }, alone)).toEqual([['wouldBeEmpty']]);
    expect(refusal({ do: 'remove', of: question('inner') }, alone)).toEqual([['wouldBeEmpty']]);
    expect(after({ do: 'move', of: question('inner'), to: { parent: section } }, alone)).toEqual(alone);
  });

  test('an option takes another place among the others', () => {
    const owner = { ...question('one'), list: 'options' as const };
    const moved = after({ do: 'move', of: { at: 'option', owner, code: 'o' }, to: { index: 0 } });
    expect(part(moved, 'one')).toMatchObject({ options: [{ code: 'o' }, { code: 'a' }, { code: 'b' }] });
  });
});

describe('names', () => {
  test('a rename is followed by expressions, texts, consents and reporting, and leaves the rest as written', () => {
    const renamed = after({ do: 'rename', of: question('one'), to: 'first' });
    expect(compileQuestionnaire(renamed).ok).toBe(true);
    expect(part(renamed, 'section')).toMatchObject({
      relevance: "first = 'a' or /data/first = 'o' or ${grid.r1} = 'b'",
      children: [{ label: { nl: 'You said ${first} and ${first_other}' } }, {}],
    });
    expect(renamed.screenOuts?.[0]).toMatchObject({ label: { ar: 'Stop at ${first} (ar)' } });
    expect(renamed.reporting).toEqual({
      overview: ['first', 'stars'],
      breakdowns: ['group_of', 'first', 'language'],
    });
    expect(after({ do: 'rename', of: question('special'), to: 'yes' }).children[4]).toMatchObject({
      children: [{ consent: 'yes' }, {}],
    });
  });

  test('every question of a starter survey can be renamed, and the survey still compiles', () => {
    let draft = NEEDS_SURVEY;
    const all = [...JSON.stringify(NEEDS_SURVEY.children).matchAll(/"name":"(\w+)"/g)].map(
      (match) => match[1] ?? '',
    );
    for (const name of all) draft = after({ do: 'rename', of: question(name), to: `x_${name}` }, draft);
    expect(all.length).toBeGreaterThan(30);
    expect(compileQuestionnaire(draft)).toMatchObject({ ok: true });
    expect(JSON.stringify(draft)).not.toContain('${needs}');
  });

  test('a name that is used, reserved or goes with another question is refused', () => {
    const rename = (to: string) => refusal({ do: 'rename', of: question('inner'), to });
    expect(rename('age')).toEqual([['usedName', 'age']]);
    expect(rename('group_of')).toEqual([['usedName', 'group_of']]);
    expect(rename('one_other')).toEqual([['usedName', 'one_other']]);
    expect(rename('grid.r1')).toEqual([['usedName', 'grid.r1']]);
    expect(rename('language')).toEqual([['reservedName', 'language']]);
    expect(rename('two words')).toEqual([['invalid', 'two words']]);
  });

  test('of two questions with one name the second can be renamed, and what names the first stays', () => {
    const fixed = after({ do: 'rename', of: { at: 'node', name: 'twice', nth: 2 }, to: 'mine' }, MISTAKEN);
    expect(fixed.children[1]).toMatchObject({
      name: 'twice',
      children: [{ name: 'mine', relevance: '${twice} = ' }],
    });
  });

  test('a copy of a group is about itself', () => {
    const copied = after({ do: 'duplicate', of: question('section') });
    expect(names(copied)).toEqual([
      'special',
      'one',
      'many',
      'grid',
      'section',
      'section_2',
      'sum_of',
      'stars',
      'end',
    ]);
    expect(part(copied, 'section_2')).toMatchObject({
      relevance: "one = 'a' or /data/one = 'o' or ${grid.r1} = 'b'",
      children: [
        { name: 'inner_2' },
        {
          name: 'entry_2',
          children: [{ name: 'age_2', initial: '${position_of_2}' }, { name: 'position_of_2' }],
        },
      ],
    });
    expect(compileQuestionnaire(copied).ok).toBe(true);
  });
});

describe('options', () => {
  const owner = { ...question('one'), list: 'options' as const };

  test('another code is followed by the expressions that compare the question with it', () => {
    const renamed = after({ do: 'rename', of: { at: 'option', owner, code: 'a' }, to: 'first' });
    expect(part(renamed, 'section')).toMatchObject({
      relevance: "one = 'first' or /data/one = 'o' or ${grid.r1} = 'b'",
    });
    expect(renamed.derived?.[0]).toMatchObject({ expression: "if(${one} = 'first', 'yes', 'no')" });
    expect(part(renamed, 'many')).toMatchObject({
      choiceFilter: "name != ${one} and kind = '' or name = 'a'",
    });
  });

  test('so are the codes of a shared list, in filters and by selected()', () => {
    const renamed = after({
      do: 'rename',
      of: { at: 'option', owner: { at: 'choiceList', name: 'list' }, code: 'a' },
      to: 'first',
    });
    expect(part(renamed, 'many')).toMatchObject({
      choiceFilter: "name != ${one} and kind = '' or name = 'first'",
    });
    expect(part(renamed, 'end')).toMatchObject({
      relevance: 'selected(${many}, "first") and ${grid.r2} = "c"',
    });
  });

  test('rows and columns of a matrix as well', () => {
    const grid = question('grid');
    const row = after({
      do: 'rename',
      of: { at: 'option', owner: { ...grid, list: 'rows' }, code: 'r1' },
      to: 'top',
    });
    expect(part(row, 'section')).toMatchObject({
      relevance: "one = 'a' or /data/one = 'o' or ${grid.top} = 'b'",
    });
    const column = after({
      do: 'rename',
      of: { at: 'option', owner: { ...grid, list: 'columns' }, code: 'c' },
      to: 'last',
    });
    expect(part(column, 'end')).toMatchObject({
      relevance: 'selected(${many}, "a") and ${grid.r2} = "last"',
    });
  });

  test('a code that is used is refused, and so is a list that the question does not have', () => {
    const option = { code: 'a', label: {} };
    expect(refusal({ do: 'addOption', to: owner, option })).toEqual([['usedCode', 'a']]);
    expect(refusal({ do: 'addOption', to: { ...question('inner'), list: 'options' }, option })).toEqual([
      ['invalid'],
    ]);
  });

  test('a list that questions use stays', () => {
    expect(refusal({ do: 'remove', of: { at: 'choiceList', name: 'list' } })).toEqual([['usedList', 'list']]);
    expect(after({ do: 'remove', of: { at: 'choiceList', name: 'spare' } }).choiceLists).not.toHaveProperty(
      'spare',
    );
  });
});

describe('what has been published', () => {
  const context = { published: [SOUND] };
  const owner = { ...question('one'), list: 'options' as const };

  test('keeps its codes; the words may change', () => {
    const option = { at: 'option' as const, owner, code: 'a' };
    expect(refusal({ do: 'rename', of: option, to: 'first' }, SOUND, context)).toEqual([['published', 'a']]);
    const change: Change = { do: 'setText', of: option, field: 'label', language: 'nl', text: 'Mended' };
    expect(part(after(change, SOUND, context), 'one')).toMatchObject({
      options: [{ label: { nl: 'Mended' } }, {}, {}],
    });
    const added = after({ do: 'addOption', to: owner, option: { code: 'new', label: {} } }, SOUND, context);
    expect(refusal({ do: 'rename', of: { ...option, code: 'new' }, to: 'newer' }, added, context)).toEqual(
      [],
    );
  });

  test('keeps the type of a name, also when its question is gone', () => {
    expect(refusal({ do: 'changeType', of: question('inner'), type: 'note' }, SOUND, context)).toEqual([
      ['published', 'note'],
    ]);
    const without = after({ do: 'remove', of: question('end') });
    const number = { type: 'number' as const, name: 'end', label: {} };
    expect(refusal({ do: 'addNode', node: number, place: {} }, without, context)).toEqual([
      ['published', 'end'],
    ]);
    expect(
      refusal({ do: 'addNode', node: { ...number, type: 'note' }, place: {} }, without, context),
    ).toEqual([]);
  });
});

describe('fields and texts', () => {
  test('a text that loses its last words goes, unless the definition needs it', () => {
    const label = (text: string): Change => ({
      do: 'setText',
      of: question('inner'),
      field: 'hint',
      language: 'nl',
      text,
    });
    const hinted = after(label('A hint'));
    expect(partAt(hinted, ['children', 4, 'children', 0, 'hint'])).toEqual({ nl: 'A hint' });
    expect(after(label(''), hinted)).toEqual(SOUND);
  });

  test('a type can change as long as the options fit', () => {
    const rated = after({ do: 'changeType', of: question('one'), type: 'rating' });
    expect(part(rated, 'one')).toMatchObject({
      type: 'rating',
      steps: [{ code: 'a' }, { code: 'b' }, { code: 'o' }],
    });
    expect(part(rated, 'one')).not.toHaveProperty('options');
    expect(refusal({ do: 'changeType', of: question('inner'), type: 'rating' })).toEqual([
      ['invalid', 'rating'],
    ]);
  });

  test('a change comes in as data, and one that is none is turned away', () => {
    const type = (to: unknown) =>
      Change.safeParse({ do: 'changeType', of: question('one'), type: to }).success;
    expect(type('dateTime')).toBe(true);
    expect(type('poll')).toBe(false);
    expect(Change.safeParse({ do: 'remove', of: { at: 'everything' } }).success).toBe(false);
    expect(Change.safeParse({ do: 'several', changes: [{ do: 'explode' }] }).success).toBe(false);
  });

  test('several changes are made together or not at all', () => {
    const good: Change = { do: 'addLanguage', language: 'en' };
    const bad: Change = { do: 'remove', of: question('nobody') };
    expect(refusal({ do: 'several', changes: [good, bad] })).toEqual([['unknownTarget']]);
    expect(after({ do: 'several', changes: [good, good].slice(1) }).languages).toEqual([
      'nl',
      'fr',
      'ar',
      'en',
    ]);
  });
});

describe('undo', () => {
  const typing = (marks: readonly string[], whos: readonly string[] = ['Ann', 'Ann', 'Ann']) => {
    let draft = SOUND;
    let history = EMPTY_HISTORY;
    for (const [at, text] of ['N', 'Ne', 'New'].entries()) {
      const change: Change = {
        do: 'setText',
        of: { at: 'questionnaire' },
        field: 'title',
        language: 'nl',
        text,
      };
      const outcome = edit(draft, change);
      if (!outcome.ok) throw new Error('refused');
      ({ draft } = outcome);
      const typed = marks[at];
      const by = { who: whos[at] ?? '', ...(typed !== undefined && { typed }) };
      history = remember(history, { change, undo: outcome.undo, ...by });
    }
    return { draft, history };
  };

  test('what is kept while somebody types in one text is one step', () => {
    const { draft, history } = typing(['a', 'a', 'a']);
    expect(history.done[0]?.undo.parts).toHaveLength(1);
    const back = undo(draft, history);
    expect(back?.draft).toEqual(SOUND);
    expect(back && undo(back.draft, back.history)).toBeUndefined();
    expect(back && redo(back.draft, back.history)?.draft.title['nl']).toBe('New');
  });

  test('what is kept on purpose, in another stretch of typing or by somebody else is a step of its own', () => {
    expect(typing([]).history.done).toHaveLength(3);
    expect(typing(['a', 'a', 'b']).history.done).toHaveLength(2);
    expect(typing(['a', 'a', 'a'], ['Ann', 'Bea', 'Bea']).history.done).toHaveLength(2);
  });

  test('a step back on another draft than its own is refused or leaves a questionnaire', () => {
    const outcome = edit(SOUND, { do: 'remove', of: question('end') });
    if (!outcome.ok) throw new Error('refused');
    expect(edit(MISTAKEN, outcome.undo)).toMatchObject({ ok: false });
  });
});

test('an edit of a questionnaire of 300 questions in 8 languages takes a moment', () => {
  const text = Object.fromEntries(
    ['nl', 'fr', 'en', 'ar', 'es', 'tr', 'ro', 'uk'].map((language) => [
      language,
      'Some twenty words. '.repeat(6),
    ]),
  );
  const option = (code: number) => ({ code: `c${String(code)}`, label: text });
  const draft: Questionnaire = {
    ...SOUND,
    children: Array.from({ length: 300 }, (_, index) => ({
      type: 'single' as const,
      name: `q${String(index)}`,
      label: text,
      ...(index > 0 && { relevance: `\${q${String(index - 1)}} = 'c1' or \${q0} = 'c2'` }),
      options: Array.from({ length: 8 }, (_each, code) => option(code)),
    })),
  };
  const start = performance.now();
  for (let index = 0; index < 20; index += 1) {
    after(
      { do: 'setText', of: question(`q${String(index * 10)}`), field: 'label', language: 'nl', text: 'New' },
      draft,
    );
  }
  expect((performance.now() - start) / 20).toBeLessThan(50);
});
