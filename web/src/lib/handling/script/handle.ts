/** What makes the designer nicer to handle where there is script. The page is complete without it. */
import { autosave } from './autosave.ts';
import { Desk } from './desk.ts';
import { addDragging } from './drag.ts';
import { stayInPlace } from './in-place.ts';
import { addOutlineKeys } from './outline-keys.ts';
import { addShortcuts } from './shortcuts.ts';

const desk = new Desk();
// In this order: a link of the preview needs nothing kept, any other waits for it.
stayInPlace(desk);
autosave(desk);
addDragging(desk);
addOutlineKeys(desk);
addShortcuts((button) => {
  button.form?.requestSubmit(button);
});
// What only a script can do is shown from here on.
document.documentElement.dataset['handling'] = '';
