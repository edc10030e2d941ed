import { describe, expect, test } from 'vitest';
import { fieldsMessages } from '#lib/messages/fields/fields.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { hiddenRows } from './hidden-rows.ts';
import { beginTrial, goOn, TRIAL, type TrialRun } from './trial-run.ts';

const options = [
  { code: 'ja', label: { nl: 'Ja' } },
  { code: 'nee', label: { nl: 'Nee' } },
];
const DRAFT = Questionnaire.parse({
  format: 'peil/1',
  id: 'trial',
  kind: 'other',
  sourceLanguage: 'nl',
  languages: ['nl', 'fr'],
  title: { nl: 'Proef' },
  children: [
    { type: 'single', name: 'home', label: { nl: 'Woning?' }, options, required: true },
    {
      type: 'group',
      name: 'part',
      label: { nl: 'Meer' },
      relevance: "${home} = 'nee'",
      children: [{ type: 'text', name: 'why', label: { nl: 'Waarom?' } }],
    },
  ],
  screenOuts: [{ name: 'stop', when: "${why} = 'stop'", label: { nl: 'Dank u.' } }],
});
const send = (run: TrialRun, fields: Record<string, string>, draft = DRAFT): TrialRun => {
  const form = new FormData();
  const carried = { [TRIAL.answers]: run.answers, [TRIAL.page]: run.id, [TRIAL.language]: run.language };
  for (const [name, value] of Object.entries({ ...carried, ...fields })) form.append(name, value);
  const next = goOn(draft, form);
  if (!next) throw new Error('The draft does not run.');
  return next;
};
const begin = (draft = DRAFT, at = ''): TrialRun => {
  const run = beginTrial(draft, 'nl', at);
  if (!run) throw new Error('The draft does not run.');
  return run;
};
const asks = (run: TrialRun) => run.page?.questions.map(({ name }) => name);

describe('staff try a draft as a resident', () => {
  test('go through it by its rules, and see what is hidden and why', () => {
    const first = begin();
    expect(asks(first)).toEqual(['home']);
    expect(hiddenRows(DRAFT, first.hidden, fieldsMessages('nl'))).toMatchObject([
      { name: 'part', label: 'Meer', rules: [expect.stringContaining('“')] },
    ]);
    const second = send(first, { home: 'nee' });
    expect(asks(second)).toEqual(['why']);
    expect(second.hidden).toEqual([]);
    const done = send(second, { why: 'Daarom' });
    expect(done.page).toBeUndefined();
    expect(JSON.parse(done.answers)).toEqual({ home: 'nee', why: 'Daarom' });
    expect(asks(send(done, { intent: 'back' }))).toEqual(['why']);
    expect(asks(send(second, { intent: 'back', why: 'x' }))).toEqual(['home']);
  });

  test('are told what a resident is told, and stopped where a resident is', () => {
    const refused = send(begin(), {});
    expect(asks(refused)).toEqual(['home']);
    expect(refused.issues).toHaveLength(1);
    const stopped = send(send(begin(), { home: 'nee' }), { why: 'stop' });
    expect(stopped.stopped?.text).toBe('Dank u.');
    expect(stopped.page).toBeUndefined();
    const back = send(stopped, { intent: 'back', [TRIAL.stopped]: '1' });
    expect(asks(back)).toEqual(['why']);
    expect(send(back, { why: 'Toch niet' }).stopped).toBeUndefined();
  });

  test('see it in another language with their answers kept, and can begin at one question', () => {
    const french = send(begin(), { home: 'ja', intent: 'show', [TRIAL.language]: 'fr' });
    expect(french.language).toBe('fr');
    expect(french.page?.questions[0]?.answer).toBe('ja');
    expect(asks(begin(NEEDS_SURVEY, 'gender'))).toContain('gender');
  });

  test('whatever the hidden fields were made into, the page is shown', () => {
    for (const answers of ['', 'no json', '[]', '{"home":{"x":1}}', '{"__proto__":"x"}'])
      expect(asks(send(begin(), { [TRIAL.answers]: answers, intent: 'show' }))).toEqual(['home']);
    for (const page of ['', '0', '-1', 'x', '99.99'])
      expect(asks(send(begin(), { [TRIAL.page]: page, intent: 'show' }))).toEqual(['home']);
  });

  test('a draft with mistakes does not run, and says so', () => {
    expect(
      beginTrial({ ...DRAFT, screenOuts: [{ name: 's', when: '1 +', label: {} }] }, 'nl'),
    ).toBeUndefined();
  });
});
