import { describe, expect, test } from 'vitest';
import { node, options, questionnaireOf, words } from '#shared/interview/testing/example.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';
import { PARTICIPATION_SURVEY } from '#shared/starter/participation.ts';
import { partAt } from '../edit/path.ts';
import { SOUND } from '../edit/testing/drafts.ts';
import type { Node, Questionnaire } from '../questionnaire.ts';
import { check, mayBePublished, type CheckContext } from './check.ts';
import { estimateMinutes } from './estimate-minutes.ts';
import type { CheckCode } from './finding.ts';
import { findingWords } from './message.ts';

const yesNo = options('yes', 'no');
const one = node('single', 'one', { options: options('a', 'b', 'c') });
const text = (name: string, more = {}) => node('text', name, more);

/** What is found around some nodes, of some kinds: code, name and field. */
function found(
  codes: readonly CheckCode[],
  children: readonly Node[],
  more: Partial<Questionnaire> = {},
  context: CheckContext = {},
) {
  return check(questionnaireOf(children, more), context)
    .filter(({ code }) => codes.includes(code))
    .map(({ code, place }) => [code, place.node, place.field]);
}

describe.each([NEEDS_SURVEY, PARTICIPATION_SURVEY])('the starter survey $id', (survey) => {
  const findings = check(survey);

  test('has no errors and no warnings, but hints', () => {
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect(mayBePublished(findings)).toBe(true);
    expect(findings.length).toBeGreaterThan(0);
  });

  test('takes on a phone about as long as it says', () => {
    expect(Math.abs(estimateMinutes(survey).usual - (survey.minutes ?? 0))).toBeLessThan(4);
  });
});

describe('every finding', () => {
  const broken = questionnaireOf(
    [
      text('twice', { label: { nl: 'A ${nobody}' } }),
      text('twice', { relevance: '${one} = ' }),
      node('single', 'one', { options: options('a', 'a'), relevance: "${one} = 'x'" }),
      node('note', 'note', { required: true, sensitive: { category: 'health' } }),
      node('group', 'section', { children: [text('language')] }),
      node('multiple', 'list', { choiceList: 'nowhere' }),
    ],
    {
      choiceLists: { spare: options('b', 'b') },
      derived: [{ name: 'd', label: words('D'), expression: 'foo(1)', values: options('x', 'x') }],
      screenOuts: [{ name: 'stop', when: '1 = 1', label: words('Stop') }],
      reporting: { overview: ['nobody'], breakdowns: ['twice'] },
    },
  );
  const findings = check(broken);

  test('leads to a place that is there, down to the list that holds it', () => {
    expect(findings.length).toBeGreaterThan(15);
    for (const { code, place } of findings) {
      expect(partAt(broken, place.path.slice(0, -1)), code).toBeDefined();
    }
    const pathOf = (code: CheckCode) =>
      findings.filter((each) => each.code === code).map(({ place }) => place.path.join('.'));
    expect(pathOf('duplicateName')).toEqual(['children.1.name']);
    expect(pathOf('duplicateCode')).toEqual([
      'choiceLists.spare.1.code',
      'children.2.options.1.code',
      'derived.0.values.1.code',
    ]);
    expect(pathOf('unknownReportingName')).toEqual(['reporting.overview.0']);
    expect(
      findings.find(({ code, place }) => code === 'unknownName' && place.field === 'label')?.place,
    ).toEqual({
      path: ['children', 0, 'label', 'nl'],
      node: 'twice',
      field: 'label',
      language: 'nl',
      span: { start: 2, end: 11 },
    });
  });

  test.each(['nl', 'fr', 'en'])('says in %s what is wrong and how to mend it, without a gap', (language) => {
    for (const finding of [...findings, ...check(NEEDS_SURVEY)]) {
      const { says, mend } = findingWords(finding, language);
      expect(`${says} ${mend}`, finding.code).not.toMatch(/(?<!\$)\{\w+\}|“”|undefined/);
      expect(says, finding.code).toMatch(/[.:”»?]$/);
      expect(mend, finding.code).not.toBe('');
    }
  });

  test('comes after the heavier ones', () => {
    const order = findings.map(({ severity }) => ['error', 'warning', 'hint'].indexOf(severity));
    expect(order).toEqual(order.toSorted());
    expect(mayBePublished(findings)).toBe(false);
  });
});

