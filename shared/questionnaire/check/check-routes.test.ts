import { describe, expect, test } from 'vitest';
import { node, options, questionnaireOf, words } from '#shared/interview/testing/example.ts';
import type { Node, Questionnaire } from '../questionnaire.ts';
import { checkRoutes } from './check-routes.ts';

const base: Node[] = [
  node('consent', 'special', {}),
  node('single', 'one', {
    options: options('a', 'b', { code: 'c', consent: 'special' }),
    decline: ['refused'],
  }),
  node('multiple', 'many', {
    options: options('x', 'y', { code: 'none', exclusive: true }),
    decline: ['dont_know'],
  }),
  node('number', 'count', { minimum: 0, maximum: 10 }),
  node('matrix', 'grid', { rows: options('r'), columns: options('p', 'q') }),
  node('single', 'must', { options: options('a', 'b'), required: true }),
  node('text', 'words', {}),
  node('calculation', 'class', {
    calculation: "if(${one} = 'a', 'first', if(${count} > 5, 'many', 'rest'))",
  }),
  node('text', 'second', { relevance: "${one} = 'b'" }),
];
const found = (children: readonly Node[], more: Partial<Questionnaire> = {}) =>
  checkRoutes(questionnaireOf([...base, ...children], more)).map(
    ({ code, place }) => `${code} ${place.node}.${place.field}`,
  );
/** Whether a question with this relevance is said never to be asked. */
const isNever = (relevance: string): boolean =>
  found([node('text', 't', { relevance })]).includes('neverAsked t.relevance');

describe('a question that no answers lead to is found', () => {
  test.each([
    ['two codes at once', "${one} = 'a' and ${one} = 'b'"],
    ['a code that does not exist', "${one} = 'z'"],
    ['a code and nothing', "${one} = 'a' and ${one} = ''"],
    [
      'all codes excluded',
      "${one} != 'a' and ${one} != 'b' and ${one} != 'c' and ${one} != 'pnts' and ${one} != ''",
    ],
    ['chosen and not chosen', "selected(${many}, 'x') and not(selected(${many}, 'x'))"],
    ['an exclusive answer beside another', "selected(${many}, 'none') and selected(${many}, 'x')"],
    ['a refusal beside another', "selected(${many}, 'dk') and selected(${many}, 'x')"],
    ['something chosen of nothing', "selected(${many}, 'x') and count-selected(${many}) = 0"],
    [
      'every answer not chosen, and yet some',
      "${many} != '' and not(selected(${many}, 'x')) and not(selected(${many}, 'y')) and not(selected(${many}, 'none')) and not(selected(${many}, 'dk'))",
    ],
    ['an empty range', '${count} > 5 and ${count} < 5'],
    ['a number between two whole ones', '${count} > 5 and ${count} < 6'],
    ['a number outside its range', '${count} > 10'],
    ['a number that is words', "${count} = 'five'"],
    ['a row with two columns', "${grid.r} = 'p' and ${grid.r} = 'q'"],
    ['an answer of a question that is then not asked', "${second} != '' and ${one} = 'a'"],
    ['an option whose consent is refused', "${one} = 'c' and ${special} = 'no'"],
    ['a question that must be answered left open', "${must} = ''"],
    ['two results of a calculation', "${class} = 'first' and ${class} = 'many'"],
    ['a result with the answer that gives another', "${class} = 'first' and ${one} = 'b'"],
    ['a result that it never gives', "${class} = 'other'"],
    ['every side of an or', "${one} = 'a' and (${one} = 'b' or ${count} > 10 or false())"],
    ['nothing at all', 'false()'],
    ['a constant', '1 = 2'],
    ['two texts', "${words} = 'x' and ${words} = 'y'"],
  ])('%s', (_, relevance) => {
    expect(isNever(relevance)).toBe(true);
  });
});

describe('a question that can be asked is never called impossible', () => {
  test.each([
    ['another answer than one', "${one} != 'a'"],
    ['nothing where an answer is not', "${one} != 'a' and ${one} != 'b'"],
    ['two of many', "selected(${many}, 'x') and selected(${many}, 'y')"],
    ['an exclusive answer alone', "selected(${many}, 'none') and not(selected(${many}, 'x'))"],
    ['a refusal', "${one} = 'pnts'"],
    ['a number that is not greater, because there is none', 'not(${count} > 5) and not(${count} < 6)'],
    ['the border of a range', '${count} >= 10'],
    ['what the checker does not understand', "regex(${words}, '[0-9]+') and not(regex(${words}, '[0-9]+'))"],
    ['today', 'today() > "2030-01-01"'],
    ['a calculation that is empty', "${class} != 'first'"],
    ['a result with the answer that gives it', "${class} = 'many' and ${one} = 'b' and ${count} = 6"],
    ['a consent', "${one} = 'c' and ${special} = 'yes'"],
    ['what is asked under the same condition', "${second} != '' and ${one} = 'b'"],
    ['an expression that cannot be read', '${one} = '],
    ['a name that does not exist', "${nobody} = 'x' and ${nobody} = 'y'"],
  ])('%s', (_, relevance) => {
    expect(isNever(relevance)).toBe(false);
  });

  test('because what must be answered is still open on the page itself and before it', () => {
    const open = node('text', 't', { relevance: "${must} = ''" });
    expect(checkRoutes(questionnaireOf([open, ...base])).map(({ code }) => code)).toEqual(['decidedLater']);
    const page = node('group', 'page', {
      together: true,
      children: [node('number', 'n', { required: true }), node('text', 'u', { relevance: "${n} = ''" })],
    });
    expect(found([page])).toEqual([]);
  });

  test('because an entry of a repeat is another than its neighbour', () => {
    const inside = node('group', 'people', {
      repeat: {},
      children: [node('single', 'sex', { options: options('m', 'f') })],
    });
    const outside = node('text', 't', { relevance: "${sex} = 'm' and selected(join(' ', ${sex}), 'f')" });
    expect(found([inside, outside])).toEqual([]);
  });
});

