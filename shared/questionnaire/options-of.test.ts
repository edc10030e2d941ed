import { expect, test } from 'vitest';
import { node, options } from '#shared/interview/testing/example.ts';
import { declineOptionsOf, optionsOf } from './options-of.ts';
import type { Question } from './question.ts';
import type { Node } from './questionnaire.ts';

const codes = (of: Node, lists = {}) => optionsOf(of as Question, lists).map((option) => option.code);

test('options come from the question itself or from its choice list', () => {
  const lists = { list: options('x', 'y') };
  expect(codes(node('single', 'q', { options: options('a') }), lists)).toEqual(['a']);
  expect(codes(node('ranking', 'q', { choiceList: 'list' }), lists)).toEqual(['x', 'y']);
  expect(codes(node('multiple', 'q', { choiceList: 'constructor' }), lists)).toEqual([]);
});

test('a municipality is one of the 19, with further answers after them', () => {
  const found = codes(node('municipality', 'q', { options: options('elsewhere') }));
  expect(found).toHaveLength(20);
  expect([found[0], found[19]]).toEqual(['21001', 'elsewhere']);
});

test('a consent is yes or no, in words of the interface', () => {
  expect(optionsOf(node('consent', 'q', {}) as Question, undefined)).toEqual([
    { code: 'yes', label: {}, standard: 'yes' },
    { code: 'no', label: {}, standard: 'no' },
  ]);
});

test('a rating offers its steps and a matrix its columns, a text nothing', () => {
  expect(codes(node('rating', 'q', { steps: options('1', '2') }))).toEqual(['1', '2']);
  expect(codes(node('matrix', 'q', { rows: options('r'), columns: options('1', '2') }))).toEqual(['1', '2']);
  expect(codes(node('text', 'q', {}))).toEqual([]);
});

test('the ways to decline exclude the answers, say why there is none, and are never offered by a note', () => {
  expect(declineOptionsOf(node('text', 'q', { decline: ['refused', 'dont_know'] }) as Question)).toEqual([
    { code: 'pnts', label: {}, exclusive: true, missing: 'refused', standard: 'refused' },
    { code: 'dk', label: {}, exclusive: true, missing: 'dont_know', standard: 'dont_know' },
  ]);
  expect(declineOptionsOf(node('note', 'q', { decline: ['refused'] }) as Question)).toEqual([]);
});
