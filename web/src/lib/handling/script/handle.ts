/** What makes the designer nicer to handle where there is script. The page is complete without it. */
import { addShortcuts } from './shortcuts.ts';

addShortcuts((button) => {
  button.form?.requestSubmit(button);
});
