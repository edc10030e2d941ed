import { askWhose, isAsking } from './clash.ts';
import { type Field, fieldsOf, isUnsaved, valueOf } from './field.ts';
import { askPage, editForm, type FreshPage, hiddenIn, revisionOf } from './page.ts';
import { isElsewhere, show, type Sent } from './show.ts';
import { stretchOfTyping } from './stretch.ts';
import { hush, isTold, say } from './words.ts';

const NOTHING_SENT: Sent = new Map();

/** How often a save makes place for somebody else who is always first. */
const ATTEMPTS = 5;

/**
 * The designer's page as the script handles it: everything goes to the server one after the other, each on the draft
 * that the one before left, and the answer is shown in place.
 */
export class Desk {
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Whether something is on its way to the server. */
  isBusy(): boolean {
    return this.waiting > 0;
  }

  /** Whether a field holds what is not kept. */
  isUnsaved(): boolean {
    const form = editForm();
    return form !== null && fieldsOf(form).some(isUnsaved);
  }

  /** Keeps what was typed, after what is under way. Whether all of it is kept. */
  save(): Promise<boolean> {
    return this.inTurn(() => this.keep());
  }

  /** Sends a form as its button does, after keeping what was typed; not when that cannot be kept. */
  submit(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
    return this.inTurn(async () => {
      const pressed = button instanceof HTMLButtonElement ? button : undefined;
      if (form === editForm()) {
        await this.keep(pressed?.value ?? 'save');
        return;
      }
      if (!(await this.keep())) return;
      const data = new FormData(form);
      if (pressed?.name) data.set(pressed.name, pressed.value);
      await this.send(data);
    });
  }

  /** Asks for something that no button of the page asks for, such as a drop. */
  ask(fields: Readonly<Record<string, string>>): Promise<void> {
    return this.inTurn(async () => {
      if (!(await this.keep())) return;
      const form = editForm();
      if (!form) return;
      const data = new FormData();
      for (const name of ['revision', 'at']) data.set(name, hiddenIn(form, name));
      for (const [name, value] of Object.entries(fields)) data.set(name, value);
      await this.send(data);
    });
  }

  /** Shows another address of this page, such as the preview in another language. */
  look(address: string): Promise<void> {
    return this.inTurn(async () => {
      const fresh = await askPage(address);
      if (!fresh) {
        location.assign(address);
        return;
      }
      show(fresh, NOTHING_SENT);
      history.replaceState(null, '', address);
    });
  }

  private inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    this.waiting += 1;
    const result = this.turn.then(act).finally(() => {
      this.waiting -= 1;
    });
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async send(data: FormData): Promise<void> {
    const answer = await askPage(location.href, data);
    const fresh = answer && (await this.keepBehind(answer));
    if (!fresh) {
      say('unreachable');
      return;
    }
    const { elsewhere } = show(fresh, NOTHING_SENT);
    hush();
    if (!fresh.done) return;
    follow(fresh, elsewhere);
    if (elsewhere) editForm()?.querySelector('textarea')?.focus();
  }

  /** What was typed while the page was on its way to another question is kept before that one is shown. */
  private async keepBehind(fresh: FreshPage): Promise<FreshPage | undefined> {
    const form = editForm();
    if (!form || !fresh.done || !this.isUnsaved() || !isElsewhere(fresh)) return fresh;
    const data = savingData(form, (field) => valueOf(field).trim() === '');
    data.set('revision', revisionOf(fresh.document));
    const kept = await askPage(location.href, data);
    return kept?.done ? askPage(fresh.address) : fresh;
  }

  /** @param pressed the button of the form, if what is typed is kept because somebody pressed it. */
  private async keep(pressed?: string): Promise<boolean> {
    let beside: string | undefined;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const form = editForm();
      if (!form || isAsking()) return !isAsking();
      const isLeft = (field: Field): boolean => pressed === undefined && isHeld(field);
      const fields = fieldsOf(form).filter((field) => !isLeft(field));
      if (pressed === undefined && !fields.some(isUnsaved)) return true;
      say('saving');
      const data = savingData(form, isLeft, pressed);
      const sent = new Map(fields.map((field) => [field, valueOf(field)]));
      const fresh = await askPage(location.href, data);
      if (!fresh) {
        say('unreachable');
        return false;
      }
      const { elsewhere, clashes, goesTogether } = show(fresh, sent, String(data.get('name') ?? ''));
      if (fresh.done) {
        follow(fresh, false);
        if (!isTold() || beside !== undefined) say(beside === undefined ? 'saved' : 'savedBeside', beside);
        else hush();
        return true;
      }
      if (goesTogether) {
        // Somebody else changed something else: what was typed goes with it.
        beside = [...fresh.document.querySelectorAll('[data-since] li')]
          .map((said) => said.textContent)
          .join(' ');
        continue;
      }
      say(elsewhere ? 'gone' : 'unsaved');
      if (clashes.length > 0) askWhose(clashes, () => void this.save());
      return false;
    }
    say('unsaved');
    return false;
  }
}

/** What the form of a question says, as it is sent from in the page. */
export function savingData(
  form: HTMLFormElement,
  isLeft: (field: Field) => boolean,
  pressed?: string,
): FormData {
  const data = new FormData(form);
  data.set('intent', pressed ?? 'save');
  data.set('inPlace', '1');
  if (pressed === undefined) data.set('typed', stretchOfTyping());
  for (const field of fieldsOf(form)) if (isLeft(field)) data.delete(field.name);
  return data;
}

/**
 * What is not sent while somebody is still in the field: half a line would become an answer, half a name a name. An
 * emptied field, which would take its answer out, waits until they leave the list: others may come in its place. Whoever goes through the types with the arrows has not chosen one.
 */
export function isHeld(field: Field): boolean {
  const now = document.activeElement;
  if (!(field instanceof HTMLSelectElement) && valueOf(field).trim() === '')
    return now === field || (field.closest('fieldset')?.contains(now) ?? false);
  return now === field && (field.name.endsWith('+') || field.name === 'name' || field.name === 'type');
}

/** The address follows what is looked at; the question may also have another name since. */
function follow({ address }: FreshPage, elsewhere: boolean): void {
  const form = editForm();
  if (!form) return;
  const here = new URL(address);
  here.hash = '';
  here.searchParams.set('at', hiddenIn(form, 'at'));
  if (here.href === location.href) return;
  if (elsewhere) history.pushState(null, '', here.href);
  else history.replaceState(null, '', here.href);
}
