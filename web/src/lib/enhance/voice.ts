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
 * else no button. The words of the button stand on the page.
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

/** One that speaks, so that another one stops it. */
let stopSpeaking: (() => void) | undefined;

function addButton(question: HTMLElement, voice: SpeechSynthesisVoice): void {
  const { listen = '', stop = '' } = document.querySelector<HTMLElement>('[data-listen]')?.dataset ?? {};
  const heading = question.querySelector('h1, h2');
  if (!listen || !heading || isForeign(heading) || question.querySelector('.listen')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet listen';
  button.textContent = listen;
  button.addEventListener('click', () => {
    const mine = button.getAttribute('aria-pressed') === 'true';
    stopSpeaking?.();
    if (mine) return;
    const spoken = new SpeechSynthesisUtterance(wordsOf(question));
    spoken.voice = voice;
    spoken.lang = voice.lang;
    const end = (): void => {
      stopSpeaking = undefined;
      button.textContent = listen;
      button.setAttribute('aria-pressed', 'false');
    };
    addEventListener('pagehide', () => stopSpeaking?.(), { once: true });
    stopSpeaking = () => {
      speechSynthesis.cancel();
      end();
    };
    spoken.addEventListener('end', end);
    button.textContent = stop;
    button.setAttribute('aria-pressed', 'true');
    speechSynthesis.speak(spoken);
  });
  (question.querySelector('legend') ?? heading).after(button);
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
