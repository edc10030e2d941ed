import { describe, expect, test } from 'vitest';
import { startInterview } from '#shared/interview/interview.ts';
import { node, options, questionnaireOf, SURROUNDINGS, words } from '#shared/interview/testing/example.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { changeDesign } from './change-design.ts';
import { designOf } from './design.ts';

const TRANSLATED = questionnaireOf([
  node('single', 'home', { label: words('Hoe woont u?'), options: options('rent', 'own') }),
]);

function changed(...changes: Change[]): Questionnaire {
  const outcome = changeDesign(designOf(TRANSLATED), changes, [TRANSLATED]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.design.questionnaire;
}

/** The questions as a resident reads them in a language. */
function readIn(language: string, questionnaire: Questionnaire) {
  const compiled = compileQuestionnaire(questionnaire);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
  const interview = startInterview(compiled.compiled, { language, surroundings: SURROUNDINGS, seed: '1' });
  return (name: string) => interview.question(name);
}

describe('in a questionnaire that was translated before', () => {
  test('a question that was added since is asked in its own language, marked as such, among those that are translated', () => {
    const later = changed({
      do: 'addNode',
      node: node('number', 'rooms', { label: { nl: 'Hoeveel kamers?' } }),
      place: {},
    });
    const question = readIn('ar', later);
    expect(question('home')?.label).toEqual({ text: 'Hoe woont u? (ar)', language: 'ar' });
    expect(question('rooms')?.label).toEqual({ text: 'Hoeveel kamers?', language: 'nl' });
  });

  test('adding "other" keeps the translations of the other answers', () => {
    const later = changed({
      do: 'addOption',
      to: { at: 'node', name: 'home', list: 'options' },
      option: { code: 'other', label: { nl: 'Anders' }, specify: true },
    });
    expect(readIn('ar', later)('home')?.options.map(({ label }) => label)).toEqual([
      { text: 'rent (ar)', language: 'ar' },
      { text: 'own (ar)', language: 'ar' },
      { text: 'Anders', language: 'nl' },
    ]);
  });

  test('a hint, a unit and an answer that are not translated leave the question in the language', () => {
    const later = changed(
      {
        do: 'setText',
        of: { at: 'node', name: 'home' },
        field: 'hint',
        language: 'nl',
        text: 'Nu, niet vroeger.',
      },
      {
        do: 'addNode',
        node: node('number', 'size', { label: words('Hoe groot?'), unit: { nl: 'vierkante meter' } }),
        place: {},
      },
      {
        do: 'setText',
        of: { at: 'option', owner: { at: 'node', name: 'home', list: 'options' }, code: 'own' },
        field: 'label',
        language: 'fr',
        text: '',
      },
    );
    const question = readIn('fr', later);
    expect(question('home')).toMatchObject({
      label: { language: 'fr' },
      hint: { text: 'Nu, niet vroeger.', language: 'nl' },
      options: [{ label: { language: 'fr' } }, { label: { text: 'own', language: 'nl' } }],
    });
    expect(question('size')).toMatchObject({
      label: { language: 'fr' },
      unit: { text: 'vierkante meter', language: 'nl' },
    });
  });
});
