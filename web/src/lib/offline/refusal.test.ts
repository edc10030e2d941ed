import { expect, test } from 'vitest';
import { PROBLEMS } from '#shared/contract/problems.ts';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import { clientCatalogue } from './client-keys.ts';
import { isRefusal, reasonOf } from './refusal.ts';

test('every reason for which a finished interview is refused can be said on the device', () => {
  const { texts } = clientCatalogue(residentMessages('nl'));
  const refusals = Object.keys(PROBLEMS).filter(isRefusal);
  expect(refusals).toContain('surveyClosed');
  expect(refusals.filter((each) => !(reasonOf(each) in texts))).toEqual([]);
});

test('what may be over in a moment is tried again by itself', () => {
  expect(['unavailable', 'unexpected', 'surveyNotOpen', 'notFound'].filter(isRefusal)).toEqual([]);
});
