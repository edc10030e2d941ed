import { LanguageTag } from '#shared/language/tag.ts';
import type { Client } from '#shared/contract/client.ts';
import type { Problem } from '#shared/contract/problem.ts';
import { mediaState, type TextMedia } from '#shared/media/media-state.ts';
import { type KeptMedium, MediumKind, MOST_BYTES } from '#shared/media/medium.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { StudioLine } from './act.ts';
import { rowOf } from './media-row.ts';

/** What was done, or why not; `at` names the row of the page to come back to. */
export type MediaOutcome =
  | { readonly done: StudioLine; readonly at?: string | undefined; readonly language?: string | undefined }
  | { readonly refused: StudioLine; readonly at?: string | undefined; readonly unmatched?: readonly string[] }
  /** A problem that is not about the file: the session, the account, a survey that is gone. */
  | { readonly problem: Problem };

/** What the page's forms are about. */
export interface MediaSubject {
  readonly survey: string;
  readonly questionnaire: Questionnaire;
  readonly client: Client;
}

/** Does what a form of the page asks for: `add` one file, `several` by their names, `remove` one. */
export async function mediaAct(form: FormData, subject: MediaSubject): Promise<MediaOutcome> {
  if (form.get('intent') === 'several') return addSeveral(form, subject);
  const kind = MediumKind.safeParse(form.get('kind'));
  const language = LanguageTag.safeParse(form.get('language'));
  const text = form.get('text');
  if (!kind.success || !language.success || typeof text !== 'string')
    return { refused: { key: 'error.invalidInput' } };
  const place = { kind: kind.data, language: language.data, text };
  const at = rowOf(place);
  if (form.get('intent') === 'remove') {
    const outcome = await subject.client.removeMedium({ survey: subject.survey, ...place });
    if (!outcome.ok) return fromProblem(outcome.problem, at);
    return { done: { key: 'media.removed' }, at, language: place.language };
  }
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return { refused: { key: 'media.errorNoFile' }, at };
  const spoken = LanguageTag.safeParse(form.get('spoken'));
  const outcome = await add(subject, place, file, spoken.success ? spoken.data : undefined);
  return 'kept' in outcome
    ? { done: { key: `media.added.${place.kind}` }, at, language: place.language }
    : outcome;
}

type Place = Pick<KeptMedium, 'kind' | 'language' | 'text'>;

async function add(
  { survey, client }: MediaSubject,
  place: Place,
  file: File,
  spoken?: string,
): Promise<{ readonly kept: true } | Exclude<MediaOutcome, { readonly done: StudioLine }>> {
  const at = rowOf(place);
  if (file.size > MOST_BYTES[place.kind]) return { refused: tooLarge(MOST_BYTES[place.kind]), at };
  const outcome = await client.addMedium({
    survey,
    ...place,
    ...(spoken !== undefined && { spoken }),
    name: file.name.slice(0, 200),
    bytes: Buffer.from(await file.arrayBuffer()).toString('base64'),
  });
  return outcome.ok ? { kept: true } : fromProblem(outcome.problem, at, place.kind);
}

/** Puts each file with the text for which the workbook names it. */
async function addSeveral(form: FormData, subject: MediaSubject): Promise<MediaOutcome> {
  const files = form.getAll('files').filter((each): each is File => each instanceof File && each.size > 0);
  if (files.length === 0) return { refused: { key: 'media.errorNoFile' } };
  const { texts } = mediaState(subject.questionnaire, []);
  const unmatched: string[] = [];
  let count = 0;
  for (const file of files) {
    const places = placesFor(file.name, texts, subject.questionnaire.sourceLanguage);
    if (places.length === 0) unmatched.push(file.name);
    for (const place of places) {
      const outcome = await add(subject, place, file);
      if (!('kept' in outcome)) return 'refused' in outcome ? named(outcome, file.name) : outcome;
      count += 1;
    }
  }
  if (unmatched.length > 0) return { refused: { key: 'media.unmatched', values: { count } }, unmatched };
  return { done: { key: 'media.severalDone', values: { count } } };
}

const named = (
  { refused }: { readonly refused: StudioLine },
  name: string,
): { readonly refused: StudioLine; readonly unmatched: readonly string[] } => ({
  refused,
  unmatched: [name],
});

/** A workbook may name a file with the folder in which it lay; people upload the file alone. */
const baseName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .normalize('NFC')
    .toLowerCase();

function placesFor(name: string, texts: readonly TextMedia[], sourceLanguage: string): Place[] {
  const is = (expected: string | undefined) =>
    expected !== undefined && baseName(expected) === baseName(name);
  return texts.flatMap(({ language, text, option, expects }): Place[] => [
    ...(is(expects.audio) ? [{ kind: 'recording' as const, language, text }] : []),
    ...(is(expects.image) && option && language === sourceLanguage
      ? [{ kind: 'picture' as const, language, text }]
      : []),
  ]);
}

const tooLarge = (bytes: number): StudioLine => ({
  key: 'media.errorSize',
  values: { kilobytes: bytes / 1000 },
});

function fromProblem(
  problem: Problem,
  at: string,
  kind: MediumKind = 'recording',
): { readonly refused: StudioLine; readonly at: string } | { readonly problem: Problem } {
  const [issue] = problem.issues ?? [];
  switch (problem.key) {
    case 'mediumRefused':
      if (issue?.code === 'size') return { refused: tooLarge(Number(issue.limit)), at };
      return {
        refused: { key: issue?.code === 'damaged' ? 'media.errorDamaged' : `media.errorKind.${kind}` },
        at,
      };
    case 'unknownText':
      return { refused: { key: 'media.errorText' }, at };
    case 'bodyTooLarge':
      return { refused: tooLarge(MOST_BYTES[kind]), at };
    case 'unavailable':
      return { refused: { key: 'error.unavailable' }, at };
    default:
      return { problem };
  }
}
