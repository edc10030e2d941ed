import { expect, test } from 'vitest';
import { interviewWith, node, options } from './testing/example.ts';

const yesNo = options('yes', 'no');

test('page 3 is answered, then an earlier answer skips it: page 3 is not in the response, and comes back with its answer', () => {
  const interview = interviewWith([
    node('single', 'has_kids', { options: yesNo }),
    node('number', 'age', {}),
    node('number', 'kids', { relevance: "${has_kids} = 'yes'" }),
  ]);
  interview.setAnswer('has_kids', 'yes');
  interview.setAnswer('age', 40);
  interview.setAnswer('kids', 2);
  expect(interview.submission()).toEqual({ has_kids: 'yes', age: 40, kids: 2 });

  interview.setAnswer('has_kids', 'no');
  expect(interview.submission()).toEqual({ has_kids: 'no', age: 40 });
  expect(interview.answers()).toEqual({ has_kids: 'no', age: 40, kids: 2 });

  interview.setAnswer('has_kids', 'yes');
  expect(interview.submission()).toEqual({ has_kids: 'yes', age: 40, kids: 2 });
});

test('of three groups with required questions only the one that is asked can block', () => {
  const section = (code: string) =>
    node('group', `group_${code}`, {
      relevance: `\${which} = '${code}'`,
      children: [node('text', `text_${code}`, { required: true })],
    });
  const interview = interviewWith([
    node('single', 'which', { options: options('a', 'b', 'c') }),
    section('a'),
    section('b'),
    section('c'),
  ]);
  interview.setAnswer('which', 'b');
  expect(interview.issues()).toEqual([{ path: 'text_b', code: 'required' }]);
  interview.setAnswer('text_b', 'here');
  expect(interview.issues()).toEqual([]);
});

test('a constraint on a hidden question does not block', () => {
  const interview = interviewWith([
    node('single', 'ask', { options: yesNo }),
    node('number', 'age', { relevance: "${ask} = 'yes'", constraint: '. >= 18' }),
  ]);
  interview.setAnswer('ask', 'yes');
  interview.setAnswer('age', 12);
  expect(interview.issues()).toEqual([{ path: 'age', code: 'constraint' }]);
  interview.setAnswer('ask', 'no');
  expect(interview.issues()).toEqual([]);
});

test('a constraint is not tried on an empty answer, nor on a way to decline', () => {
  const interview = interviewWith([
    node('number', 'age', { constraint: '. >= 18', required: true, decline: ['refused'] }),
  ]);
  expect(interview.issues()).toEqual([{ path: 'age', code: 'required' }]);
  interview.setAnswer('age', 'pnts');
  expect(interview.issues()).toEqual([]);
  expect(interview.submission()).toEqual({ age: 'pnts' });
});

test('of two branches with "other: specify" only the text of the one taken is stored', () => {
  const other = options('x', { code: 'other', specify: true });
  const interview = interviewWith([
    node('single', 'branch', { options: options('a', 'b') }),
    node('single', 'in_a', { relevance: "${branch} = 'a'", options: other }),
    node('multiple', 'in_b', { relevance: "${branch} = 'b'", options: other }),
  ]);
  interview.setAnswer('branch', 'a');
  interview.setAnswer('in_a', 'other');
  interview.setAnswer('in_a_other', 'first text');
  interview.setAnswer('in_b', ['x', 'other']);
  interview.setAnswer('in_b_other', 'second text');
  expect(interview.submission()).toEqual({ branch: 'a', in_a: 'other', in_a_other: 'first text' });
  interview.setAnswer('branch', 'b');
  expect(interview.submission()).toEqual({ branch: 'b', in_b: ['x', 'other'], in_b_other: 'second text' });
  interview.setAnswer('in_b', ['x']);
  expect(interview.submission()).toEqual({ branch: 'b', in_b: ['x'] });
});

test('a hidden question does not feed a calculation, and feeds it again when it is asked', () => {
  const interview = interviewWith([
    node('single', 'ask', { options: yesNo }),
    node('number', 'income', { relevance: "${ask} = 'yes'" }),
    node('calculation', 'double', { calculation: "if(${income} = '', 0, ${income} * 2)" }),
    node('text', 'why', { relevance: '${double} > 10' }),
  ]);
  interview.setAnswer('ask', 'yes');
  interview.setAnswer('income', 20);
  expect(interview.value('double')).toBe(40);
  expect(interview.isRelevant('why')).toBe(true);
  interview.setAnswer('ask', 'no');
  expect(interview.value('double')).toBe(0);
  expect(interview.isRelevant('why')).toBe(false);
});

