/**
 * What makes a resident's page nicer where there is script. The page is complete without it, so each part only
 * adds: when one cannot, the page stays as it was sent.
 */
import { addCounters } from './counter.ts';
import { addFilters } from './filter.ts';
import { forgetTyped, keepTyped } from './keep-typed.ts';
import { prepareOffline } from './prepare-offline.ts';
import { addPrintButton } from './print.ts';
import { guardExclusive } from './exclusive.ts';
import { addRecordings } from './recording.ts';
import { refreshQuestions } from './refresh.ts';
import { addRankingButtons } from './ranking.ts';
import { switchQuestions } from './switch-questions.ts';
import { sendOnce } from './send-once.ts';
import { addVoices } from './voice.ts';

const form = document.querySelector<HTMLFormElement>('form[data-interview]');

/** What is added to questions: to those of the page as it came, and to those that an answer brings onto it. */
function enhance(part: ParentNode): void {
  addFilters(part);
  addCounters(part);
  addRankingButtons(part);
  addRecordings(part);
  addVoices(part);
}

if (form) {
  keepTyped(form);
  guardExclusive(form);
  enhance(form);
  const learn = refreshQuestions(form, enhance);
  switchQuestions(form, (question) => {
    learn(question);
    enhance(question);
  });
} else {
  forgetTyped();
}
document.querySelectorAll('form').forEach(sendOnce);
addPrintButton();
const sending = document.querySelector<HTMLFormElement>('form[data-send]');
if (sending)
  // Only where answers are sent: no other page carries it.
  import('./prove-work.ts')
    .then(({ proveWork }) => proveWork(sending))
    .catch(() => {
      // No network, or no memory: the answers go without proof.
    });
prepareOffline().catch(() => {
  // A browser that keeps nothing, or a page that is left meanwhile: the pages work as they come.
});
