import { expect, test } from 'vitest';
import { deriveVariables } from './derive.ts';
import { compiledOf, node, options, SURROUNDINGS, words } from './testing/example.ts';

const compiled = compiledOf(
  [
    node('single', 'born_here', { options: options('yes', 'no'), decline: ['refused'] }),
    node('number', 'years', { relevance: "${born_here} = 'no'" }),
  ],
  {
    derived: [
      // What it follows from may stand after it.
      {
        name: 'target_group',
        label: words('Target group'),
        expression: "if(${newcomer} = 'yes' or ${born_here} = 'no', 'yes', 'no')",
      },
      {
        name: 'newcomer',
        label: words('Newcomer'),
        expression: "if(${born_here} = 'pnts' or ${born_here} = '', '', if(${years} < 5, 'yes', 'no'))",
      },
      { name: 'long', label: words('Long'), expression: '${years} >= 10' },
      { name: 'decades', label: words('Decades'), expression: '${years} div 10' },
    ],
  },
);
const derive = (answers: Parameters<typeof deriveVariables>[1]) =>
  deriveVariables(compiled, answers, SURROUNDINGS);

test('derived variables follow from answers and from each other, as codes', () => {
  expect(derive({ born_here: 'no', years: 3 })).toEqual({
    target_group: 'yes',
    newcomer: 'yes',
    long: 'false',
    decades: '0.3',
  });
});

test('what was not asked does not count, and what has no value is the empty string', () => {
  expect(derive({ born_here: 'yes', years: 3 })).toMatchObject({ newcomer: 'no', decades: '' });
  expect(derive({ born_here: 'pnts' })).toMatchObject({ newcomer: '', target_group: 'no' });
  expect(derive({})).toMatchObject({ newcomer: '' });
});

test('answers of another version that this one does not know are no obstacle', () => {
  expect(derive({ born_here: 'no', years: 12, gone: 'x' })).toMatchObject({ long: 'true' });
});