describe('codes', () => {
  const codes: CheckCode[] = ['unknownCode', 'comparesList'];
  const at = (relevance: string, more: readonly Node[] = []) =>
    found(codes, [
      one,
      node('multiple', 'many', { options: options('a', 'b'), decline: ['refused'] }),
      ...more,
      text('t', { relevance }),
    ]);
  const unknown = [['unknownCode', 't', 'relevance']];

  test('that no option has are found, whichever way they are compared', () => {
    expect(at("${one} = 'd'")).toEqual(unknown);
    expect(at("'d' != ${one}")).toEqual(unknown);
    expect(at("selected(${many}, 'c')")).toEqual(unknown);
    expect(at("selected-at(${many}, 0) = 'c'")).toEqual(unknown);
    expect(at("../one = 'd' or /data/one = 'a'")).toEqual(unknown);
    expect(at("jr:choice-name('d', '${one}') = ''")).toEqual(unknown);
    expect(at("${one} = 'dk'")).toEqual(unknown);
  });

  test('that exist are not, nor the ways to decline that are offered, nor the empty answer', () => {
    expect(at("${one} = 'a' and selected(${many}, 'pnts') and ${one} != ''")).toEqual([]);
    expect(
      at("${stars} = 2 and ${stars} = '1'", [node('rating', 'stars', { steps: options('1', '2') })]),
    ).toEqual([]);
    expect(at("${town} = '21004'", [node('municipality', 'town', {})])).toEqual([]);
    expect(at("${t2} = 'anything'", [text('t2')])).toEqual([]);
  });

  test('of rows, of the question itself and of the option in a filter', () => {
    const grid = node('matrix', 'grid', { rows: options('r'), columns: options('a', 'b') });
    expect(at("${grid.r} = 'x'", [grid])).toEqual(unknown);
    expect(found(codes, [node('single', 'own', { options: yesNo, constraint: ". != 'maybe'" })])).toEqual([
      ['unknownCode', 'own', 'constraint'],
    ]);
    expect(
      found(codes, [
        node('single', 'own', { options: yesNo, choiceFilter: "name = 'maybe' or name = 'yes'" }),
      ]),
    ).toEqual([['unknownCode', 'own', 'choiceFilter']]);
  });

  test('tell which one was probably meant, and where it stands', () => {
    const [finding] = check(
      questionnaireOf([
        node('single', 'home', { options: options('rent', 'own') }),
        text('t', { relevance: " ${home}='rnt'" }),
      ]),
    ).filter(({ code }) => code === 'unknownCode');
    expect(finding).toMatchObject({
      details: { found: 'rnt', expected: 'rent' },
      place: { span: { start: 10, end: 13 } },
    });
  });

  test('compared with = where several can be chosen are warned of', () => {
    expect(at("${many} = 'a'")).toEqual([['comparesList', 't', 'relevance']]);
    expect(at("${many} = 'a b'")).toEqual([]);
  });
});

describe('sensitive questions', () => {
  const codes: CheckCode[] = ['sensitiveWithoutReason', 'sensitiveRequired', 'sensitiveWithoutConsent'];
  const reason = words('Because');

  test('say why, may be skipped, and wait for a consent where the law asks for one', () => {
    expect(found(codes, [text('ill', { required: true, sensitive: { category: 'health' } })])).toEqual([
      ['sensitiveWithoutReason', 'ill', 'sensitive.reason'],
      ['sensitiveRequired', 'ill', 'required'],
      ['sensitiveWithoutConsent', 'ill', 'consent'],
    ]);
    const asked = { category: 'health' as const, reason };
    expect(
      found(codes, [node('consent', 'ok', {}), text('ill', { sensitive: asked, consent: 'ok' })]),
    ).toEqual([]);
    expect(found(codes, [text('papers', { sensitive: { category: 'residence', reason } })])).toEqual([]);
  });

  test('so do single options, unless their question waits already', () => {
    const ill = options({ code: 'ill', sensitive: { category: 'health', reason } }, 'well');
    expect(found(codes, [node('single', 'how', { options: ill })])).toEqual([
      ['sensitiveWithoutConsent', 'how', 'consent'],
    ]);
    expect(
      found(codes, [node('consent', 'ok', {}), node('single', 'how', { options: ill, consent: 'ok' })]),
    ).toEqual([]);
  });
});

