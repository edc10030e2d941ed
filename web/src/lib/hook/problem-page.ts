import type { HandleServerError } from '@sveltejs/kit/hooks';
import { placeOfFault } from '#shared/contract/place-of-fault.ts';
import { PROBLEMS, type ProblemKey } from '#shared/contract/problem.ts';

const KEY_OF_STATUS: Readonly<Record<number, ProblemKey>> = {
  403: 'notAllowed',
  404: 'notFound',
  405: 'methodNotAllowed',
  413: 'bodyTooLarge',
  415: 'unsupportedMediaType',
};

/**
 * What a page shows of a fault: its number and nothing of its inside. An error that a `load` threw on purpose
 * keeps what it says. The log gets the place of the fault and the route, never the address with its parameters,
 * the visitor or the answers, which the message of a fault may quote.
 */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'app') return error;
  if (kind !== 'unknown') {
    const key = KEY_OF_STATUS[error.status] ?? 'invalidInput';
    return { status: error.status, message: PROBLEMS[key].title, number: PROBLEMS[key].number, key };
  }
  console.error(
    JSON.stringify({
      level: 'error',
      route: event.route.id,
      method: event.request.method,
      fault: placeOfFault(error),
    }),
  );
  const { status, title, number } = PROBLEMS.unexpected;
  return { status, message: title, number, key: 'unexpected' };
};