test('a condition is evaluated again when its group becomes visible', () => {
  const interview = interviewWith([
    node('single', 'open', { options: yesNo }),
    node('group', 'section', {
      relevance: "${open} = 'yes'",
      children: [
        node('single', 'inner', { options: yesNo }),
        node('text', 'detail', { relevance: "${inner} = 'yes'" }),
      ],
    }),
  ]);
  interview.setAnswer('inner', 'yes');
  expect(interview.isRelevant('detail')).toBe(false);
  interview.setAnswer('open', 'yes');
  expect(interview.isRelevant('detail')).toBe(true);
  expect(interview.pages()).toEqual(['1', '2', '3']);
});

test('"a or b" holds by its other half when one of the two questions is skipped', () => {
  const interview = interviewWith([
    node('single', 'skip', { options: yesNo }),
    node('single', 'second', { options: options('a') }),
    node('single', 'third', { options: options('a'), relevance: "${skip} = 'no'" }),
    node('text', 'end', { relevance: "${second} = 'a' or ${third} = 'a'" }),
  ]);
  interview.setAnswer('skip', 'yes');
  interview.setAnswer('second', 'a');
  expect(interview.isRelevant('end')).toBe(true);
});

test('a question deep in groups is hidden with the outermost of them', () => {
  const interview = interviewWith([
    node('single', 'open', { options: yesNo }),
    node('group', 'outer', {
      relevance: "${open} = 'yes'",
      children: [node('group', 'inner', { children: [node('text', 'deep', {})] })],
    }),
  ]);
  interview.setAnswer('deep', 'kept');
  expect(interview.submission()).toEqual({});
  interview.setAnswer('open', 'yes');
  expect(interview.submission()).toEqual({ open: 'yes', deep: 'kept' });
});

test('a slip of the finger on a radio can be corrected and taken back', () => {
  const interview = interviewWith([node('single', 'one', { options: yesNo })]);
  interview.setAnswer('one', 'yes');
  interview.setAnswer('one', 'no');
  expect(interview.submission()).toEqual({ one: 'no' });
  interview.setAnswer('one', undefined);
  expect(interview.submission()).toEqual({});
});

test('a refused consent hides its questions and single options and stores none of them', () => {
  const interview = interviewWith([
    node('consent', 'special', {}),
    node('multiple', 'needs', {
      options: options('housing', { code: 'health', consent: 'special' }),
    }),
    node('single', 'origin', { options: yesNo, consent: 'special', required: true }),
  ]);
  interview.setAnswer('special', 'yes');
  interview.setAnswer('needs', ['housing', 'health']);
  interview.setAnswer('origin', 'no');
  expect(interview.question('needs')?.options.map((option) => option.code)).toEqual(['housing', 'health']);

  interview.setAnswer('special', 'no');
  expect(interview.submission()).toEqual({ special: 'no', needs: ['housing'] });
  expect(interview.question('needs')?.options.map((option) => option.code)).toEqual(['housing']);
  expect(interview.issues()).toEqual([]);

  interview.setAnswer('special', 'yes');
  expect(interview.submission()).toEqual({ special: 'yes', needs: ['housing', 'health'], origin: 'no' });
});

test('a choice filter offers what was chosen before, and an answer that is no longer offered does not count', () => {
  const interview = interviewWith(
    [
      node('multiple', 'needs', { choiceList: 'needs' }),
      node('single', 'first', {
        choiceList: 'needs',
        choiceFilter: 'selected(${needs}, name)',
        required: true,
      }),
      node('single', 'street', { choiceList: 'streets', choiceFilter: "town = 'b' and ${first} = 'a'" }),
    ],
    {
      choiceLists: {
        needs: options('a', 'b', 'c'),
        streets: options(
          { code: 's1', attributes: { town: 'a' } },
          { code: 's2', attributes: { town: 'b' } },
          's3',
        ),
      },
    },
  );
  expect(interview.pages()).toEqual(['1']);
  interview.setAnswer('needs', ['a', 'c']);
  expect(interview.question('first')?.options.map((option) => option.code)).toEqual(['a', 'c']);
  interview.setAnswer('first', 'a');
  expect(interview.question('street')?.options.map((option) => option.code)).toEqual(['s2']);
  interview.setAnswer('needs', ['c']);
  expect(interview.submission()).toEqual({ needs: ['c'] });
  expect(interview.issues()).toEqual([{ path: 'first', code: 'required' }]);
  interview.setAnswer('needs', ['a', 'c']);
  expect(interview.submission()).toEqual({ needs: ['a', 'c'], first: 'a' });
});

