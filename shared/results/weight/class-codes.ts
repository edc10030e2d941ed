/**
 * The answers that make up one class of a margin: several may be taken together as `18_24+25_34`, where the margins of
 * the population are coarser than the questionnaire. A sign at the end (`65+`) is part of the code.
 */
export function codesOfClass(code: string): readonly string[] {
  const parts = code.split('+').map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part !== '') ? parts : [code];
}
