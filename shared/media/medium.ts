import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';

/** The kinds of file that are taken, by the ending of their address, each with its media type. */
export const FILE_TYPES = {
  mp3: 'audio/mpeg',
  aac: 'audio/aac',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  webm: 'audio/webm',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
} as const;
export type FileType = keyof typeof FILE_TYPES;

/** A recording is a text read aloud; a picture stands beside the text of an option. */
export const MediumKind = z.enum(['recording', 'picture']);
export type MediumKind = z.infer<typeof MediumKind>;

/** The most bytes of a file: a minute of speech, and a picture of a few hundred pixels. */
export const MOST_BYTES: Readonly<Record<MediumKind, number>> = { recording: 1_000_000, picture: 300_000 };

/** The mark of a text (`textHash`): what a recording was made of. */
const TextMark = z.string().regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits');

/**
 * A file that goes with a text. It belongs to the words themselves, in one language, and not to the place where they
 * stand: "Yes" is recorded once, and when the words change, the recording no longer belongs to them.
 */
export const Medium = z.object({
  kind: MediumKind,
  /** Of the text. A picture goes with the text of the source language, and is shown in every language. */
  language: LanguageTag,
  text: TextMark,
  /** The variety in which a recording is spoken, where it is another than the one written: Darija for Arabic. */
  spoken: LanguageTag.optional(),
  /** Its address is `/media/<file>`: a hash of what is in it and the ending of its kind. */
  file: z.string().regex(/^[0-9a-f]{32}\.(mp3|aac|m4a|ogg|webm|png|jpg|webp)$/),
  bytes: z.int().positive(),
});
export type Medium = Readonly<z.infer<typeof Medium>>;

/** A medium as staff see it. */
export const KeptMedium = Medium.extend({
  /** Where its text stood when it came (`placeOf`): it says which text has changed. */
  place: z.string().max(300),
  /** The name of the file as it came in. */
  name: z.string().max(200),
});
export type KeptMedium = Readonly<z.infer<typeof KeptMedium>>;
