import { MOST_WORKBOOK_BODY } from '#shared/contract/questionnaires.ts';
import { writeWorkbook } from '#shared/xlsform/write.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { refuse, reply } from '#functions/middleware/reply.ts';
import { readDesign } from '#functions/store/questionnaires.ts';
import { readVersion } from '#functions/store/versions.ts';
import { writeWorkbookFile } from '#functions/workbook/write-workbook-file.ts';

export const handler = handleSignedIn('exportQuestionnaire', async ({ questionnaire: id, version }) => {
  const questionnaire =
    version === undefined ? (await readDesign(id))?.design.questionnaire : await readVersion(id, version);
  if (!questionnaire) return refuse(version === undefined ? 'unknownQuestionnaire' : 'unknownVersion');
  const bytes = Buffer.from(writeWorkbookFile(writeWorkbook(questionnaire))).toString('base64');
  if (bytes.length > MOST_WORKBOOK_BODY) return refuse('questionnaireTooLarge');
  return reply({ name: `${id}${version === undefined ? '' : `-v${String(version)}`}.xlsx`, bytes });
});
