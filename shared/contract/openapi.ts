import * as z from 'zod';
import { LocalizedText } from '#shared/language/localized-text.ts';
import { Answers } from '#shared/questionnaire/answer.ts';
import { Option } from '#shared/questionnaire/option.ts';
import { Change } from '#shared/questionnaire/edit/change.ts';
import { Question } from '#shared/questionnaire/question.ts';
import { Group, Node, Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import { GroupResult, QuestionResult, Snapshot } from '#shared/results/snapshot.ts';
import { AuditEntry } from './audit-entry.ts';
import { Problem, ProblemIssue } from './problem.ts';
import { type ProblemKey, PROBLEMS } from './problems.ts';
import { QuestionnaireHead, VersionHead } from './questionnaires.ts';
import type { Route } from './route.ts';
import { Channel, Fieldwork, Survey } from './survey.ts';

type Json = string | number | boolean | null | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

/** Where the document keeps the schemas that have a name. */
const SCHEMAS = '#/components/schemas/';

/** The schemas that have a name of their own in the document, under which others refer to them. */
const NAMED = {
  Answers,
  AuditEntry,
  Change,
  Channel,
  Fieldwork,
  Group,
  GroupResult,
  LocalizedText,
  Node,
  Option,
  Problem,
  ProblemIssue,
  Question,
  Questionnaire,
  QuestionnaireHead,
  QuestionResult,
  Snapshot,
  Survey,
  VersionHead,
};

/** Problems of the stack that every route goes through. */
const EVERYWHERE: readonly ProblemKey[] = ['invalidInput', 'unexpected', 'unavailable'];
const WITH_BODY: readonly ProblemKey[] = ['malformedJson', 'bodyTooLarge', 'unsupportedMediaType'];
const SIGNED_IN: readonly ProblemKey[] = ['notSignedIn', 'sessionExpired', 'notAllowed'];

/**
 * The contract as an OpenAPI 3.1 document. Each problem that a route can answer with stands under its status, with
 * its key and number; schemas come from zod as JSON Schema 2020-12, which OpenAPI 3.1 takes as they are.
 *
 * Source: OpenAPI Specification 3.1.1, https://spec.openapis.org/oas/v3.1.1.html.
 */
export function openApiDocument(routes: Readonly<Record<string, Route>>): JsonObject & { openapi: string } {
  const paths: Record<string, JsonObject> = {};
  for (const [name, route] of Object.entries(routes))
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(name, route);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Peil',
      version: '1',
      description:
        'Multilingual needs surveys and participation surveys for public bodies. Routes of residents are public and ask nobody who they are; those of staff and council need an ID token.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    paths,
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        idToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An OpenID Connect ID token.',
        },
      },
    },
  };
}

function operation(name: string, route: Route): JsonObject {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter ?? '');
  const input = schemaOf(route.input, 'input');
  const properties = (input['properties'] ?? {}) as Record<string, JsonObject>;
  const required = (input['required'] ?? []) as string[];
  const inRest = Object.keys(properties).filter((field) => !inPath.includes(field));
  const parameter = (field: string, place: 'path' | 'query'): JsonObject => ({
    name: field,
    in: place,
    required: place === 'path' || required.includes(field),
    schema: properties[field] ?? {},
  });
  const hasBody = route.method !== 'GET';
  return {
    operationId: name,
    summary: route.summary,
    ...(route.access !== 'public' && {
      security: [{ idToken: [] }],
      description: `For ${route.access.join(' and ')}.`,
    }),
    parameters: [
      ...inPath.map((field) => parameter(field, 'path')),
      ...(hasBody ? [] : inRest.map((field) => parameter(field, 'query'))),
    ],
    ...(hasBody && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: bodySchema(input, inPath) } },
      },
    }),
    responses: {
      200: {
        description: 'Done.',
        content: { 'application/json': { schema: schemaOf(route.output, 'output') } },
      },
      ...problemResponses([
        ...EVERYWHERE,
        ...(hasBody ? WITH_BODY : []),
        ...(route.access === 'public' ? [] : SIGNED_IN),
        ...route.problems,
      ]),
    },
  };
}

/** The input without what travels in the path. */
function bodySchema(input: JsonObject, inPath: readonly string[]): JsonObject {
  const properties = Object.entries((input['properties'] ?? {}) as JsonObject);
  return {
    ...input,
    properties: Object.fromEntries(properties.filter(([field]) => !inPath.includes(field))),
    required: ((input['required'] ?? []) as string[]).filter((field) => !inPath.includes(field)),
  };
}

/** One response for each status, which names the problems that have it. */
function problemResponses(keys: readonly ProblemKey[]): JsonObject {
  const byStatus = new Map<number, ProblemKey[]>();
  for (const key of keys) {
    const { status } = PROBLEMS[key];
    byStatus.set(status, [...(byStatus.get(status) ?? []), key]);
  }
  const entries = [...byStatus].map(([status, ofStatus]): [string, Json] => [
    String(status),
    {
      description: ofStatus.map((key) => PROBLEMS[key].title).join(' Or: '),
      content: {
        'application/problem+json': {
          schema: { allOf: [{ $ref: `${SCHEMAS}Problem` }, { properties: { key: { enum: ofStatus } } }] },
        },
      },
    },
  ]);
  return Object.fromEntries(entries);
}

/** Named schemas by what zod knows them by. */
function registry() {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) names.add(schema, { id });
  return names;
}

function namedSchemas(): JsonObject {
  const { schemas } = z.toJSONSchema(registry(), { uri: (id) => `${SCHEMAS}${id}`, unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema as JsonObject)]));
}

/**
 * A zod schema as JSON Schema, in which named schemas are referred to where the document keeps them: a reference
 * inside a document counts from its root, not from the schema.
 */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const { $defs: _kept, ...rest } = z.toJSONSchema(schema, {
    io,
    metadata: registry(),
    unrepresentable: 'any',
  }) as JsonObject;
  return JSON.parse(JSON.stringify(plain(rest)).replaceAll('"#/$defs/', `"${SCHEMAS}`)) as JsonObject;
}

/** Without what says that the schema stands alone. */
function plain({
  $schema: _dialect,
  $id: _id,
  id: _name,
  '~standard': _standard,
  ...rest
}: JsonObject): JsonObject {
  return rest;
}
