import { expect, test } from 'vitest';
import { openApiDocument } from './openapi.ts';
import { PROBLEMS } from './problems.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';

const document = openApiDocument(ROUTES);
const text = JSON.stringify(document);

function at(pointer: string): unknown {
  let found: unknown = document;
  for (const step of pointer.slice(2).split('/'))
    found = (found as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  return found;
}

test('a developer finds every route with each of its problems under its status', () => {
  for (const [name, route] of Object.entries<Route>(ROUTES)) {
    const operation = at(`#/paths/${route.path.replaceAll('/', '~1')}/${route.method.toLowerCase()}`) as {
      operationId: string;
      responses: Record<string, unknown>;
    };
    expect(operation.operationId).toBe(name);
    for (const key of route.problems)
      expect(JSON.stringify(operation.responses[PROBLEMS[key].status])).toContain(`"${key}"`);
  }
});

test('every reference leads somewhere inside the document', () => {
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? '');
  expect(references.length).toBeGreaterThan(20);
  for (const reference of new Set(references)) expect(at(reference), reference).toBeTypeOf('object');
});

test('a path parameter is a parameter and not a part of the body', () => {
  const operation = at('#/paths/~1api~1surveys~1{survey}~1status/put') as {
    parameters: { name: string; in: string; required: boolean }[];
    requestBody: { content: { 'application/json': { schema: { properties: object; required: string[] } } } };
  };
  expect(operation.parameters).toMatchObject([{ name: 'survey', in: 'path', required: true }]);
  const { properties, required } = operation.requestBody.content['application/json'].schema;
  expect(Object.keys(properties)).toEqual(['status', 'mode']);
  expect(required).toEqual(['status']);
});

test('routes of staff and council ask for an ID token, those of residents do not', () => {
  expect(at('#/paths/~1api~1surveys/get')).toHaveProperty('security');
  expect(at('#/paths/~1api~1responses/post')).not.toHaveProperty('security');
});
