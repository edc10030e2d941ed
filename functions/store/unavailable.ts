/**
 * The store is overloaded, away or too slow; what was asked may or may not have been done. Every write of the
 * store can be repeated safely, so the caller may simply try again. The only fault that leaves the store with a
 * meaning of its own: any other is a mistake in the code.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** What DynamoDB and the network say when trying again later is the right answer. */
const PASSING = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'InternalServerErrorException',
  'ServiceUnavailable',
  'TimeoutError',
  'AbortError',
  'NetworkingError',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  // Another transaction holds the item for a moment.
  'TransactionConflictException',
  'TransactionInProgressException',
]);

interface SdkFault {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** Whether a fault of the SDK passes by itself, so that the same call may succeed a moment later. */
export function passesByItself(reason: unknown): boolean {
  if (typeof reason !== 'object' || reason === null) return false;
  const { name = '', code = '', $metadata } = reason as SdkFault;
  return PASSING.has(name) || PASSING.has(code) || ($metadata?.httpStatusCode ?? 0) >= 500;
}
