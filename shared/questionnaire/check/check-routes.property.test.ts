import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compiledOf,
  node,
  options,
  questionnaireOf,
  SURROUNDINGS,
  words,
} from '#shared/interview/testing/example.ts';
import { accept } from '#shared/response/accept.ts';
import type { Answer, Answers } from '../answer.ts';
import type { Node, ScreenOut } from '../questionnaire.ts';
import { checkRoutes } from './check-routes.ts';

const CODES = ['a', 'b', 'c'];
const BASE: Node[] = [
  node('consent', 'special', {}),
  node('single', 'one', {
    options: options('a', 'b', { code: 'c', consent: 'special' }),
    decline: ['refused'],
  }),
  node('multiple', 'many', {
    options: options('a', 'b', { code: 'c', exclusive: true }),
    decline: ['dont_know'],
  }),
  node('number', 'count', { minimum: 0, maximum: 4, decline: ['refused'] }),
  node('rating', 'stars', { steps: options('1', '2', '3') }),
  node('matrix', 'grid', { rows: options('a', 'b'), columns: options('a', 'b') }),
  node('calculation', 'class', {
    calculation: "if(${one} = 'a', 'a', if(${count} > 2, 'b', ''))",
    relevance: "${stars} != '3'",
  }),
];
const NAMES = ['special', 'one', 'many', 'count', 'stars', 'grid.a', 'class', 'q0', 'q1'];

/** A condition over questions, of all the kinds that the checker understands and some that it does not. */
const condition: fc.Arbitrary<string> = fc.letrec<{ condition: string }>((tie) => {
  const name = fc.constantFrom(...NAMES);
  const code = fc.constantFrom(...CODES, 'yes', 'pnts', 'dk', '2', '');
  const number = fc.integer({ min: -1, max: 5 }).map(String);
  const simple = fc.oneof(
    fc.tuple(name, fc.constantFrom('=', '!='), code).map(([of, by, is]) => `\${${of}} ${by} '${is}'`),
    fc.tuple(name, code).map(([of, is]) => `selected(\${${of}}, '${is}')`),
    fc
      .tuple(name, fc.constantFrom('<', '<=', '>', '>=', '=', '!='), number)
      .map(([of, by, is]) => `\${${of}} ${by} ${is}`),
    fc.tuple(number, fc.constantFrom('<', '>='), name).map(([is, by, of]) => `${is} ${by} \${${of}}`),
    fc
      .tuple(name, fc.constantFrom('<', '>', '='), number)
      .map(([of, by, is]) => `count-selected(\${${of}}) ${by} ${is}`),
    name.map((of) => `\${${of}}`),
    fc.tuple(name, name).map(([of, other]) => `\${${of}} = \${${other}}`),
  );
  return {
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      simple,
      fc
        .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
        .map((parts) => `(${parts.join(' ')})`),
      tie('condition').map((inner) => `not(${inner})`),
      fc
        .tuple(tie('condition'), tie('condition'), tie('condition'))
        .map((parts) => `if(${parts.join(', ')})`),
    ),
  };
}).condition;
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const nodes = fc
  .record({
    q: fc.array(fc.record({ relevance: maybe(condition), required: fc.boolean() }), {
      minLength: 2,
      maxLength: 2,
    }),
    rest: fc.array(
      fc.record({
        relevance: maybe(condition),
        constraint: maybe(fc.constantFrom('. > 2', '. = ${count}', '. < 2 and . > 0', "${one} = 'a'")),
        required: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    group: maybe(condition),
    together: fc.boolean(),
    stop: maybe(condition),
  })
  .map(({ q, rest, group, together, stop }) => {
    const numbers = rest.map((more, index) =>
      node('number', `n${String(index)}`, { ...more, minimum: 0, maximum: 4 }),
    );
    const children = [
      ...BASE,
      ...q.map((more, index) => node('single', `q${String(index)}`, { options: options(...CODES), ...more })),
      ...(numbers.length > 0 ? [node('group', 'g', { relevance: group, together, children: numbers })] : []),
    ];
    const screenOuts: ScreenOut[] =
      stop === undefined ? [] : [{ name: 'stop', when: stop, label: words('Stop') }];
    return { children, screenOuts };
  });

const number: fc.Arbitrary<Answer> = fc.integer({ min: 0, max: 4 });
const answers: fc.Arbitrary<Answers> = fc.record(
  {
    special: fc.constantFrom('yes', 'no'),
    one: fc.constantFrom('a', 'b', 'c', 'pnts'),
    many: fc.oneof(fc.subarray(['a', 'b'], { minLength: 1 }), fc.constantFrom(['c'], ['dk'])),
    count: fc.oneof(number, fc.constant('pnts')),
    stars: fc.constantFrom('1', '2', '3'),
    grid: fc.record({ a: fc.constantFrom('a', 'b'), b: fc.constantFrom('a', 'b') }, { requiredKeys: [] }),
    q0: fc.constantFrom(...CODES),
    q1: fc.constantFrom(...CODES),
    n0: number,
    n1: number,
    n2: number,
    n3: number,
  },
  { requiredKeys: [] },
);

test('what is called impossible never happens in an interview that is accepted', () => {
  let impossible = 0;
  fc.assert(
    fc.property(
      nodes,
      fc.array(answers, { minLength: 5, maxLength: 15 }),
      ({ children, screenOuts }, tried) => {
        const draft = questionnaireOf(children, { screenOuts });
        let compiled;
        try {
          compiled = compiledOf(children, { screenOuts });
        } catch {
          // Conditions in a circle are the compiler's.
          fc.pre(false);
        }
        const findings = checkRoutes(draft);
        const never = new Set(
          findings.flatMap(({ code, place }) =>
            code === 'neverAsked' || code === 'noAnswerPossible' ? [place.node] : [],
          ),
        );
        if (never.has('g')) for (const index of [0, 1, 2, 3]) never.add(`n${String(index)}`);
        const isStopped = findings.some(({ code }) => code === 'alwaysStops');
        impossible += never.size;
        for (const given of tried) {
          const outcome = accept(compiled, given, SURROUNDINGS);
          if (outcome.outcome !== 'accepted') continue;
          expect(isStopped).toBe(false);
          for (const name of Object.keys(outcome.answers))
            expect(never, JSON.stringify(outcome.answers)).not.toContain(name);
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(impossible).toBeGreaterThan(10);
});
