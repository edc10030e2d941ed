import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Problem } from '#shared/contract/problem.ts';

/** Stand on every answer: no browser guesses its type. */
const ALWAYS = { 'x-content-type-options': 'nosniff' } as const;

/**
 * An output as it goes over the wire.
 *
 * @param maxAge seconds that a cache may keep it; without it nobody keeps it.
 */
export const outputResult = (output: unknown, maxAge?: number): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: {
    ...ALWAYS,
    'content-type': 'application/json',
    'cache-control': maxAge === undefined ? 'no-store' : `public, max-age=${String(maxAge)}`,
  },
  body: JSON.stringify(output),
});

/** A problem as it goes over the wire (RFC 9457). No cache keeps it: it may be gone a moment later. */
export const problemResult = (problem: Problem): APIGatewayProxyStructuredResultV2 => ({
  statusCode: problem.status,
  headers: {
    ...ALWAYS,
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(problem.key === 'unavailable' && { 'retry-after': '1' }),
  },
  body: JSON.stringify(problem),
});
