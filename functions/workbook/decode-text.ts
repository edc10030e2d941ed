/** Signs that no text holds and every other kind of file does. */
// eslint-disable-next-line no-control-regex -- these are the characters that are looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/**
 * A text file's characters: UTF-8, UTF-16 where it says so, and otherwise Windows' western alphabet, in which older
 * Excel saves. `undefined` for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const text = utf16
    ? new TextDecoder(utf16).decode(bytes)
    : (utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes));
  return BINARY.test(text) ? undefined : text;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
