import type { InputOf, OutputOf } from '#shared/contract/routes.ts';
import { type HttpHandler, type SignedInRoute, stack } from './handle.ts';
import type { Reply } from './reply.ts';
import { readSession, type Session } from './session.ts';

/** The handler of a route for those who are signed in with a role that the route names. */
export const handleSignedIn = <Name extends SignedInRoute>(
  name: Name,
  act: (input: InputOf<Name>, session: Session) => Promise<Reply<OutputOf<Name>>>,
): HttpHandler =>
  // The stack lets nobody through without a session here, and gives an input that follows the contract.
  stack(name, readSession, (input, session) => act(input as InputOf<Name>, session as Session));
