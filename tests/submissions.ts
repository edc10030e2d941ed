import { randomBytes } from 'node:crypto';
import { fillIn } from '#infra/local/demo/fill-in.ts';
import type { InputOf } from '#shared/contract/routes.ts';
import { compileQuestionnaire } from '#shared/questionnaire/compile.ts';
import { makeReceipt, RECEIPT_BYTES } from '#shared/response/receipt.ts';
import { NEEDS_SURVEY } from '#shared/starter/needs.ts';

export type Submission = InputOf<'submitResponse'>;

const compiled = compileQuestionnaire(NEEDS_SURVEY);

/** Different interviews of the needs survey, filled in by the demonstration's generator; each call starts anew. */
export function* submissions(): Generator<Submission, never> {
  if (!compiled.ok) throw new Error('The needs survey does not compile.');
  const today = new Date().toISOString().slice(0, 10);
  const pool = Array.from({ length: 100 }, (_, index) =>
    fillIn(compiled.compiled, { seed: 1, index, today }),
  );
  for (let index = 0; ; index++) {
    const made = pool[index % pool.length];
    if (!made) throw new Error('The pool is empty.');
    yield {
      channel: 'noden',
      version: 1,
      language: made.language,
      answers: made.answers,
      receipt: makeReceipt(randomBytes(RECEIPT_BYTES)),
    };
  }
}
