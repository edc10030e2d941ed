import type { MessageValues } from '#lib/messages/message.ts';
import type { VoicesKey } from '#lib/messages/voices/voices.ts';
import type { Flash } from '#lib/session/flash.ts';
import type { Client } from '#shared/contract/client.ts';
import type { Problem } from '#shared/contract/problem.ts';

/** A sentence of the catalogue of open answers. */
export interface VoicesLine {
  readonly key: VoicesKey;
  readonly values?: MessageValues;
}

/** Why something was not done, and what was typed or ticked, to go on with. */
export interface Refused {
  readonly intent: string;
  readonly status: number;
  readonly lines: readonly VoicesLine[];
  readonly typed?: Readonly<Record<string, string>>;
  /** The themes that were ticked and are not saved, by handle. */
  readonly ticked?: Readonly<Record<string, readonly string[]>>;
  /** The words that were confirmed. */
  readonly confirmed?: readonly string[];
}

export type Outcome =
  | { readonly done: Flash & { readonly key: VoicesKey } }
  | { readonly refused: Refused }
  /** A problem that is not about this act: the session, the account, a survey that is gone. */
  | { readonly problem: Problem };

/** The open question that is worked on. */
export interface Subject {
  readonly survey: string;
  readonly question: string;
  readonly client: Client;
}

/** The value of a field, without spaces around it and with line ends as texts have them. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? lineEnds(value).trim() : '';
}

/** A form sends line ends of two signs. */
export const lineEnds = (text: string): string => text.replace(/\r\n?/gu, '\n');
