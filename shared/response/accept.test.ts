import { expect, test } from 'vitest';
import { compiledOf, node, options, SURROUNDINGS } from '#shared/interview/testing/example.ts';
import type { Answers } from '#shared/questionnaire/answer.ts';
import { accept } from './accept.ts';

const compiled = compiledOf(
  [
    node('single', 'ask', { options: options('yes', 'no') }),
    node('number', 'age', { relevance: "${ask} = 'yes'", required: true, constraint: '. < 120' }),
    node('calculation', 'in_ten_years', { calculation: '${age} + 10' }),
    node('multiple', 'needs', {
      options: options('a', 'b', { code: 'o', specify: true }),
      decline: ['refused'],
    }),
    node('note', 'thanks', {}),
    node('text', 'fixed', { readonly: true, initial: "'stone'" }),
    node('group', 'kid', {
      repeat: { count: "if(${ask} = 'yes', 2, 0)" },
      children: [node('text', 'name_of_kid', {})],
    }),
    node('calculation', 'draw', { calculation: 'once(random())' }),
  ],
  {
    screenOuts: [{ name: 'too_young', when: "${age} != '' and ${age} < 13", label: { nl: 'Te jong.' } }],
    derived: [{ name: 'old', label: { nl: 'Oud' }, expression: '${age} > 64' }],
  },
);
const gate = (answers: Answers) => accept(compiled, answers, SURROUNDINGS);
const json = (text: string): Answers => JSON.parse(text) as Answers;

test('what was asked is accepted, in questionnaire order, with calculations worked out here', () => {
  const outcome = gate({
    needs: ['o', 'a'],
    needs_other: 'more',
    age: 40,
    ask: 'yes',
    in_ten_years: 7,
    draw: 0.9,
  });
  expect(outcome).toEqual({
    outcome: 'accepted',
    answers: {
      ask: 'yes',
      age: 40,
      in_ten_years: 50,
      needs: ['a', 'o'],
      needs_other: 'more',
      fixed: 'stone',
      kid: [{}, {}],
      draw: 0.9,
    },
  });
  expect(outcome.outcome === 'accepted' && Object.keys(outcome.answers)[0]).toBe('ask');
});

test('a question that exists and is not asked is left out without a word', () => {
  expect(gate({ ask: 'no', age: 400, kid: [{ name_of_kid: 'x' }], needs_other: 'left behind' })).toEqual({
    outcome: 'accepted',
    answers: { ask: 'no', fixed: 'stone', draw: 0.25 },
  });
});

test('more entries than are asked are left out', () => {
  const outcome = gate({ ask: 'yes', age: 40, kid: [{ name_of_kid: 'a' }, {}, { name_of_kid: 'c' }] });
  expect(outcome.outcome === 'accepted' && outcome.answers['kid']).toEqual([{ name_of_kid: 'a' }, {}]);
});

