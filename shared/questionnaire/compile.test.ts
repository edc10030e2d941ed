import { describe, expect, test } from 'vitest';
import { node, options, questionnaireOf, words } from '#shared/interview/testing/example.ts';
import { compilePublished } from './compile-published.ts';
import { compileQuestionnaire } from './compile.ts';
import { Questionnaire, type Node } from './questionnaire.ts';
import type { QuestionnaireIssue } from './questionnaire-issue.ts';

/** What is found wrong with a questionnaire around some nodes. */
function issuesOf(
  children: readonly Node[],
  more: Partial<Questionnaire> = {},
): readonly QuestionnaireIssue[] {
  const questionnaire = questionnaireOf(children, more);
  expect(Questionnaire.safeParse(questionnaire).error).toBeUndefined();
  const outcome = compileQuestionnaire(questionnaire);
  return outcome.ok ? [] : outcome.issues;
}

const yesNo = options('yes', 'no');
const text = (name: string, more = {}) => node('text', name, more);

test('a questionnaire without mistakes compiles', () => {
  expect(
    issuesOf(
      [
        node('single', 'one', { options: yesNo }),
        node('group', 'section', {
          relevance: "${one} = 'yes' and ../one = 'yes' and /data/one = 'yes'",
          children: [text('inner', { relevance: "/data/section/inner2 = ''" }), text('inner2')],
        }),
      ],
      { reporting: { overview: ['one'], breakdowns: ['one', 'language'] } },
    ),
  ).toEqual([]);
});

describe('names', () => {
  test('a question, a group and a derived variable with a used name are refused', () => {
    expect(
      issuesOf([text('a'), text('a'), node('group', 'a', { children: [text('b')] })], {
        derived: [{ name: 'b', label: words('B'), expression: '1' }],
      }),
    ).toEqual([
      { code: 'duplicateName', node: 'a', field: 'name', found: 'a' },
      { code: 'duplicateName', node: 'a', field: 'name', found: 'a' },
      { code: 'duplicateName', node: 'b', field: 'name', found: 'b' },
    ]);
  });

  test('two screen-outs of one name are refused; a question may bear the name of one', () => {
    const screenOut = { name: 'a', when: '${a} = 1', label: words('Stop') };
    expect(issuesOf([text('a')], { screenOuts: [screenOut] })).toEqual([]);
    expect(issuesOf([text('a')], { screenOuts: [screenOut, screenOut] })).toEqual([
      { code: 'duplicateName', node: 'a', field: 'name', found: 'a' },
    ]);
  });

  test('names that Peil uses itself are refused', () => {
    expect(
      issuesOf([
        text('language'),
        text('one_other'),
        node('single', 'one', { options: options({ code: 'o', specify: true }) }),
        node('number', 'age', { decline: ['refused'] }),
        text('age_decline'),
        text('free_decline'),
      ]).map(({ code, node: name }) => [code, name]),
    ).toEqual([
      ['reservedName', 'language'],
      ['reservedName', 'one_other'],
      ['reservedName', 'age_decline'],
    ]);
  });
});

