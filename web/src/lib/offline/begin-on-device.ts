import type { CompiledQuestionnaire } from '#shared/questionnaire/compiled.ts';
import { compilePublished } from '#shared/questionnaire/compile-published.ts';
import { createClient } from '#shared/contract/client.ts';
import { applyFields } from '#shared/interview/apply-fields.ts';
import { startInterview, type Interview } from '#shared/interview/interview.ts';
import { makeReceipt, RECEIPT_BYTES } from '#shared/response/receipt.ts';
import { readAllKept, readKept, type DeviceDraft, type Handed } from './device-store.ts';
import type { DeviceSurvey } from './device-survey.ts';
import { deviceSurroundings } from './device-surroundings.ts';

/** What a device has of a survey when its page opens. */
export type Standing =
  | { readonly kind: 'draft'; readonly draft: DeviceDraft; readonly interview: Interview }
  /** Finished here: waiting, or sent. */
  | { readonly kind: 'handed'; readonly entry: Handed }
  | { readonly kind: 'new'; readonly compiled: CompiledQuestionnaire }
  /** The questionnaire is not on this device. */
  | { readonly kind: 'nothing' };

/** A receipt code of the device's own. */
export const newReceipt = (): string => makeReceipt(crypto.getRandomValues(new Uint8Array(RECEIPT_BYTES)));

/** Finds the interview that goes on here, with what was typed on the page that could not be sent. */
export async function standingOnDevice(device: DeviceSurvey): Promise<Standing> {
  const { channel, language } = device;
  const draft = device.shared ? undefined : await readKept('drafts', channel);
  const handed = (await readAllKept('outbox')).filter((entry) => entry.channel === channel && !entry.shared);
  const done = draft ? handed.find(({ code }) => code === draft.code) : handed.at(-1);
  if (!device.shared && done) return { kind: 'handed', entry: done };
  const compiled = await readVersion(draft ?? device);
  if (!compiled) return { kind: 'nothing' };
  if (!draft) return { kind: 'new', compiled };
  const interview = startInterview(compiled, {
    language,
    answers: draft.answers,
    surroundings: deviceSurroundings(),
    seed: draft.code,
  });
  return { kind: 'draft', draft: { ...draft, page: takeTyped(interview, channel) ?? draft.page }, interview };
}

async function readVersion(of: {
  readonly survey: string;
  readonly version: number;
}): Promise<CompiledQuestionnaire | undefined> {
  const { survey, version } = of;
  const outcome = await createClient({ baseUrl: '' }).readVersion({ survey, version });
  return outcome.ok ? compilePublished(outcome.output) : undefined;
}

/** Takes what was typed on a page of the server's into the interview. Gives that page, if there is one. */
function takeTyped(interview: Interview, channel: string): string | undefined {
  const start = `peil:/s/${channel}/`;
  const key = Object.keys(sessionStorage).find((each) => each.startsWith(start));
  if (key === undefined) return undefined;
  const page = key.slice(start.length);
  applyFields(interview, page, JSON.parse(sessionStorage.getItem(key) ?? '[]') as [string, string][]);
  sessionStorage.removeItem(key);
  return page;
}