test('a calculation wins over what was given to its question', () => {
  const interview = interviewWith([
    node('number', 'household', {}),
    node('number', 'adults', { calculation: '${household} - 1', required: true }),
  ]);
  expect(interview.setAnswer('adults', 7)).toBe(false);
  interview.setAnswer('household', 3);
  expect(interview.submission()).toEqual({ household: 3, adults: 2 });
  expect(interview.question('adults')).toMatchObject({ readonly: true, answer: 2, required: false });
  interview.setAnswer('household', undefined);
  expect(interview.submission()).toEqual({});
});

test('an initial value stands there once, and stays away when it was taken out', () => {
  const children = [
    node('text', 'country', { initial: "'Belgium'" }),
    node('text', 'fixed', { initial: "'stone'", readonly: true }),
  ];
  const interview = interviewWith(children);
  expect(interview.submission()).toEqual({ country: 'Belgium', fixed: 'stone' });
  interview.setAnswer('country', undefined);
  expect(interview.setAnswer('fixed', 'sand')).toBe(false);
  const later = interviewWith(children, { answers: interview.answers() });
  expect(later.submission()).toEqual({ fixed: 'stone' });
});

test('a draw by chance keeps a resident in the branch that was drawn', () => {
  const children = [
    node('calculation', 'draw', { calculation: 'once(random())' }),
    node('text', 'low', { relevance: '${draw} < 0.5' }),
  ];
  const draft = interviewWith(children).answers();
  expect(draft).toEqual({ draw: 0.25 });
  expect(interviewWith(children, { answers: { draw: 0.75 } }).isRelevant('low')).toBe(false);
});

test('the first kind stop that fires ends the interview', () => {
  const interview = interviewWith([node('number', 'age', {})], {
    screenOuts: [
      { name: 'too_young', when: "${age} != '' and ${age} < 13", label: { nl: 'Te jong.' } },
      { name: 'baby', when: "${age} != '' and ${age} < 1", label: { nl: 'Veel te jong.' } },
    ],
  });
  expect(interview.screenedOut()).toBeUndefined();
  interview.setAnswer('age', 0);
  expect(interview.screenedOut()?.name).toBe('too_young');
  interview.setAnswer('age', 13);
  expect(interview.screenedOut()).toBeUndefined();
});

test('relevance can follow a derived variable, which is not handed in', () => {
  const interview = interviewWith(
    [node('number', 'years', {}), node('text', 'arrival', { relevance: "${newcomer} = 'yes'" })],
    {
      derived: [
        { name: 'newcomer', label: { nl: 'Nieuwkomer' }, expression: "if(${years} < 5, 'yes', 'no')" },
      ],
    },
  );
  interview.setAnswer('years', 3);
  interview.setAnswer('arrival', 'by train');
  expect(interview.submission()).toEqual({ years: 3, arrival: 'by train' });
});

test('a condition can read one row of a grid, and follows when the same answer moves to another row', () => {
  const interview = interviewWith([
    node('matrix', 'grid', { rows: options('r1', 'r2'), columns: options('1', '2') }),
    node('text', 'why', { relevance: "${grid.r1} = '2'" }),
    node('calculation', 'points', { calculation: 'sum(${grid})' }),
  ]);
  interview.setAnswer('grid', { r1: '2' });
  expect([interview.isRelevant('why'), interview.value('points')]).toEqual([true, 2]);
  interview.setAnswer('grid', { r2: '2' });
  expect([interview.isRelevant('why'), interview.value('points')]).toEqual([false, 2]);
});

test('a chain of a thousand questions that follow each other is worked out at once', () => {
  const chain = Array.from({ length: 1000 }, (_, index) =>
    node('text', `t${String(index)}`, index === 0 ? {} : { relevance: `\${t${String(index - 1)}} != ''` }),
  );
  // The last first: what a question depends on may come after it.
  const interview = interviewWith(chain.reverse());
  expect(interview.pages()).toEqual(['1000']);
  for (let index = 0; index < 1000; index += 1) interview.setAnswer(`t${String(index)}`, 'x');
  expect(interview.pages()).toHaveLength(1000);
  interview.setAnswer('t0', undefined);
  expect(interview.pages()).toEqual(['1000']);
});