describe('options', () => {
  test('two options with one code are refused, wherever they stand', () => {
    const twice = options('a', 'b', 'a');
    expect(
      issuesOf(
        [
          node('multiple', 'm', { options: twice }),
          node('single', 'l', { choiceList: 'list' }),
          node('municipality', 'town', { options: options('21001') }),
          node('rating', 'r', { steps: twice }),
          node('matrix', 'x', { rows: twice, columns: twice }),
        ],
        {
          choiceLists: { list: twice },
          derived: [{ name: 'd', label: words('D'), expression: '1', values: twice }],
        },
      ).map(({ code, node: name, field }) => [code, name, field]),
    ).toEqual([
      ['duplicateCode', 'list', 'options[2].code'],
      ['duplicateCode', 'm', 'options[2].code'],
      ['duplicateCode', 'town', 'options[19].code'],
      ['duplicateCode', 'r', 'steps[2].code'],
      ['duplicateCode', 'x', 'rows[2].code'],
      ['duplicateCode', 'x', 'columns[2].code'],
      ['duplicateCode', 'd', 'values[2].code'],
    ]);
  });

  test('one code under two answers is taken where a filter tells them apart, and only there', () => {
    const towns = [
      { code: 'king', label: words('King'), attributes: { state: 'wa' } },
      { code: 'king', label: words('King'), attributes: { state: 'tx' } },
    ];
    const state = node('single', 'state', { options: options('wa', 'tx') });
    const lists = { choiceLists: { towns } };
    const filtered = node('single', 'town', { choiceList: 'towns', choiceFilter: 'state = ${state}' });
    expect(issuesOf([state, filtered], lists)).toEqual([]);
    expect(issuesOf([state, node('single', 'town', { choiceList: 'towns' })], lists)).toEqual([
      { code: 'duplicateCode', node: 'town', field: 'choiceList', found: 'king' },
    ]);
    expect(issuesOf([state, filtered], { choiceLists: { towns: [...towns, ...towns.slice(0, 1)] } })).toEqual(
      [{ code: 'duplicateCode', node: 'towns', field: 'options[2].code', found: 'king' }],
    );
  });

  test('an option with the code of a way to decline is refused only where that way is offered', () => {
    const denmark = options('be', 'dk');
    expect(issuesOf([node('single', 'country', { options: denmark })])).toEqual([]);
    expect(
      issuesOf([node('single', 'country', { choiceList: 'list', decline: ['dont_know'] })], {
        choiceLists: { list: denmark },
      }),
    ).toEqual([{ code: 'duplicateCode', node: 'country', field: 'options[1].code', found: 'dk' }]);
  });

  test('a choice list that does not exist, no options at all, and options from two sources are refused', () => {
    expect(
      issuesOf(
        [
          node('single', 'a', { choiceList: 'nowhere' }),
          node('single', 'b', {}),
          node('single', 'c', { choiceList: 'empty' }),
          node('single', 'd', { options: yesNo, choiceList: 'empty' }),
          node('single', 'e', { choiceList: 'toString' }),
        ],
        { choiceLists: { empty: [] } },
      ).map(({ code, node: name, found }) => [code, name, found]),
    ).toEqual([
      ['unknownChoiceList', 'a', 'nowhere'],
      ['noOptions', 'b', undefined],
      ['noOptions', 'c', undefined],
      ['twoOptionSources', 'd', 'empty'],
      ['unknownChoiceList', 'e', 'toString'],
    ]);
  });

  test('a consent that is no consent question is refused, at a question and at an option', () => {
    expect(
      issuesOf([
        text('a', { consent: 'b' }),
        text('b'),
        node('single', 'c', { options: options('x', { code: 'y', consent: 'nowhere' }) }),
      ]),
    ).toEqual([
      { code: 'unknownConsent', node: 'a', field: 'consent', found: 'b' },
      { code: 'unknownConsent', node: 'c', field: 'options[1].consent', found: 'nowhere' },
    ]);
  });
});

