/** What can be written down so that equal contents are equal texts. */
export type Content =
  string | number | boolean | null | readonly Content[] | { readonly [key: string]: Content | undefined };

/**
 * One text for one content: JSON with the members of each object in the order of their names and without those
 * that are undefined, so that the same response gives the same hash however its answers were put together (JSON
 * Canonicalization Scheme, RFC 8785). Hashing it is the edge's business. Throws on a number that JSON cannot hold.
 */
export function canonicalContent(content: Content): string {
  if (typeof content === 'number' && !Number.isFinite(content)) {
    throw new RangeError('A number without a value cannot be written as JSON.');
  }
  if (content === null || typeof content !== 'object') return JSON.stringify(content);
  if (isList(content)) return `[${content.map(canonicalContent).join(',')}]`;
  const members: string[] = [];
  // Without a comparator `sort` goes by UTF-16 code units, which is what RFC 8785, section 3.2.3 asks.
  for (const name of Object.keys(content).sort()) {
    const member = content[name];
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${canonicalContent(member)}`);
  }
  return `{${members.join(',')}}`;
}

const isList = (content: Content): content is readonly Content[] => Array.isArray(content);
