import { expect, test } from 'vitest';
import { applyFields } from './apply-fields.ts';
import { interviewWith, node, options } from './testing/example.ts';

const together = () =>
  interviewWith([
    node('group', 'household', {
      together: true,
      children: [
        node('single', 'kids', { options: options('yes', 'no') }),
        node('number', 'how_many', { relevance: "${kids} = 'yes'", required: true, minimum: 1 }),
        node('text', 'remark', {}),
      ],
    }),
    node('text', 'end', {}),
  ]);

test('a page is taken in with its issues, in the order of its questions', () => {
  const interview = interviewWith([
    node('group', 'g', {
      together: true,
      children: [node('text', 'a', { required: true }), node('number', 'b', {}), node('text', 'c', {})],
    }),
  ]);
  const applied = applyFields(interview, '1', [
    ['a', ''],
    ['b', 'four'],
    ['c', 'fine'],
  ]);
  expect(applied).toEqual({
    issues: [
      { path: 'a', code: 'required' },
      { path: 'b', code: 'notANumber', limit: 'four' },
    ],
    appeared: [],
  });
  expect(interview.answers()).toEqual({ b: 'four', c: 'fine' });
});

test('without script a question that the answers bring onto the page is announced, so that the page is shown again', () => {
  const interview = together();
  const first = applyFields(interview, '1', [
    ['kids', 'yes'],
    ['remark', ''],
  ]);
  expect(first.appeared).toEqual(['how_many']);
  const second = applyFields(interview, '1', [
    ['kids', 'yes'],
    ['how_many', '2'],
    ['remark', ''],
  ]);
  expect(second).toEqual({ issues: [], appeared: [] });
  expect(interview.submission()).toEqual({ kids: 'yes', how_many: 2 });
});

test('with script the question that appeared was answered on the same form', () => {
  const interview = together();
  const applied = applyFields(interview, '1', [
    ['kids', 'yes'],
    ['how_many', '0'],
    ['remark', ''],
  ]);
  expect(applied).toEqual({ issues: [{ path: 'how_many', code: 'tooSmall', limit: 1 }], appeared: [] });
});

test('an answer to a question that left the page is kept for when it comes back', () => {
  const interview = together();
  applyFields(interview, '1', [
    ['kids', 'yes'],
    ['how_many', '2'],
  ]);
  applyFields(interview, '1', [['kids', 'no']]);
  expect(interview.submission()).toEqual({ kids: 'no' });
  applyFields(interview, '1', [['kids', 'yes']]);
  expect(interview.submission()).toEqual({ kids: 'yes', how_many: 2 });
});

test('options that are hidden by a refused consent come back with it, unless "none of these" was chosen since', () => {
  const interview = interviewWith([
    node('consent', 'special', {}),
    node('multiple', 'needs', {
      options: options('housing', { code: 'health', consent: 'special' }, { code: 'none', exclusive: true }),
    }),
  ]);
  interview.setAnswer('special', 'yes');
  applyFields(interview, '2', [
    ['needs', 'housing'],
    ['needs', 'health'],
  ]);
  interview.setAnswer('special', 'no');
  applyFields(interview, '2', [['needs', 'housing']]);
  expect(interview.submission()).toEqual({ special: 'no', needs: ['housing'] });
  interview.setAnswer('special', 'yes');
  expect(interview.submission()).toEqual({ special: 'yes', needs: ['housing', 'health'] });

  interview.setAnswer('special', 'no');
  applyFields(interview, '2', [['needs', 'none']]);
  interview.setAnswer('special', 'yes');
  expect(interview.submission()).toEqual({ special: 'yes', needs: ['none'] });
});

test('a page that is not asked takes nothing', () => {
  const interview = together();
  expect(applyFields(interview, '9', [['kids', 'yes']])).toEqual({ issues: [], appeared: [] });
  expect(interview.answers()).toEqual({});
});

test('an answer given beside a way to decline is asked about', () => {
  const interview = interviewWith([node('number', 'age', { decline: ['refused'] })]);
  const applied = applyFields(interview, '1', [
    ['age', '34'],
    ['age_decline', 'pnts'],
  ]);
  expect(applied.issues).toEqual([{ path: 'age', code: 'notExclusive' }]);
});

test('questions of one entry of a repeat are read by their path', () => {
  const interview = interviewWith([
    node('group', 'kid', { repeat: { count: '2' }, children: [node('number', 'age', {})] }),
  ]);
  applyFields(interview, '1.2', [
    ['kid[2].age', '٧'],
    ['kid[1].age', '3'],
  ]);
  expect(interview.submission()).toEqual({ kid: [{}, { age: 7 }] });
});
