/**
 * Shows a question as residents see it while it is typed, by the same engine and components as their own form: the
 * server is asked to keep it, and not how it looks.
 */
import { flushSync, mount, unmount } from 'svelte';
import { changesOf } from '#lib/designer/changes-of.ts';
import { placeIn } from '#lib/designer/place-in.ts';
import { previewOf } from '#lib/designer/preview-of.ts';
import { deviceSurroundings } from '#lib/offline/device-surroundings.ts';
import { edit } from '#shared/questionnaire/edit/edit.ts';
import { isHeld, savingData } from '../script/desk.ts';
import { editForm, regionOf } from '../script/page.ts';
import { SHOWING, SHOWN } from '../script/show.ts';
import LivePreview from './LivePreview.svelte';
import type { Live } from './live-draft.ts';

let place: HTMLElement | undefined;
let preview: ReturnType<typeof mount<Record<string, never>, { show: (next: Shown) => void }>> | undefined;
interface Shown {
  readonly page: ReturnType<typeof previewOf>;
  readonly live: Live;
}
let live: Live | undefined;

document.addEventListener('input', ({ target }) => {
  if (target instanceof Element && editForm()?.contains(target)) showNow();
});
document.addEventListener('change', ({ target }) => {
  if (target instanceof Element && editForm()?.contains(target)) showNow();
});
document.addEventListener(SHOWING, (event) => {
  // What is too much to be shown from here is shown by the server again.
  if (liveIn((event as CustomEvent<Document>).detail) === undefined) leave();
});
document.addEventListener(SHOWN, () => {
  readLive();
  showNow();
});
readLive();

function readLive(): void {
  const said = liveIn(document);
  live = said === undefined ? undefined : (JSON.parse(said) as Live);
}

function liveIn(page: Document): string | undefined {
  return regionOf(page, 'preview')?.dataset['live'];
}

function leave(): void {
  if (preview) void unmount(preview);
  preview = undefined;
  if (place) delete place.dataset['keep'];
  place = undefined;
}

function showNow(): void {
  const form = editForm();
  const here = regionOf(document, 'preview')?.querySelector<HTMLElement>('form[data-preview]') ?? undefined;
  if (!live || !form || !here) return;
  const next = { page: pageOf(live, form), live };
  if (preview && here === place) {
    preview.show(next);
    flushSync();
    return;
  }
  leave();
  here.replaceChildren();
  here.dataset['keep'] = '';
  place = here;
  preview = mount(LivePreview, { target: here, props: { first: next } });
}

/** What the form says now, as the page that residents get; as it is kept when that cannot be. */
function pageOf({ draft, name, language }: Live, form: HTMLFormElement): ReturnType<typeof previewOf> {
  const node = placeIn(draft, name)?.node;
  if (!node) return undefined;
  const surroundings = deviceSurroundings();
  const made = edit(draft, {
    do: 'several',
    changes: [...changesOf(draft, node, savingData(form, isHeld))],
  });
  const after = made.ok ? made.draft : draft;
  return previewOf(after, after.children[0] ?? node, language, surroundings);
}
