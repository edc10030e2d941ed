import type { ResidentCatalogue, ResidentKey } from '#lib/messages/resident/resident.ts';

/**
 * The words that the interview on the device says. They stand on its page in one language, so that no device loads
 * the others.
 */
const CLIENT_KEYS = new Set<string>([
  'languages',
  'yes',
  'no',
  'banner.trial',
  'banner.trialText',
  'start.about',
  'start.begin',
  'start.consent',
  'start.skip',
  'receipt.code',
  'receipt.text',
  'receipt.title',
  'screened.text',
  'screened.title',
  'offline.title',
  'offline.text',
  'offline.waiting',
  'offline.readyTitle',
  'offline.readyText',
  'offline.nothingTitle',
  'offline.nothingText',
  'offline.retry',
  'closed.title',
  'unknown.title',
  'receipt.clear',
  'delete.title',
  'delete.yes',
  'delete.no',
  'lookup.hint',
  'voice.listen',
  'voice.stop',
]);
const CLIENT_PARTS =
  /^(page|option|multiple|ranking|date|text|number|search|repeat|municipality|error|send|tablet|invitation)\./;

/** A catalogue with only what the interview on the device says. */
export function clientCatalogue({ language, texts }: ResidentCatalogue): ResidentCatalogue {
  const needed = Object.entries(texts).filter(([key]) => CLIENT_KEYS.has(key) || CLIENT_PARTS.test(key));
  // Whatever else the page does not say here: the type stays that of the whole, for the shared components.
  return { language, texts: Object.fromEntries(needed) as Record<ResidentKey, (typeof texts)[ResidentKey]> };
}
