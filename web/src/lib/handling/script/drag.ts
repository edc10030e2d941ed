import type { Desk } from './desk.ts';

/** So close to the edge of a list that scrolls, it scrolls along, in pixels; and so far at a time. */
const EDGE = 40;
const SCROLL_STEP = 12;

/** Where what is dragged would come to stand. */
interface Drop {
  readonly row: HTMLElement;
  readonly side: 'before' | 'after';
  readonly intent: string;
}

/**
 * Drags a question, a section or an answer to its place by its handle, with a mouse, a pen or a finger. It is only one
 * more way: the buttons and keys do the same.
 */
export function addDragging(desk: Desk): void {
  document.addEventListener('pointerdown', (event) => {
    const handle = event.target instanceof Element ? event.target.closest('[data-handle]') : null;
    const row = handle?.closest<HTMLElement>('[data-key]');
    const list = row?.parentElement;
    if (!(handle instanceof HTMLElement) || !row || !list || event.button !== 0) return;
    event.preventDefault();
    drag(desk, handle, row, list, event.pointerId);
  });
}

function drag(desk: Desk, handle: HTMLElement, row: HTMLElement, list: HTMLElement, pointer: number): void {
  let drop: Drop | undefined;
  let scroll = 0;
  let y = 0;
  handle.setPointerCapture(pointer);
  row.classList.add('dragged');
  const timer = setInterval(() => {
    if (scroll === 0) return;
    list.scrollBy(0, scroll);
    point();
  }, 16);

  const point = (): void => {
    unmark(drop);
    drop = list.dataset['options'] === undefined ? dropInOutline(list, row, y) : dropInOptions(list, row, y);
    drop?.row.classList.add(`drop-${drop.side}`);
  };
  const move = (event: PointerEvent): void => {
    y = event.clientY;
    const { top, bottom } = list.getBoundingClientRect();
    scroll = y < top + EDGE ? -SCROLL_STEP : y > bottom - EDGE ? SCROLL_STEP : 0;
    point();
  };
  const end = (event: Event): void => {
    clearInterval(timer);
    unmark(drop);
    row.classList.remove('dragged');
    handle.removeEventListener('pointermove', move);
    handle.removeEventListener('pointerup', end);
    handle.removeEventListener('pointercancel', end);
    document.removeEventListener('keydown', stop);
    if (event.type !== 'pointerup' || !drop) return;
    const of = list.dataset['options'] === undefined ? { of: row.dataset['key'] ?? '' } : undefined;
    void desk.ask({ intent: drop.intent, ...of });
  };
  const stop = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') end(event);
  };
  handle.addEventListener('pointermove', move);
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
  document.addEventListener('keydown', stop);
}

const unmark = (drop: Drop | undefined): void => {
  drop?.row.classList.remove('drop-before', 'drop-after');
};

const rowsOf = (list: HTMLElement): HTMLElement[] =>
  [...list.children].filter(
    (each): each is HTMLElement => each instanceof HTMLElement && 'key' in each.dataset,
  );

/** The row under the pointer, or the nearest, and on which half of it the pointer is. */
function under(rows: readonly HTMLElement[], y: number): [HTMLElement, 'before' | 'after'] | undefined {
  const last = rows.at(-1);
  const row = rows.find((each) => y < each.getBoundingClientRect().bottom) ?? last;
  if (!row) return undefined;
  const { top, height } = row.getBoundingClientRect();
  return [row, y < top + height / 2 ? 'before' : 'after'];
}

function dropInOptions(list: HTMLElement, row: HTMLElement, y: number): Drop | undefined {
  const rows = rowsOf(list);
  const others = rows.filter((each) => each !== row);
  const found = under(others, y);
  if (!found) return undefined;
  const [target, side] = found;
  const index = others.indexOf(target) + (side === 'after' ? 1 : 0);
  if (index === rows.indexOf(row)) return undefined;
  const code = row.dataset['key'] ?? '';
  return { row: target, side, intent: `option:${String(index)}:${list.dataset['options'] ?? ''}:${code}` };
}

function dropInOutline(list: HTMLElement, row: HTMLElement, y: number): Drop | undefined {
  const rows = rowsOf(list);
  const inside = new Set(withInside(rows, row));
  // Nothing comes to stand in itself.
  const others = rows.filter((each) => !inside.has(each));
  const found = under(others, y);
  if (!found) return undefined;
  const [target, side] = found;
  const before = (name: string): Drop => ({ row: target, side, intent: `place:${name}:` });
  const atEnd = (section: string): Drop => ({ row: target, side, intent: `place::${section}` });
  const name = target.dataset['key'] ?? '';
  if (side === 'before') return before(name);
  const next = others[others.indexOf(target) + 1];
  const isIn = next && depthOf(next) > depthOf(target);
  if (target.dataset['section'] !== undefined && (isIn || next === undefined))
    return next && isIn ? before(next.dataset['key'] ?? '') : atEnd(name);
  return next && depthOf(next) === depthOf(target)
    ? before(next.dataset['key'] ?? '')
    : atEnd(parentOf(rows, target));
}

const depthOf = (row: HTMLElement): number => Number(row.dataset['depth'] ?? 0);

/** A row with all that lies in it. */
function withInside(rows: readonly HTMLElement[], row: HTMLElement): HTMLElement[] {
  const at = rows.indexOf(row);
  const end = rows.findIndex((each, index) => index > at && depthOf(each) <= depthOf(row));
  return rows.slice(at, end < 0 ? undefined : end);
}

/** The section that a row stands in; empty for none. */
function parentOf(rows: readonly HTMLElement[], row: HTMLElement): string {
  const before = rows.slice(0, rows.indexOf(row));
  return before.findLast((each) => depthOf(each) < depthOf(row))?.dataset['key'] ?? '';
}
