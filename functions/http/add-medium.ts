import { createHash } from 'node:crypto';
import { today } from '#functions/clock.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply, type Reply } from '#functions/middleware/reply.ts';
import { deleteFile, putFile } from '#functions/store/media-files.ts';
import { listMedia, noteMedium } from '#functions/store/media.ts';
import { readSurvey } from '#functions/store/surveys.ts';
import { readVersion } from '#functions/store/versions.ts';
import { fileType, kindOf } from '#shared/media/file-type.ts';
import { hearables } from '#shared/media/hearable.ts';
import { mediumKey } from '#shared/media/medium-key.ts';
import { FILE_TYPES, type KeptMedium, MOST_BYTES } from '#shared/media/medium.ts';
import { withoutMetadata } from '#shared/media/without-metadata.ts';

export const handler = handleSignedIn('addMedium', async (input, { subject }): Promise<Reply<KeptMedium>> => {
  const { survey: id, kind, language, text, spoken, name } = input;
  const survey = await readSurvey(id);
  if (!survey) return refuse('unknownSurvey');
  const { questionnaire } = survey;
  const definition = await readVersion(questionnaire, survey.version);
  const place = hearables(definition ?? noQuestionnaire(questionnaire)).find(
    (each) => each.language === language && each.text === text,
  );
  const isSource = language === definition?.sourceLanguage;
  if (!place || (kind === 'picture' && !(place.option && isSource))) return refuse('unknownText');

  const given = new Uint8Array(Buffer.from(input.bytes, 'base64'));
  if (given.length > MOST_BYTES[kind]) return refused('size', 'The file is too large.', MOST_BYTES[kind]);
  const type = fileType(given);
  if (type === undefined || kindOf(type) !== kind) return refused('kind', 'No file of this kind is taken.');
  const bytes = withoutMetadata(type, given);
  if (!bytes) return refused('damaged', 'The file is damaged, or moves.');

  // With the questionnaire in it, so that no file belongs to two and each can be removed.
  const hash = createHash('sha256').update(`${questionnaire}\n`).update(bytes).digest('hex');
  const medium: KeptMedium = {
    kind,
    language,
    text,
    ...(kind === 'recording' && spoken !== undefined && spoken !== language && { spoken }),
    file: `${hash.slice(0, 32)}.${type}`,
    bytes: bytes.length,
    place: place.place,
    name,
  };
  const standing = await listMedia(questionnaire);
  await putFile(medium.file, bytes, FILE_TYPES[type]);
  await noteMedium({ questionnaire, survey: id }, medium, { who: subject, day: today() });
  const before = standing.find((each) => mediumKey(each) === mediumKey(medium));
  const others = standing.filter((each) => each !== before);
  if (before && before.file !== medium.file && others.every(({ file }) => file !== before.file))
    await deleteFile(before.file);
  return reply(medium);
});

const refused = (code: string, message: string, limit?: number) =>
  refuse('mediumRefused', {
    issues: [{ path: 'bytes', code, message, ...(limit !== undefined && { limit }) }],
  });

function noQuestionnaire(id: string): never {
  throw new Error(`The published version of ${id} is not there.`);
}
