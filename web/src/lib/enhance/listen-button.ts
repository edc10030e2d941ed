import { takeTurn, leaveTurn } from './turn.ts';

/** The words of the buttons, which stand on the page. */
interface ListenWords {
  readonly listen: string;
  readonly stop: string;
}

export function listenWords(): ListenWords | undefined {
  const { listen = '', stop = '' } = document.querySelector<HTMLElement>('[data-listen]')?.dataset ?? {};
  return listen === '' ? undefined : { listen, stop };
}

interface ListenButton extends ListenWords {
  /** Of the option beside which it stands; without it the button belongs to the question above it and shows words. */
  readonly about?: string | undefined;
  /** Begins to speak; calls `ended` when it has ended by itself. */
  readonly start: (ended: () => void) => void;
  readonly end: () => void;
}

/** A button that lets something be heard, and stops it. */
export function listenButton({ listen, stop, about, start, end }: ListenButton): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = about === undefined ? 'button quiet listen' : 'listen small';
  const words = document.createElement('span');
  if (about !== undefined) words.className = 'spoken';
  button.append(icon(), words);
  const show = (speaking: boolean): void => {
    button.setAttribute('aria-pressed', String(speaking));
    words.textContent = (speaking ? stop : listen) + (about === undefined ? '' : `: ${about}`);
  };
  const silence = (): void => {
    end();
    show(false);
  };
  show(false);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') {
      silence();
      leaveTurn(silence);
      return;
    }
    takeTurn(silence);
    show(true);
    start(() => {
      show(false);
      leaveTurn(silence);
    });
  });
  return button;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A loudspeaker; while it speaks the styles show a square instead. */
function icon(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, line] of [
    [
      'play',
      'M3 9v6h4l5 5V4L7 9zm13.5 3a4.5 4.5 0 0 0-2.5-4v8a4.5 4.5 0 0 0 2.5-4zM14 3.2v2.1a7 7 0 0 1 0 13.4v2.1a9 9 0 0 0 0-17.6z',
    ],
    ['stop', 'M6 6h12v12H6z'],
  ] as const) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', name);
    path.setAttribute('d', line);
    svg.append(path);
  }
  return svg;
}
