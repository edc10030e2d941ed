import { describe, expect, test } from 'vitest';
import { check } from './check/check.ts';
import { findingWords } from './check/message.ts';
import { Questionnaire } from './questionnaire.ts';

const options = [
  { code: 'ja', label: { nl: 'Ja' }, attributes: { province: 'east' } },
  { code: 'nee', label: { nl: 'Nee' }, attributes: { province: 'west' } },
];
const draft = (question: object, more: object = {}): Questionnaire =>
  Questionnaire.parse({
    format: 'peil/1',
    id: 'names',
    kind: 'other',
    sourceLanguage: 'nl',
    languages: ['nl'],
    title: { nl: 'Namen' },
    choiceLists: { yes_or_no: options },
    children: [
      { type: 'single', name: 'home_owner', label: { nl: 'Woning?' }, options },
      { type: 'consent', name: 'health_consent', label: { nl: 'Mag dat?' } },
      { type: 'matrix', name: 'help', label: { nl: 'Hulp?' }, rows: options, columns: options },
      { type: 'single', name: 'asked', label: { nl: 'En?' }, ...question },
    ],
    ...more,
  });
const meant = (code: string, found: Questionnaire) =>
  check(found).find((finding) => finding.code === code)?.details['expected'];

describe('who writes a name that does not exist reads which one comes near', () => {
  test.each([
    ['a question', 'unknownName', { options, relevance: "${home_ownr} = 'ja'" }, {}, 'home_owner'],
    ['a row of a table', 'unknownName', { options, relevance: "${help.jaa} = 'ja'" }, {}, 'help.ja'],
    [
      'a column',
      'unknownName',
      { choiceList: 'yes_or_no', choiceFilter: "provinc = 'east'" },
      {},
      'province',
    ],
    ['a consent', 'unknownConsent', { options, consent: 'health_consnt' }, {}, 'health_consent'],
    ['a list', 'unknownChoiceList', { choiceList: 'yes_or_now' }, {}, 'yes_or_no'],
    [
      'a result',
      'unknownReportingName',
      { options },
      { reporting: { overview: ['home_owners'], breakdowns: [] } },
      'home_owner',
    ],
    ['nothing near', 'unknownName', { options, relevance: "${something_else} = 'ja'" }, {}, ''],
  ])('%s', (_what, code, question, more, expected) => {
    expect(meant(code, draft(question, more))).toBe(expected);
  });

  test('in the language of whoever works there, and without a half sentence when nothing comes near', () => {
    const [near] = check(draft({ options, relevance: "${home_ownr} = 'ja'" }));
    if (!near) throw new Error('nothing found');
    expect(findingWords(near, 'nl').mend).toMatch(/^Bedoelde u home_owner\? Kies/);
    expect(findingWords(near, 'fr').mend).toMatch(/^Vouliez-vous dire home_owner\s\? Choisissez/);
    const [far] = check(draft({ options, relevance: "${something_else} = 'ja'" }));
    if (!far) throw new Error('nothing found');
    expect(findingWords(far, 'nl').mend).toMatch(/^Kies/);
  });
});
