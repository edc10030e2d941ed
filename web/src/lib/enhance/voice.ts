import { listenButton, listenWords } from './listen-button.ts';

/** Of a voice, what decides whether it may speak. */
export type VoiceKind = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/**
 * A voice of the device's own in exactly this language. Another kind would send what it reads to a company, and
 * a voice of a related language reads words that it does not know.
 */
export function localVoice<V extends VoiceKind>(voices: readonly V[], language: string): V | undefined {
  const base = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  return voices.find((voice) => voice.localService && base(voice.lang) === base(language));
}

/**
 * A button at each question that reads it aloud with its answers, where the device has a voice for the language;
 * else no button. What was recorded has its own button: a person is understood better than a voice of a device.
 */
export function addVoices(part: ParentNode): void {
  if (!('speechSynthesis' in window)) return;
  const offer = (): boolean => {
    const voice = localVoice(speechSynthesis.getVoices(), document.documentElement.lang);
    if (voice)
      part.querySelectorAll<HTMLElement>('[data-question]').forEach((each) => addButton(each, voice));
    return voice !== undefined;
  };
  // Browsers load their voices after the page.
  if (!offer()) speechSynthesis.addEventListener('voiceschanged', offer, { once: true });
}

function addButton(question: HTMLElement, voice: SpeechSynthesisVoice): void {
  const words = listenWords();
  const heading = question.querySelector('h1, h2');
  if (!words || !heading || isForeign(heading) || question.querySelector('[data-voice]')) return;
  const button = (text: () => string, about?: string): HTMLButtonElement => {
    const made = listenButton({
      ...words,
      about,
      start: (ended) => {
        const spoken = new SpeechSynthesisUtterance(text());
        spoken.voice = voice;
        spoken.lang = voice.lang;
        spoken.addEventListener('end', ended);
        speechSynthesis.speak(spoken);
      },
      end: () => {
        speechSynthesis.cancel();
      },
    });
    made.dataset['voice'] = '';
    return made;
  };
  if (!question.querySelector('[data-recording="question"]')) {
    (question.querySelector('legend') ?? heading).after(button(() => wordsOf(question)));
    return;
  }
  // The question was recorded: the voice is for those of its answers that were not.
  for (const card of question.querySelectorAll<HTMLElement>('[data-options] label.card')) {
    const text = card.textContent.trim();
    if (isForeign(card) || card.parentElement?.matches('.heard')) continue;
    const row = document.createElement('div');
    row.className = 'heard';
    card.replaceWith(row);
    row.append(
      card,
      button(() => text, text),
    );
  }
}

/** A text that fell back to another language: this voice cannot read it. */
const isForeign = (element: Element): boolean => element.querySelector('[lang]') !== null;

/** The question, its hints and its answers, each a sentence. */
function wordsOf(question: HTMLElement): string {
  return [...question.querySelectorAll('h1, h2, .hint, legend:not(:has(h1, h2)), label')]
    .filter((element) => !isForeign(element) && !element.closest('h1 label, h2 label'))
    .map((element) => element.textContent.trim())
    .filter((text) => text !== '')
    .join('. ')
    .replace(/([.?!…؟])\. /g, '$1 ');
}
