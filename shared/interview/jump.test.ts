import { expect, test } from 'vitest';
import { interviewWith, node, options } from './testing/example.ts';

test('a jump whose target is inside a group lands on it, skips what lies between, and leads back over the same way', () => {
  const interview = interviewWith([
    node('single', 'way', { options: options('long', 'short') }),
    node('text', 'between', { relevance: "${way} != 'short'" }),
    node('group', 'section', {
      children: [
        node('text', 'skipped', { relevance: "${way} != 'short'" }),
        node('group', 'deep', { children: [node('text', 'target', {}), node('text', 'after', {})] }),
      ],
    }),
  ]);
  interview.setAnswer('between', 'said before');
  interview.setAnswer('way', 'short');
  const [first] = interview.pages();
  const target = interview.pageOf('target');
  expect(first && interview.nextPage(first)).toBe(target);
  expect(target && interview.previousPage(target)).toBe(first);
  expect(interview.isRelevant('section')).toBe(true);
  expect(interview.submission()).toEqual({ way: 'short' });
  interview.setAnswer('way', 'long');
  expect(interview.submission()).toEqual({ way: 'long', between: 'said before' });
});
