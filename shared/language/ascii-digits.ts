const ARABIC_ZERO = 0x660;
const PERSIAN_ZERO = 0x6f0;

/** A text with the digits of Arabic and Persian keyboards (٣, ۵) written as ASCII digits (3, 5). */
export const asciiDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO));
  });
