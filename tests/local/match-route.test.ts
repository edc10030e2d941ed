import { expect, test } from 'vitest';
import { matchRoute } from '#infra/local/match-route.ts';
import { ROUTES } from '#shared/contract/routes.ts';

test('every route of the contract is found by its own method and path', () => {
  for (const [name, { method, path }] of Object.entries(ROUTES)) {
    const filledIn = path.replace(/\{(\w+)\}/g, 'value-of-$1');
    const match = matchRoute(method, filledIn);
    expect(match).toMatchObject({ kind: 'found', name, routeKey: `${method} ${path}` });
    for (const [, parameter = ''] of path.matchAll(/\{(\w+)\}/g)) {
      expect(match).toHaveProperty(['parameters', parameter], `value-of-${parameter}`);
    }
  }
});

test('a parameter arrives decoded and never spans a slash', () => {
  expect(matchRoute('GET', '/api/channels/caf%C3%A9')).toMatchObject({ parameters: { channel: 'café' } });
  expect(matchRoute('GET', '/api/channels/a/b')).toEqual({ kind: 'unknownPath' });
  expect(matchRoute('GET', '/api/channels/')).toEqual({ kind: 'unknownPath' });
});

test('a known path with another method says which methods it knows', () => {
  expect(matchRoute('DELETE', '/api/responses')).toEqual({ kind: 'otherMethod', allowed: ['POST'] });
});

test('a path that nobody knows is unknown', () => {
  expect(matchRoute('GET', '/api/no-such-thing')).toEqual({ kind: 'unknownPath' });
});
