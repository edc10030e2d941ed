import { personalTraces, type PersonalTrace } from '#shared/results/voice/personal-traces.ts';

/** A piece of a text, with what it may tell of who said it. */
export interface MarkedPart {
  readonly words: string;
  readonly trace?: PersonalTrace;
}

/** A text in pieces, of which those that may tell who said it are marked; together they are the text. */
export function markedParts(text: string): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const trace of personalTraces(text)) {
    if (trace.start > from) parts.push({ words: text.slice(from, trace.start) });
    parts.push({ words: text.slice(trace.start, trace.end), trace });
    from = trace.end;
  }
  if (from < text.length) parts.push({ words: text.slice(from) });
  return parts;
}
