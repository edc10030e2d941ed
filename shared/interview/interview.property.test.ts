import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#shared/questionnaire/answer.ts';
import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import type { Value } from '#shared/questionnaire/expression/scope.ts';
import { isList, textOf } from '#shared/questionnaire/expression/value.ts';
import type { Node } from '#shared/questionnaire/questionnaire.ts';
import { answeredAnything } from '#shared/response/answered-anything.ts';
import { accept } from '#shared/response/accept.ts';
import { startInterview, type Interview } from './interview.ts';
import { compiledOf, node, options, SURROUNDINGS } from './testing/example.ts';

const CODES = ['a', 'b', 'c'];

/** The questions on which all others may depend; they depend on nothing. */
const BASE: Node[] = [
  node('consent', 'special', {}),
  node('single', 'one', { options: options(...CODES, { code: 'o', specify: true }) }),
  node('multiple', 'many', {
    options: options('a', 'b', { code: 'c', consent: 'special' }, { code: 'none', exclusive: true }),
    maxSelected: 2,
  }),
  node('number', 'count', { minimum: 0 }),
];

/** Three steps of a cascade over lists of choices, shuffled, with what is looked up in them. */
const LISTS = {
  wide: options({ code: 'a' }, { code: 'b' }, { code: 'c' }),
  fine: ['a', 'b', 'c', 'a', 'b', 'a'].map((up, index) => ({
    code: `f${String(index % 5)}`,
    label: { nl: `fine ${String(index)}` },
    attributes: { up, size: String(index) },
  })),
};
const CASCADE: Node[] = [
  node('single', 'wide', { choiceList: 'wide', choiceFilter: 'name != ${one}', shuffle: true }),
  node('multiple', 'fine', { choiceList: 'fine', choiceFilter: 'up = ${wide}', shuffle: '${count}' }),
  node('calculation', 'sized', {
    calculation:
      "concat(sum(instance('fine')/root/item[selected(${fine}, name)]/size), instance('fine')/root/item[up = ${wide}][2]/label)",
  }),
];

/** A repeat of which the resident says how many entries it has, with one inside another. */
const FREE = node('group', 'free', {
  repeat: {},
  relevance: "not(selected(${many}, 'b'))",
  children: [
    node('number', 'f_number', { initial: 'position(..)', decline: ['refused'] }),
    node('group', 'inner', {
      repeat: {},
      children: [
        node('text', 'i_text', { relevance: '${f_number} > 0' }),
        node('calculation', 'i_where', {
          calculation: "concat(position(../..), '.', position(..), ' ', ${one})",
        }),
      ],
    }),
    node('calculation', 'f_all', {
      calculation: "concat(join('|', ${i_text}), indexed-repeat(${i_text}, ${free}, 1, ${inner}, 2))",
    }),
  ],
});

/** A condition over questions that are there already. */
const condition = (names: readonly string[]): fc.Arbitrary<string> => {
  const name = fc.constantFrom(...names);
  const code = fc.constantFrom(...CODES, '');
  const simple = fc.oneof(
    fc.tuple(name, code).map(([of, is]) => `\${${of}} = '${is}'`),
    fc.tuple(name, fc.constantFrom(...CODES)).map(([of, is]) => `selected(\${${of}}, '${is}')`),
    fc.tuple(name, fc.integer({ min: 0, max: 3 })).map(([of, over]) => `\${${of}} > ${String(over)}`),
    name.map((of) => `count-selected(\${${of}}) > 1`),
    name.map((of) => `string-length(\${${of}}) > 0`),
  );
  return fc.oneof(
    simple,
    simple.map((inner) => `not(${inner})`),
    fc.tuple(simple, fc.constantFrom('and', 'or'), simple).map((parts) => parts.join(' ')),
  );
};

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** One question that depends on the named ones at most. */
const question = (name: string, names: readonly string[]): fc.Arbitrary<Node> => {
  const base = fc.record({
    relevance: maybe(condition(names)),
    required: maybe(fc.oneof(fc.boolean(), condition(names))),
    consent: maybe(fc.constant('special')),
    decline: maybe(fc.constant(['dont_know', 'refused'] as ('dont_know' | 'refused')[])),
  });
  const choice = fc.record({
    options: fc.constantFrom(
      options(...CODES),
      options('a', { code: 'b', consent: 'special' }, { code: 'o', specify: true }),
    ),
    choiceFilter: maybe(
      fc.oneof(
        fc.constantFrom('selected(${many}, name)', '${one} != name', "name != 'b' or ${count} > 1"),
        condition(names),
      ),
    ),
  });
  const number = fc.record({
    constraint: maybe(fc.constantFrom('. < 3', '. >= ${count}', '${one} != ""')),
    initial: maybe(fc.constantFrom('1', '${count}')),
  });
  const rows = fc.constantFrom(options('r1', 'r2'), options('r1', { code: 'r2', consent: 'special' }));
  const from = fc.constantFrom(...names);
  return fc.oneof(
    fc.tuple(base, choice).map(([all, more]) => node('single', name, { ...all, ...more })),
    fc.tuple(base, choice).map(([all, more]) => node('multiple', name, { ...all, ...more })),
    fc.tuple(base, choice).map(([all, more]) => node('ranking', name, { ...all, ...more })),
    fc.tuple(base, number).map(([all, more]) => node('number', name, { ...all, ...more })),
    fc
      .tuple(base, rows)
      .map(([all, more]) => node('matrix', name, { ...all, rows: more, columns: options(...CODES) })),
    base.map((all) => node('text', name, all)),
    base.map((all) => node('date', name, all)),
    fc
      .tuple(base, from, from)
      .map(([{ relevance }, one, other]) =>
        node('calculation', name, { relevance, calculation: `concat(\${${one}}, '-', \${${other}})` }),
      ),
    fc
      .tuple(base, from)
      .map(([{ relevance }, one]) =>
        node('number', name, { relevance, calculation: `\${${one}} + \${count}` }),
      ),
  );
};

