import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import type { Route } from '#shared/contract/route.ts';
import { stop } from './refusal.ts';

/** Where a route says nothing else: larger than any interview that the limits of its questions allow. */
const MOST_BYTES = 256 * 1024;

/**
 * Deeper than any questionnaire puts repeats into each other (two levels each). What reads an input reads it level
 * by level, and would end in an exhausted stack where somebody sends thousands.
 */
const MOST_LEVELS = 40;

/** So many remarks on an input are enough to mend it. */
const MOST_ISSUES = 50;

/**
 * The input of a route as its contract describes it: path parameters by name, then for GET the query and
 * otherwise the JSON body. A path parameter wins over a field of the body with the same name.
 *
 * @throws Refusal `bodyTooLarge`, `unsupportedMediaType`, `malformedJson` or `invalidInput`.
 */
export function readInput(route: Route, event: APIGatewayProxyEventV2): unknown {
  const rest =
    route.method === 'GET' ? (event.queryStringParameters ?? {}) : readBody(event, route.mostBytes);
  const parsed = route.input.safeParse({ ...rest, ...event.pathParameters });
  if (!parsed.success) stop('invalidInput', { issues: issuesOf(parsed.error) });
  return parsed.data;
}

function readBody(event: APIGatewayProxyEventV2, most = MOST_BYTES): object {
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (body.length > most) stop('bodyTooLarge');
  if (body.length === 0) return {};
  const type = (event.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') stop('unsupportedMediaType');
  const value = parseJson(body.toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    stop('invalidInput', {
      issues: [{ path: '', code: 'invalid_type', message: 'The body must be a JSON object.' }],
    });
  if (isDeeper(value, MOST_LEVELS))
    stop('invalidInput', {
      issues: [{ path: '', code: 'too_deep', message: 'The body has too many levels.' }],
    });
  return value;
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1)));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    stop('malformedJson');
  }
}

/** Where and what, but never the value: it may be an answer. */
const issuesOf = ({ issues }: z.ZodError) =>
  issues
    .slice(0, MOST_ISSUES)
    .map(({ path, code, message }) => ({ path: path.map(String).join('.'), code, message }));
