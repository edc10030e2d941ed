import { type Field, keptValueOf, setKeptValue, setValue, valueOf } from './field.ts';
import { morph } from './morph.ts';
import { type FreshPage, regionOf, revisionOf } from './page.ts';

/** Are told to the document before a fresh page (the `detail`) is shown, and after. */
export const SHOWING = 'peil:showing';
export const SHOWN = 'peil:shown';

const BESIDE = ['steps', 'outline', 'preview', 'languages'] as const;

/** What fields said when they were sent; a field that was held back is not in it. */
export type Sent = ReadonlyMap<Field, string>;

/** A field in which somebody typed while somebody else kept other words. */
export interface Clash {
  readonly field: Field;
  readonly theirs: string;
}

export interface Shown {
  /** The fresh page looks at another question. */
  readonly elsewhere: boolean;
  readonly clashes: readonly Clash[];
  /** Nothing was kept since somebody else was first; what they changed and what was typed here go together. */
  readonly goesTogether: boolean;
}

/**
 * Shows a fresh page in place of this one. What was typed and is not kept stays in its field, unless the field is as it
 * was sent and the page says that it is kept.
 *
 * @param renamed the name that the question was given with what was sent.
 */
export function show(fresh: FreshPage, sent: Sent, renamed?: string): Shown {
  const focused = document.activeElement;
  document.dispatchEvent(new CustomEvent(SHOWING, { detail: fresh.document }));
  const isNewer = revisionOf(document) !== revisionOf(fresh.document);
  const [old, now] = [regionOf(document, 'edit'), regionOf(fresh.document, 'edit')];
  const elsewhere = isElsewhere(fresh, renamed);
  const clashes: Clash[] = [];
  if (old && now && !elsewhere) {
    morph(old, now, (field, wanted) => {
      const clash = takeField(field, keptValueOf(wanted), sent.get(field), fresh.done);
      if (clash) clashes.push(clash);
    });
  } else if (old && now && fresh.done) {
    old.replaceWith(document.importNode(now, true));
  }
  const goesTogether = !fresh.done && isNewer && !elsewhere && clashes.length === 0;
  for (const region of goesTogether ? BESIDE : (['wrong', ...BESIDE] as const)) {
    const [before, after] = [regionOf(document, region), regionOf(fresh.document, region)];
    if (before && after) morph(before, after, () => undefined);
  }
  document.title = fresh.document.title;
  document.dispatchEvent(new Event(SHOWN));
  if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused)
    focused.focus({ preventScroll: true });
  return { elsewhere, clashes, goesTogether };
}

/** Whether a fresh page looks at another question than this one. */
export function isElsewhere(fresh: FreshPage, renamed?: string): boolean {
  const name = regionOf(fresh.document, 'edit')?.dataset['of'];
  return regionOf(document, 'edit')?.dataset['of'] !== name && (renamed === undefined || renamed !== name);
}

function takeField(field: Field, theirs: string, said: string | undefined, done: boolean): Clash | undefined {
  const [mine, before] = [valueOf(field), keptValueOf(field)];
  const isMine = done && said !== undefined ? mine !== said : mine.trim() !== before.trim();
  const isSame = mine.trim() === theirs.trim();
  setKeptValue(field, theirs);
  if (isMine) return done || theirs === before || isSame ? undefined : { field, theirs };
  // Spaces at the end are not kept, and go only when whoever types has left the field.
  if (document.activeElement !== field || !isSame) setValue(field, theirs);
  return undefined;
}