describe('languages', () => {
  const codes: CheckCode[] = [
    'missingTranslation',
    'outdatedTranslation',
    'placeholderLost',
    'placeholderUnknown',
  ];

  test('that lack a text are warned of, only where it can be seen', () => {
    expect(
      found(codes, [text('t', { label: { nl: 'T', fr: 'T' }, constraintMessage: { nl: 'unseen' } })]),
    ).toEqual([['missingTranslation', 't', 'label']]);
  });

  test('whose translation pipes other answers than the source are warned of', () => {
    const label = { nl: '${one}', fr: '', ar: '${two}' };
    expect(found(codes, [one, text('two'), text('t', { label })])).toEqual([
      ['missingTranslation', 't', 'label'],
      ['placeholderLost', 't', 'label'],
      ['placeholderUnknown', 't', 'label'],
    ]);
  });
});

describe('wording', () => {
  const codes: CheckCode[] = ['severalQuestions', 'negation', 'longSentence', 'stiffWord'];
  const said = (nl: string, type: 'text' | 'note' = 'text') =>
    found(codes, [node(type, 't', { label: { nl } })]).map(([code]) => code);

  test('with two questions in one, a negation, or the language of offices is hinted at', () => {
    expect(said('Werkt u en woont u in Brussel?')).toEqual(['severalQuestions']);
    expect(said('Werkt u? Woont u in Brussel?')).toEqual(['severalQuestions']);
    expect(said('Bent u het niet eens?')).toEqual(['negation']);
    expect(said('Indien ja, waar?')).toEqual(['stiffWord']);
    expect(said(`${'woord '.repeat(20)}?`)).toEqual(['longSentence']);
  });

  test('of plain questions and of notes is left alone', () => {
    expect(said('Hebt u een dokter of tandarts nodig?')).toEqual([]);
    expect(said('U moet niet antwoorden. Wilt u stoppen? Dat kan.', 'note')).toEqual([]);
  });

  test('is read in each language by its own rules', () => {
    const label = { nl: 'Woont u hier?', fr: 'Habitez-vous ici et travaillez-vous ici ?', ar: 'هل؟' };
    expect(found(codes, [node('text', 't', { label })], { languages: ['nl', 'fr', 'ar'] })).toEqual([
      ['severalQuestions', 't', 'label'],
    ]);
  });
});

test('a questionnaire that takes longer than it says, or than people stay, is warned of', () => {
  const many = Array.from({ length: 70 }, (_, index) => text(`t${String(index)}`));
  expect(found(['tooLong', 'minutesTooFew'], many, { minutes: 5 })).toEqual([
    ['tooLong', '', 'minutes'],
    ['minutesTooFew', '', 'minutes'],
  ]);
  expect(found(['tooLong', 'minutesTooFew'], many.slice(0, 10), { minutes: 5 })).toEqual([]);
});

test('what stands against a published version is found, until staff say that the meaning is the same', () => {
  const published = [{ version: 1, questionnaire: SOUND }];
  const draft: Questionnaire = {
    ...SOUND,
    children: SOUND.children.map((each) =>
      each.name === 'end'
        ? { type: 'note', name: 'end', label: { nl: 'Heel iets anders' } }
        : each.name === 'stars'
          ? text('stars')
          : each,
    ),
  };
  const findings = check(draft, { published }).filter(
    ({ code }) => code === 'changesMeaning' || code === 'usedBefore',
  );
  expect(findings.map(({ code, place }) => [code, place.node, place.field])).toEqual([
    ['usedBefore', 'stars', 'type'],
    ['changesMeaning', 'end', 'label'],
  ]);
  const sameMeaning = new Set(findings.map(({ details }) => String(details['key'])));
  expect(check(draft, { published, sameMeaning }).filter(({ code }) => code === 'changesMeaning')).toEqual(
    [],
  );
  expect(check(draft, { published, sameMeaning }).filter(({ code }) => code === 'usedBefore')).toHaveLength(
    1,
  );
});

test('a list that no question uses, and a first page that says nothing, are told', () => {
  expect(found(['unusedChoiceList', 'noTrustText'], [one], { choiceLists: { spare: yesNo } })).toEqual([
    ['noTrustText', '', 'introduction'],
    ['noTrustText', '', 'trust'],
    ['unusedChoiceList', 'spare', ''],
  ]);
});