test.each<[string, Answers, object[]]>([
  ['a question that does not exist', { color: 'red' }, [{ path: 'color', code: 'unknownQuestion' }]],
  ['a note', { thanks: 'x' }, [{ path: 'thanks', code: 'unknownQuestion' }]],
  ['a derived variable', { old: 'true' }, [{ path: 'old', code: 'unknownQuestion' }]],
  ['a question outside its repeat', { name_of_kid: 'x' }, [{ path: 'name_of_kid', code: 'unknownQuestion' }]],
  [
    'a question that does not exist in an entry',
    { kid: [{ name_of_kid: 'x' }, { ask: 'yes' }] },
    [{ path: 'kid[2].ask', code: 'unknownQuestion' }],
  ],
  ['entries where one answer is asked', { ask: [{ age: 3 }] }, [{ path: 'ask', code: 'wrongType' }]],
  ['one answer where entries are asked', { kid: 'x' }, [{ path: 'kid', code: 'wrongType' }]],
  [
    'too many entries',
    { kid: Array.from({ length: 101 }, () => ({})) },
    [{ path: 'kid', code: 'tooMany', limit: 100 }],
  ],
  [
    'an option that does not exist',
    { ask: 'perhaps' },
    [{ path: 'ask', code: 'notAnOption', limit: 'perhaps' }],
  ],
  ['a number as a text', { ask: 'yes', age: '40' }, [{ path: 'age', code: 'notANumber', limit: '40' }]],
  ['an answer that breaks its rule', { ask: 'yes', age: 130 }, [{ path: 'age', code: 'constraint' }]],
  ['no answer where one must be', { ask: 'yes' }, [{ path: 'age', code: 'required' }]],
  ['an answer and a way to decline', { needs: ['a', 'pnts'] }, [{ path: 'needs', code: 'notExclusive' }]],
  [
    'a text that is too long',
    { needs: ['o'], needs_other: 'x'.repeat(300) },
    [{ path: 'needs_other', code: 'tooLong', limit: 255 }],
  ],
  [
    'the name of what every object has',
    json('{"__proto__": "x"}'),
    [{ path: '__proto__', code: 'unknownQuestion' }],
  ],
  [
    'the name of what every object can',
    { constructor: 'x' },
    [{ path: 'constructor', code: 'unknownQuestion' }],
  ],
])('%s is refused', (_, answers, issues) => {
  expect(gate(answers)).toEqual({ outcome: 'refused', issues });
});

test('a kind stop stores nothing, also when something else is wrong', () => {
  expect(gate({ ask: 'yes', age: 9, needs: ['a', 'pnts'] })).toEqual({
    outcome: 'screenedOut',
    screenOut: 'too_young',
  });
});

test.each<[string, Answers]>([
  ['nothing at all', {}],
  ['what is only shown', { fixed: 'stone' }],
  ['what is worked out', { draw: 0.9 }],
  ['what is not asked', { kid: [{ name_of_kid: 'x' }] }],
])('%s is no response', (_, answers) => {
  expect(gate(answers)).toEqual({ outcome: 'nothingAnswered' });
});

test('to decline one question is an answer, and so is one in an entry', () => {
  expect(gate({ needs: ['pnts'] }).outcome).toBe('accepted');
  const children = compiledOf([
    node('group', 'kid', { repeat: { count: '2' }, children: [node('text', 'name_of_kid', {})] }),
  ]);
  expect(accept(children, { kid: [{}, {}] }, SURROUNDINGS).outcome).toBe('nothingAnswered');
  expect(accept(children, { kid: [{}, { name_of_kid: 'x' }] }, SURROUNDINGS).outcome).toBe('accepted');
});

test('a body full of nonsense is answered with a hundred issues at most', () => {
  const nonsense = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${String(index)}`, 'y']));
  const outcome = gate(nonsense);
  expect(outcome.outcome === 'refused' && outcome.issues).toHaveLength(100);
});

test('accepting what was accepted changes nothing, so a retry is the same response', () => {
  const first = gate({ ask: 'yes', age: 40, needs: ['a'] });
  expect(first.outcome === 'accepted' && gate(first.answers)).toEqual(first);
});

test('half a character is mended before it is stored', () => {
  const outcome = gate({ ask: 'no', needs: ['o'], needs_other: 'a\ud83d' });
  expect(outcome.outcome === 'accepted' && outcome.answers['needs_other']).toBe('a\ufffd');
});

test('the gate changes nothing of what it is given', () => {
  const answers = Object.freeze({ ask: 'yes', age: 40, needs: Object.freeze(['o', 'a']) as string[] });
  expect(gate(answers).outcome).toBe('accepted');
});

test('minus zero is zero', () => {
  const counted = compiledOf([
    node('number', 'count', {}),
    node('text', 'share', { relevance: '1 div ${count} > 0' }),
  ]);
  const outcome = accept(counted, { count: -0, share: 'x' }, SURROUNDINGS);
  // `toEqual` tells the two zeros apart.
  expect(outcome).toEqual({ outcome: 'accepted', answers: { count: 0, share: 'x' } });
});