/** A run of questions, each depending on the base and on those before it in the order of their making. */
const run = (prefix: string, size: number, known: readonly string[]): fc.Arbitrary<Node[]> => {
  const names = Array.from({ length: size }, (_, index) => `${prefix}${String(index)}`);
  const each = names.map((name, index) => question(name, [...known, ...names.slice(0, index)]));
  // In the questionnaire they may stand in any order: what a question depends on may come after it.
  return fc
    .tuple(fc.tuple(...each), fc.shuffledSubarray(names, { minLength: size }))
    .map(([nodes, order]) =>
      order.map((name) => nodes.find((of) => of.name === name)).filter((of) => of !== undefined),
    );
};

const baseNames = BASE.map((of) => of.name);

const questionnaire: fc.Arbitrary<Node[]> = fc
  .record({
    loose: run('q', 4, baseNames),
    grouped: run('g', 3, [...baseNames, 'q0', 'q1', 'q2', 'q3']),
    groupRule: maybe(condition([...baseNames, 'q0'])),
    together: fc.boolean(),
    repeated: run('r', 3, [...baseNames, 'q0', 'g0']),
    repeatRule: maybe(condition(baseNames)),
    baseLast: fc.boolean(),
  })
  .map(({ loose, grouped, groupRule, together, repeated, repeatRule, baseLast }) => {
    const rest = [
      ...loose,
      ...CASCADE,
      FREE,
      node('group', 'section', { relevance: groupRule, together, children: grouped }),
      node('group', 'entry', { relevance: repeatRule, repeat: { count: '${count}' }, children: repeated }),
      node('calculation', 'over_entries', {
        calculation: "concat(count(${entry}), ':', count(${r2}), ':', join(',', ${r0}), ':', sum(${r1}))",
      }),
      node('text', 'end', { relevance: 'string-length(${over_entries}) > 5' }),
    ];
    return baseLast ? [...rest, ...BASE] : [...BASE, ...rest];
  });

const answer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...CODES, 'o', 'yes', 'no') },
  { weight: 3, arbitrary: fc.uniqueArray(fc.constantFrom(...CODES, 'o', 'none')) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('dk', 'pnts', '2026-02-28', '2026-02-30', ' ', 'words', 1.5, ['dk']),
  },
  { weight: 2, arbitrary: fc.dictionary(fc.constantFrom('r1', 'r2', 'r3'), fc.constantFrom(...CODES)) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const path: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...baseNames, 'one_other') },
  { weight: 3, arbitrary: fc.constantFrom('q0', 'q1', 'q2', 'q3', 'g0', 'g1', 'g2', 'end', 'q0_other') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'wide',
      'fine',
      ...['free[1].f_number', 'free[2].f_number', 'free[1].inner[1].i_text', 'free[2].inner[2].i_text'],
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('r0', 'r1', 'r2'))
      .map(([entry, name]) => `entry[${String(entry)}].${name}`),
  },
);

/** How many entries a repeat is to have, or which of them is taken out. */
interface Entries {
  readonly repeat: string;
  readonly to?: number;
  readonly without?: number;
}
const entries: fc.Arbitrary<Entries> = fc.oneof(
  fc.record({ repeat: fc.constantFrom('free', 'free[1].inner', 'free[2].inner', 'entry'), to: fc.nat(3) }),
  fc.record({
    repeat: fc.constantFrom('free', 'free[1].inner', 'free[2].inner', 'entry'),
    without: fc.nat(3),
  }),
);

type Step = readonly [path: string, answer: Answer | undefined] | Entries | 'nl' | 'fr';
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: entries },
    { weight: 12, arbitrary: fc.tuple(path, answer) },
    { weight: 1, arbitrary: fc.constantFrom('nl' as const, 'fr' as const) },
  ),
  { maxLength: 30 },
);

const start = (
  compiled: CompiledQuestionnaire,
  answers?: ReturnType<Interview['answers']>,
  language = 'nl',
): Interview => startInterview(compiled, { language, surroundings: SURROUNDINGS, answers, seed: 'the same' });

