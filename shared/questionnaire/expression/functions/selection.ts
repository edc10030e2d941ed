import { choiceQuestion } from '../choice-question.ts';
import { booleanPiece, constantOf, numberPiece, textPiece, type Piece } from '../piece.ts';
import type { Read, Value } from '../scope.ts';
import { clip, isList, MAX_TEXT, textOf } from '../value.ts';
import type { FunctionTable } from './definition.ts';

/** What stands between the codes of a multiple choice that is written as a text. */
const isGap = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

const hasGap = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (isGap(text.charCodeAt(at))) return true;
  return false;
};

/** Whether `code`, which has no gap in it and is not empty, is one of the words of `text`. */
function hasWord(text: string, code: string): boolean {
  if (text.length <= code.length) return text === code;
  for (let at = text.indexOf(code); at !== -1; at = text.indexOf(code, at + 1)) {
    const end = at + code.length;
    const opens = at === 0 || isGap(text.charCodeAt(at - 1));
    if (opens && (end === text.length || isGap(text.charCodeAt(end)))) return true;
  }
  return false;
}

function hasCode(value: Value, code: string): boolean {
  if (typeof value === 'string') return hasWord(value, code);
  if (!isList(value)) return textOf(value) === code;
  for (const member of value) {
    if (member === code) return true;
    const text = textOf(member);
    if (text.length > code.length && hasWord(text, code)) return true;
    if (text === code) return true;
  }
  return false;
}

/** A code that can be looked for: trimmed, and undefined when nothing can ever equal it. */
const codeOf = (text: string): string | undefined => {
  const code = text.trim();
  return code === '' || hasGap(code) ? undefined : code;
};

function selectedPiece<F>(list: Piece<F>, code: Piece<F>): Piece<F> {
  const { value } = list;
  const fixed = constantOf(code);
  if (fixed === undefined) {
    return booleanPiece((frame) => {
      const wanted = codeOf(code.text(frame));
      return wanted !== undefined && hasCode(value(frame), wanted);
    });
  }
  const wanted = codeOf(textOf(fixed));
  if (wanted === undefined) return booleanPiece(() => false);
  const read: Read<F, boolean> = (frame) => {
    const found = value(frame);
    // A single choice holds just the code; the comparison settles most calls.
    return found === wanted || hasCode(found, wanted);
  };
  return booleanPiece(read);
}

/** Calls `visit` with each code until it answers false. */
function eachCode(text: string, visit: (start: number, end: number) => boolean): void {
  let start = 0;
  while (start < text.length) {
    while (start < text.length && isGap(text.charCodeAt(start))) start += 1;
    let end = start;
    while (end < text.length && !isGap(text.charCodeAt(end))) end += 1;
    if (end === start || !visit(start, end)) return;
    start = end;
  }
}

/** Multiple choices and rankings: codes, given as a list or as a text with spaces between. */
export const selection: FunctionTable = {
  selected: { arity: [2, 2], build: (call) => selectedPiece(call.piece(0), call.piece(1)) },
  'selected-at': {
    arity: [2, 2],
    build: (call) => {
      const list = call.piece(0).text;
      const index = call.piece(1).number;
      return textPiece((frame) => {
        const text = list(frame);
        let left = Math.trunc(index(frame));
        let found = '';
        if (!(left >= 0)) return found;
        eachCode(text, (start, end) => {
          if (left === 0) found = text.slice(start, end);
          left -= 1;
          return left >= 0;
        });
        return found;
      });
    },
  },
  'count-selected': {
    arity: [1, 1],
    build: (call) => {
      const { text } = call.piece(0);
      return numberPiece((frame) => {
        let count = 0;
        eachCode(text(frame), () => {
          count += 1;
          return true;
        });
        return count;
      });
    },
  },
  'jr:choice-name': {
    arity: [2, 2],
    impure: true,
    build: (call) => {
      const { value } = call.piece(0);
      const source = call.source(1);
      const question = choiceQuestion(source);
      const label = question && call.scope.choiceName(question.name);
      if (!label) {
        call.refuse('unknownName', question?.name ?? '', question ?? source);
        return textPiece(() => '');
      }
      return textPiece((frame) => {
        const found = value(frame);
        const text = textOf(found);
        if (!isList(found) && !hasGap(text)) return text === '' ? '' : clip(label(frame, text));
        const labels: string[] = [];
        let length = 0;
        eachCode(text, (start, end) => {
          const part = clip(label(frame, text.slice(start, end)));
          labels.push(part);
          length += part.length;
          return length < MAX_TEXT;
        });
        return clip(labels.join(', '));
      });
    },
  },
};
