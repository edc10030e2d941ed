import { expect, test } from 'vitest';
import { localVoice } from './voice.ts';

test('only a voice that stays on the device, in exactly the language, may read', () => {
  const voices = [
    { lang: 'nl-NL', localService: false },
    { lang: 'ar-SA', localService: true },
    { lang: 'nl_BE', localService: true },
  ];
  expect(localVoice(voices, 'nl')).toBe(voices[2]);
  expect(localVoice(voices.slice(0, 2), 'nl')).toBeUndefined();
  // Darija is not read by a voice for written Arabic.
  expect(localVoice(voices, 'ary')).toBeUndefined();
});
