import { describe, expect, test } from 'vitest';
import { edit } from '#shared/questionnaire/edit/edit.ts';
import type { Change } from '#shared/questionnaire/edit/change.ts';
import { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { aboutChanges } from './about-changes.ts';
import { formReader, type FormReader } from './form-reader.ts';
import { resultsChanges } from './results-changes.ts';

const options = [
  { code: 'yes', label: { nl: 'Ja' } },
  { code: 'no', label: { nl: 'Nee' } },
];
const DRAFT = Questionnaire.parse({
  format: 'peil/1',
  id: 'results',
  kind: 'other',
  sourceLanguage: 'nl',
  languages: ['nl', 'fr'],
  title: { nl: 'Noden' },
  choiceLists: { unused: options },
  children: [
    { type: 'single', name: 'home', label: { nl: 'Woning?' }, options },
    { type: 'multiple', name: 'needs', label: { nl: 'Noden?' }, options },
    { type: 'text', name: 'why', label: { nl: 'Waarom?' } },
  ],
  derived: [
    { name: 'owner', label: { nl: 'Eigenaar' }, expression: '${home}', values: options },
    { name: 'plain', label: { nl: 'Kaal' }, expression: '1' },
  ],
});
type ChangesOf = (draft: Questionnaire, form: FormReader) => readonly Change[];
const after =
  (changesOf: ChangesOf) =>
  (fields: Record<string, string | readonly string[]>, draft = DRAFT): Questionnaire => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields))
      for (const each of [value].flat()) data.append(name, each);
    const outcome = edit(draft, { do: 'several', changes: [...changesOf(draft, formReader(data))] });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    return outcome.draft;
  };
const results = after(resultsChanges);
const about = after(aboutChanges);

describe('what the council sees', () => {
  test('is in the order of the places that were typed, the others behind them', () => {
    const { reporting } = results({
      intent: 'reporting',
      overview: ['home', 'needs', 'owner'],
      'overview:home': '',
      'overview:needs': '1',
      'overview:owner': '2',
      breakdowns: ['language', 'plain'],
      'breakdowns:language': '1',
      'breakdowns:plain': '1',
    });
    expect(reporting).toEqual({ overview: ['needs', 'owner', 'home'], breakdowns: ['plain', 'language'] });
  });

  test('begins with a proposal and can be forgotten again', () => {
    const proposed = results({ intent: 'reporting:proposal' });
    expect(proposed.reporting).toEqual({ overview: ['home', 'needs'], breakdowns: ['owner', 'language'] });
    expect(results({ intent: 'reporting:remove' }, proposed)).not.toHaveProperty('reporting');
  });

  test('takes no name that cannot be counted', () => {
    expect(results({ intent: 'reporting', overview: ['why', 'needs'] }).reporting?.overview).toEqual([
      'needs',
    ]);
  });
});

describe('a derived variable', () => {
  test('is added with its values, changed and removed', () => {
    const made = results({
      intent: 'variable:add',
      name: 'age_group',
      label: 'Leeftijd',
      expression: "if(${home} = 'yes', 'a', 'b')",
      'values+': 'a = Jong\nb = Oud\nNiet bekend',
    });
    expect(made.derived?.[2]).toEqual({
      name: 'age_group',
      label: { nl: 'Leeftijd' },
      expression: "if(${home} = 'yes', 'a', 'b')",
      values: [
        { code: 'a', label: { nl: 'Jong' } },
        { code: 'b', label: { nl: 'Oud' } },
        { code: 'niet_bekend', label: { nl: 'Niet bekend' } },
      ],
    });
    const changed = results(
      {
        intent: 'variable:save',
        variable: 'age_group',
        name: 'age_class',
        label: 'Leeftijd',
        'values:a': 'Jonger',
        'values:niet_bekend': '',
        'values+': 'c = Oudst',
        origin: 'on',
        definition: 'Naar geboortejaar',
      },
      made,
    );
    expect(changed.derived?.[2]).toMatchObject({
      name: 'age_class',
      definition: { nl: 'Naar geboortejaar' },
      plan: ['lexicon:herkomstkloof'],
      values: [
        { code: 'a', label: { nl: 'Jonger' } },
        { code: 'b', label: { nl: 'Oud' } },
        { code: 'c', label: { nl: 'Oudst' } },
      ],
    });
    expect(results({ intent: 'variable:remove', variable: 'age_class' }, changed).derived).toHaveLength(2);
  });

  test('whose form is sent as it came changes nothing', () => {
    const fields = {
      intent: 'variable:save',
      variable: 'owner',
      name: 'owner',
      label: 'Eigenaar',
      shortLabel: '',
      definition: '',
      expression: '${home}',
      'values:yes': 'Ja',
      'values:no': 'Nee',
      'values+': '',
    };
    expect(results(fields)).toBe(DRAFT);
  });
});

describe('the beginning and the end', () => {
  test('get their words and the minutes that are promised', () => {
    const made = about({ intent: 'texts', title: 'Wat nodig is', trust: 'Wij zijn de VGC.', minutes: '7' });
    expect(made).toMatchObject({
      title: { nl: 'Wat nodig is' },
      trust: { nl: 'Wij zijn de VGC.' },
      minutes: 7,
    });
    expect(() => about({ intent: 'texts', minutes: 'zeven' })).toThrow('minutes');
  });

  test('stops are added, changed and removed, and lists that nobody uses can go', () => {
    const made = about({ intent: 'stop:add', when: "${home} = 'no'", label: 'Dank u.' });
    expect(made.screenOuts).toEqual([{ name: 'stop', when: "${home} = 'no'", label: { nl: 'Dank u.' } }]);
    const changed = about({ intent: 'stop:save', stop: 'stop', when: '1 = ', label: 'Dag.' }, made);
    expect(changed.screenOuts?.[0]).toMatchObject({ when: '1 =', label: { nl: 'Dag.' } });
    expect(about({ intent: 'stop:remove', stop: 'stop' }, changed).screenOuts ?? []).toEqual([]);
    expect(about({ intent: 'list:remove', list: 'unused' }).choiceLists ?? {}).toEqual({});
  });
});
