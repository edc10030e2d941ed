import { questionsOf } from '#shared/questionnaire/edit/published.ts';
import { handleSignedIn } from '#functions/middleware/handle-signed-in.ts';
import { reply } from '#functions/middleware/reply.ts';
import { openWorkbook } from '#functions/workbook/open-workbook.ts';

export const handler = handleSignedIn('reportWorkbook', ({ file, language }) => {
  const opened = openWorkbook(file, language);
  if (!opened.ok) return Promise.resolve(reply({ unreadable: opened.problem, issues: [] }));
  const { draft, issues } = opened;
  const found = draft && {
    title: draft.title,
    languages: draft.languages,
    questions: questionsOf(draft).length,
    choices: Object.values(draft.choiceLists ?? {}).reduce((sum, list) => sum + list.length, 0),
  };
  return Promise.resolve(
    reply({ issues: issues.map(({ span: _, ...issue }) => issue), ...(found && { found }) }),
  );
});
