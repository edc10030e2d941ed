import { expect, test } from 'vitest';
import { deploymentOf } from './deployment.ts';

const of = (context: Readonly<Record<string, unknown>>) => deploymentOf((key) => context[key]);

test('without a word it is a test in the European Union that keeps what it is given', () => {
  expect(of({})).toEqual({
    stage: 'test',
    region: 'eu-west-1',
    snapshots: 'cron(0 3 * * ? *)',
    disposable: false,
  });
});

test('answers of residents cannot be put outside the European Union', () => {
  expect(() => of({ region: 'us-east-1' })).toThrow(/European Union/);
});

test('a domain without a certificate is refused before anything is built', () => {
  expect(() => of({ domain: 'peil.example' })).toThrow(/certificate/);
});

test('a certificate outside us-east-1 is refused, since CloudFront cannot read it', () => {
  const certificate = 'arn:aws:acm:eu-west-1:123456789012:certificate/abc';
  expect(() => of({ domain: 'peil.example', certificate })).toThrow(/us-east-1/);
});

test('the command line gives words: true is true, false is false, anything else is refused', () => {
  expect(of({ disposable: 'true' }).disposable).toBe(true);
  expect(of({ disposable: 'false' }).disposable).toBe(false);
  expect(() => of({ disposable: 'perhaps' })).toThrow();
});