function take(interview: Interview, step: Step): void {
  if (typeof step === 'string') interview.switchLanguage(step);
  else if (!('repeat' in step)) interview.setAnswer(...step);
  else if (step.to !== undefined) interview.setEntryCount(step.repeat, step.to);
  else if (step.without !== undefined) interview.removeEntry(step.repeat, step.without);
}

/** All that can be seen of an interview. */
const seen = (interview: Interview) => {
  const pages = interview.pages();
  return {
    pages,
    issues: interview.issues(),
    submission: interview.submission(),
    shown: pages.map((id) =>
      interview
        .page(id)
        ?.questions.map((of) => [
          of.path,
          of.answer,
          of.required,
          of.options.map((option) => option.code),
          of.rows.map((row) => row.code),
          of.other?.open,
        ]),
    ),
    repeats: pages.map((id) => interview.page(id)?.repeat),
    values: ['section', 'entry', 'over_entries', 'q0', 'g0', 'sized', 'free', 'fine'].map((name) => [
      interview.isRelevant(name),
      interview.value(name),
    ]),
  };
};

/** Every path at which a submission holds something. */
function pathsOf(answers: object, prefix = ''): string[] {
  return Object.entries(answers).flatMap(([name, each]: [string, unknown]) =>
    Array.isArray(each) && each.some((entry) => typeof entry === 'object')
      ? each.flatMap((entry: object, index) => pathsOf(entry, `${prefix}${name}[${String(index + 1)}].`))
      : [`${prefix}${name}`],
  );
}

const codesIn = (value: Value): string[] => (isList(value) ? value.map(textOf) : [textOf(value)]);

describe('whatever the questionnaire and whatever the order of the answers', { timeout: 60_000 }, () => {
  const check = (
    property: (interview: Interview, compiled: CompiledQuestionnaire, steps: Step[]) => void,
  ): void => {
    fc.assert(
      fc.property(questionnaire, steps, (children, all) => {
        const compiled = compiledOf(children, { choiceLists: LISTS });
        property(start(compiled), compiled, all);
      }),
      { numRuns: 150 },
    );
  };

  test('working out only what is affected gives what working out everything anew gives, after every answer', () => {
    check((interview, compiled, all) => {
      for (const step of all) {
        take(interview, step);
        expect(seen(interview)).toEqual(seen(start(compiled, interview.answers(), interview.language)));
      }
    });
  });

  test('what is handed in was asked, and a page asks it', () => {
    check((interview, _compiled, all) => {
      for (const step of all) take(interview, step);
      for (const at of pathsOf(interview.submission())) {
        if (/(^|\.)(entry|free|inner)$/.test(at)) continue;
        expect(interview.isRelevant(at)).toBe(true);
        const shown = interview.question(at);
        if (shown?.type !== 'calculation') expect(interview.pageOf(at)).toBeDefined();
        if (shown?.type !== 'single' && shown?.type !== 'multiple' && shown?.type !== 'ranking') continue;
        const offered = [...shown.options, ...shown.decline].map((option) => option.code);
        expect(offered).toEqual(expect.arrayContaining(codesIn(interview.value(at))));
      }
    });
  });

  test('the gate accepts what an interview without issues hands in, unchanged, and with all that was left behind', () => {
    check((interview, compiled, all) => {
      for (const step of all) take(interview, step);
      const submission = interview.submission();
      const accepted = accept(compiled, submission, SURROUNDINGS);
      if (interview.issues().length === 0) {
        // Calculations alone are no interview.
        expect(accepted).toEqual(
          answeredAnything(compiled, submission)
            ? { outcome: 'accepted', answers: submission }
            : { outcome: 'nothingAnswered' },
        );
        expect(accept(compiled, interview.answers(), SURROUNDINGS)).toEqual(accepted);
      } else {
        expect(accept(compiled, interview.answers(), SURROUNDINGS)).toEqual({
          outcome: 'refused',
          issues: interview.issues(),
        });
      }
    });
  });

  test('back undoes next, and both go through all pages that are asked and no other', () => {
    check((interview, _compiled, all) => {
      for (const step of all) take(interview, step);
      const pages = interview.pages();
      pages.forEach((id, index) => {
        expect(interview.nextPage(id)).toBe(pages[index + 1]);
        expect(interview.previousPage(id)).toBe(pages[index - 1]);
        expect(interview.progress(id)).toEqual({ number: index + 1, of: pages.length });
      });
    });
  });

  test('an answer that is changed and changed back leaves everything as it was', () => {
    check((interview, _compiled, all) => {
      for (const step of all) {
        if (typeof step === 'string' || 'repeat' in step) continue;
        const before = seen(interview);
        const [at] = step;
        const given = interview.answer(at);
        take(interview, step);
        interview.setAnswer(at, given);
        expect(seen(interview)).toEqual(before);
        take(interview, step);
      }
    });
  });
});
