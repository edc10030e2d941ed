import { listenButton, listenWords } from './listen-button.ts';

/** One button in the place of the browser's player, for each recording. The sound is fetched when it is asked for. */
export function addRecordings(part: ParentNode): void {
  const words = listenWords();
  if (!words) return;
  part.querySelectorAll<HTMLAudioElement>('audio[data-recording][controls]').forEach((audio) => {
    const { recording, spoken } = audio.dataset;
    const about = recording === 'option' ? aboutOf(audio) : undefined;
    let ended: (() => void) | undefined;
    const button = listenButton({
      ...words,
      listen: spoken === undefined ? words.listen : `${words.listen} (${spoken})`,
      about,
      start: (end) => {
        ended = end;
        audio.currentTime = 0;
        audio.play().catch(() => {
          // The network is away, or the device cannot play it.
          end();
        });
      },
      end: () => {
        audio.pause();
      },
    });
    audio.addEventListener('ended', () => ended?.());
    audio.removeAttribute('controls');
    audio.after(button);
  });
}

/** The words that are read, which the player was named after. */
const aboutOf = (audio: HTMLAudioElement): string =>
  (audio.getAttribute('aria-label') ?? '').replace(/^[^:]*: /, '');