describe('groups', () => {
  test('that are never shown are told once, not for each question in them', () => {
    const group = node('group', 'g', {
      relevance: 'false()',
      children: [node('text', 'u', {}), node('text', 'v', {})],
    });
    expect(found([group])).toEqual(['neverAsked g.relevance']);
  });

  test('hide a question whose condition contradicts theirs', () => {
    const group = node('group', 'g', {
      relevance: "${one} = 'a'",
      children: [node('text', 'u', { relevance: "${one} = 'b'" }), node('text', 'v', {})],
    });
    expect(found([group])).toEqual(['neverAsked u.relevance']);
  });

  test('in which nothing is shown are empty pages', () => {
    const calculated = node('calculation', 'k', { calculation: '1' });
    expect(found([node('group', 'g', { children: [calculated] })])).toEqual(['emptyPage g.children']);
    const hidden = node('text', 'u', { relevance: '1 = 2' });
    expect(found([node('group', 'g', { children: [node('group', 'h', { children: [hidden] })] })])).toEqual([
      'neverAsked u.relevance',
      'emptyPage g.children',
    ]);
  });
});

describe('dead ends', () => {
  const stop = (when: string) => ({ screenOuts: [{ name: 'stop', when, label: words('Stop') }] });

  test('a stop for everybody is one', () => {
    expect(found([], stop("${one} = 'a' or ${one} != 'a'"))).toEqual(['alwaysStops stop.when']);
    expect(found([], stop('1'))).toEqual(['alwaysStops stop.when']);
    expect(found([], stop("${one} = 'a'"))).toEqual([]);
  });

  test('a question that only those see who have been stopped is never asked', () => {
    const after = node('text', 't', { relevance: "${one} = 'a'" });
    expect(found([after], stop("${one} = 'a'"))).toEqual(['neverAsked t.relevance']);
  });

  test('a question of which every answer breaks a rule or ends the interview is one', () => {
    const number = (more: object) => [node('number', 'n', { minimum: 1, maximum: 5, ...more })];
    expect(found(number({ constraint: '. > 5' }))).toEqual(['noAnswerPossible n.constraint']);
    expect(found(number({ constraint: '. > 4' }))).toEqual([]);
    expect(found(number({ constraint: '. > 5', decline: ['refused'] }))).toEqual([]);
    const choice = node('single', 'q', { options: options('a', 'b'), required: true });
    const after = node('text', 'after', {});
    expect(found([choice, after], stop("${q} = 'a' or ${q} = 'b'"))).toEqual([
      'noAnswerPossible q.required',
      'neverAsked after.relevance',
    ]);
  });
});

describe('order', () => {
  test('a question decided by what comes later is asked only of those who go back', () => {
    const [finding] = checkRoutes(
      questionnaireOf([
        node('text', 't', { relevance: "${later} = 'a'" }),
        node('single', 'later', { options: options('a', 'b') }),
      ]),
    );
    expect(finding).toMatchObject({ code: 'decidedLater', severity: 'warning', details: { found: 'later' } });
  });

  test('a calculation may come later: it has no place on the route', () => {
    expect(
      checkRoutes(
        questionnaireOf([
          node('text', 't', { relevance: '${later} = 1' }),
          node('calculation', 'later', { calculation: '1' }),
        ]),
      ),
    ).toEqual([]);
  });
});

test('questions that hang together in a long chain are walked in a moment', () => {
  const chain = Array.from({ length: 150 }, (_, index) =>
    node('single', `q${String(index)}`, {
      options: options('a', 'b', 'c'),
      ...(index > 1 && {
        relevance: `(\${q${String(index - 1)}} = 'a' or \${q${String(index - 2)}} = 'b') and not(\${q${String(index >> 1)}} = 'c')`,
      }),
    }),
  );
  const start = performance.now();
  expect(checkRoutes(questionnaireOf(chain))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(5000);
});
