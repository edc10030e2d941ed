/** What the script says. The page brings the words, in the language of whoever works. */
export type HandlingWords = Readonly<
  Record<
    | 'saving'
    | 'saved'
    | 'savedBeside'
    | 'unsaved'
    | 'unreachable'
    | 'gone'
    | 'clash'
    | 'clash.mine'
    | 'clash.theirs',
    string
  >
>;

const bar = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-steps]');

export const words = (): HandlingWords => JSON.parse(bar()?.dataset['words'] ?? '{}') as HandlingWords;

/** Says how it stands with what was typed: shown, and read aloud when whoever works pauses. */
export function say(
  key: 'saving' | 'saved' | 'savedBeside' | 'unsaved' | 'unreachable' | 'gone',
  more = '',
): void {
  tell(key, `${words()[key]} ${more}`.trim());
}

/** Says nothing any more: something else of the page says it. */
export const hush = (): void => {
  tell('', '');
};

function tell(state: string, text: string): void {
  const place = bar()?.querySelector<HTMLElement>('[data-saving]');
  if (!place) return;
  place.dataset['saving'] = state;
  if (place.textContent !== text) place.textContent = text;
}

/** Whether the page itself says what was done. */
export const isTold = (): boolean => (bar()?.querySelector('[data-told]')?.textContent ?? '') !== '';

/** Whether the last that was said is that something could not be kept. */
export const isFailing = (): boolean =>
  bar()?.querySelector(':is([data-saving=unsaved], [data-saving=unreachable], [data-saving=gone])') instanceof
  Element;