describe('expressions', () => {
  test('an unknown name is shown where it stands', () => {
    expect(issuesOf([text('age'), text('b', { relevance: "${age} > 17 and ${agee} = ''" })])).toMatchObject([
      { code: 'unknownName', node: 'b', field: 'relevance', found: 'agee', span: { start: 16, end: 23 } },
    ]);
  });

  test.each([
    ['relevance', text('a', { relevance: '1 +' })],
    ['required', text('a', { required: '1 +' })],
    ['constraint', text('a', { constraint: '1 +' })],
    ['calculation', text('a', { calculation: '1 +' })],
    ['initial', text('a', { initial: '1 +' })],
    ['readonly', text('a', { readonly: '1 +' })],
    ['choiceFilter', node('single', 'a', { options: yesNo, choiceFilter: '1 +' })],
    ['relevance', node('group', 'a', { relevance: '1 +', children: [text('b')] })],
    ['repeat.count', node('group', 'a', { repeat: { count: '1 +' }, children: [text('b')] })],
  ])('a mistake in %s is found', (field, children) => {
    expect(issuesOf([children])).toMatchObject([{ code: 'unexpectedEnd', node: 'a', field }]);
  });

  test('mistakes in derived variables and screen-outs are found', () => {
    expect(
      issuesOf([text('a')], {
        derived: [{ name: 'd', label: words('D'), expression: 'nosuch(1)' }],
        screenOuts: [{ name: 's', when: '${b}', label: words('S') }],
      }).map(({ code, node: name, field }) => [code, name, field]),
    ).toEqual([
      ['unknownFunction', 'd', 'expression'],
      ['unknownName', 's', 'when'],
    ]);
  });

  test('a name in a choice filter is a column of the options, and one that no option has is unknown', () => {
    const towns = options({ code: 'a', attributes: { region: 'x' } }, 'b');
    expect(
      issuesOf([node('single', 'a', { options: towns, choiceFilter: "region = 'x' or name = 'b'" })]),
    ).toEqual([]);
    expect(issuesOf([node('single', 'a', { options: towns, choiceFilter: "country = 'x'" })])).toMatchObject([
      { code: 'unknownName', node: 'a', field: 'choiceFilter', found: 'country' },
    ]);
  });

  test('an answer piped into a text must exist, in every language', () => {
    const label = { nl: 'Dag ${called}', fr: 'Bonjour ${caled}' };
    expect(issuesOf([text('called'), text('b', { label })])).toEqual([
      {
        code: 'unknownName',
        node: 'b',
        field: 'label.fr',
        found: 'caled',
        expected: 'called',
        span: { start: 8, end: 16 },
      },
    ]);
  });
});

describe('circles', () => {
  test('calculations that wait for each other are named', () => {
    const issues = issuesOf([
      node('calculation', 'a', { calculation: '${b} + 1' }),
      node('calculation', 'b', { calculation: '${c} + 1' }),
      node('calculation', 'c', { calculation: '${a} + 1' }),
    ]);
    expect(issues).toEqual([{ code: 'circular', node: 'a', field: 'calculation', cycle: ['a', 'b', 'c'] }]);
  });

  test('a question that is asked because of its own answer is a circle', () => {
    expect(issuesOf([text('a', { relevance: "${a} != ''" })])).toEqual([
      { code: 'circular', node: 'a', field: 'relevance', cycle: ['a'] },
    ]);
  });

  test('a group that is asked because of a question inside it is a circle', () => {
    expect(
      issuesOf([node('group', 'g', { relevance: "${inner} = 'x'", children: [text('inner')] })]),
    ).toEqual([{ code: 'circular', node: 'g', field: 'relevance', cycle: ['g', 'inner'] }]);
  });

  test('a repeat counted by a question inside it is a circle', () => {
    expect(
      issuesOf([
        node('group', 'g', { repeat: { count: '${inner}' }, children: [node('number', 'inner', {})] }),
      ]),
    ).toMatchObject([{ code: 'circular', node: 'g', field: 'repeat.count' }]);
  });

  test('a choice filter and a relevance that wait for each other are a circle; a constraint never is', () => {
    expect(
      issuesOf([
        node('single', 'a', { options: yesNo, choiceFilter: "${b} != ''" }),
        text('b', { relevance: "${a} = 'yes'" }),
      ]),
    ).toMatchObject([{ code: 'circular', cycle: ['a', 'b'] }]);
    expect(
      issuesOf([
        node('number', 'a', { constraint: '. < ${b}' }),
        node('number', 'b', { constraint: '. > ${a}' }),
      ]),
    ).toEqual([]);
  });

  test('what stands later may decide about what stands earlier', () => {
    expect(issuesOf([text('a', { relevance: "${b} = 'x'" }), text('b')])).toEqual([]);
  });
});

