/** A text in UTF-8, cut off at a whole character when it is longer than so many bytes. */
export function utf8AtMost(text: string, most: number): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= most) return bytes;
  let end = most;
  // A byte 10xxxxxx goes on with the character before it.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
