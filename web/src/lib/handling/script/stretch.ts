/** A mark for what is typed in a field from coming into it until leaving it: that is one step back. */
let mark = '';
let isOver = true;

/** The mark of what was typed last. */
export const stretchOfTyping = (): string => (mark === '' ? goOnTyping() : mark);

/** Somebody types: on in the same stretch, or in a new one. */
export function goOnTyping(): string {
  if (isOver) mark = crypto.getRandomValues(new Uint32Array(3)).join('-');
  isOver = false;
  return mark;
}

/** What is typed next is another step. */
export const endStretch = (): void => {
  isOver = true;
};