describe('texts and rules', () => {
  test('a text that is shown must exist in the source language', () => {
    const french = { fr: 'Bonjour' };
    expect(
      issuesOf(
        [
          text('a', { label: french, hint: { nl: ' ', fr: 'Aide' } }),
          node('single', 'b', { options: [{ code: 'x', label: french }] }),
        ],
        { title: french },
      ).map(({ code, node: name, field, expected }) => [code, name, field, expected]),
    ).toEqual([
      ['missingText', '', 'title', 'nl'],
      ['missingText', 'a', 'label', 'nl'],
      ['missingText', 'a', 'hint', 'nl'],
      ['missingText', 'b', 'options[0].label', 'nl'],
    ]);
  });

  test('a text that is never shown may be missing', () => {
    expect(
      issuesOf(
        [
          node('calculation', 'c', { label: {}, calculation: '1' }),
          text('a', { requiredMessage: {}, constraintMessage: {} }),
        ],
        { choiceLists: { unused: [{ code: 'x', label: {} }] } },
      ),
    ).toEqual([]);
  });

  test('a language without any text yet is no mistake', () => {
    expect(issuesOf([text('a')], { languages: ['nl', 'ti'] })).toEqual([]);
  });

  test('the source language must be one of the languages', () => {
    expect(issuesOf([text('a')], { languages: ['fr'] })).toEqual([
      { code: 'missingSourceLanguage', node: '', field: 'languages', expected: 'nl' },
    ]);
  });

  test('"required" on an information text is refused', () => {
    expect(issuesOf([node('note', 'n', { required: true })])).toEqual([
      { code: 'requiredNote', node: 'n', field: 'required' },
    ]);
    expect(issuesOf([node('note', 'n', { required: false })])).toEqual([]);
  });

  test('a range that holds nothing is refused', () => {
    expect(issuesOf([node('number', 'n', { minimum: 3, maximum: 2 })])).toEqual([
      { code: 'emptyRange', node: 'n', field: 'maximum', found: '2' },
    ]);
  });

  test('what is reported must exist and be countable', () => {
    expect(
      issuesOf([text('a'), node('single', 'b', { options: yesNo })], {
        derived: [{ name: 'd', label: words('D'), expression: '1' }],
        reporting: {
          overview: ['b', 'a', 'nowhere', 'd'],
          breakdowns: ['b', 'd', 'language', 'nowhere', 'a'],
        },
      }).map(({ code, field, found }) => [code, field, found]),
    ).toEqual([
      ['unfitReportingName', 'reporting.overview[1]', 'a'],
      ['unknownReportingName', 'reporting.overview[2]', 'nowhere'],
      ['unfitReportingName', 'reporting.overview[3]', 'd'],
      ['unknownReportingName', 'reporting.breakdowns[3]', 'nowhere'],
      ['unfitReportingName', 'reporting.breakdowns[4]', 'a'],
    ]);
  });

  test('a derived variable with values and a matrix can be reported; a matrix cannot split a result', () => {
    const matrix = node('matrix', 'm', { rows: options('r'), columns: yesNo });
    const derived = [{ name: 'd', label: words('D'), expression: "'yes'", values: yesNo }];
    expect(issuesOf([matrix], { derived, reporting: { overview: ['m', 'd'], breakdowns: ['d'] } })).toEqual(
      [],
    );
    expect(issuesOf([matrix], { reporting: { overview: [], breakdowns: ['m'] } })).toEqual([
      { code: 'unfitReportingName', node: '', field: 'reporting.breakdowns[0]', found: 'm' },
    ]);
  });

  test('all mistakes are found at once', () => {
    expect(
      issuesOf([text('a', { relevance: '${x}' }), text('a', { label: {} }), node('single', 'b', {})]).map(
        ({ code }) => code,
      ),
    ).toEqual(['duplicateName', 'noOptions', 'missingText', 'unknownName']);
  });
});

test('a published version runs without being checked again, and is a fault when it does not', () => {
  const children = [text('a', { relevance: "1 = 1 and ${b} = ''" }), text('b')];
  expect(compilePublished(questionnaireOf(children)).pages).toHaveLength(2);
  expect(() => compilePublished(questionnaireOf([text('a', { relevance: '${x}' })]))).toThrow(/example/);
});
