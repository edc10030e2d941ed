import { canProve, prove } from '#lib/proof/prove.ts';
import type { Challenge } from '#shared/contract/challenge.ts';

/**
 * Works for a proof while somebody looks through their answers, and puts it with the form that sends them. Should it
 * not be there when they press, the answers go without.
 */
export async function proveWork(form: HTMLFormElement): Promise<void> {
  if (!canProve()) return;
  const answered = await fetch(form.action.replace(/send$/, 'challenge'), {
    headers: { accept: 'application/json' },
  });
  if (!answered.ok) return;
  const proof = await prove((await answered.json()) as Challenge);
  if (proof === undefined) return;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'proof';
  field.value = proof;
  form.append(field);
}
