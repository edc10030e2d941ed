import { draftSteps } from '#shared/design/draft-step.ts';
import { readHistory } from './store/design-history.ts';
import { readDesign } from './store/questionnaires.ts';
import { listVersions } from './store/versions.ts';

/** A draft as it is opened by `reader`: with what can be undone and what has been published of it. */
export async function openedDraft(id: string, reader: string) {
  const [opened, history, versions] = await Promise.all([readDesign(id), readHistory(id), listVersions(id)]);
  return opened && { ...opened, versions, steps: draftSteps(history, opened.design.questionnaire, reader) };
}
