import type { CompiledNode, OtherNode, QuestionNode, RepeatNode } from '#shared/questionnaire/compiled.ts';
import { isList, numberOf } from '#shared/questionnaire/expression/value.ts';
import type { Value } from '#shared/questionnaire/expression/scope.ts';
import type { Frame } from '#shared/questionnaire/frame.ts';
import { answerOfValue, calculatedValue } from './answer-of-value.ts';
import { isLocked } from './takes-answer.ts';
import { offeredOf, onlyOffered } from './offered.ts';
import { entriesOf, markDependents, MAX_ENTRIES, type State } from './state.ts';

/**
 * Works out anew what has to be, each node after all that it depends on. A node whose result is what it was
 * wakes nobody, so the work is that of the changes, not that of the questionnaire.
 */
export function settle(state: State): void {
  const { pending, compiled } = state;
  for (let word = state.firstWord; word <= state.lastWord; word += 1) {
    // What is woken stands later in the order, perhaps in this word: so the word is read again each time.
    for (let bits = pending[word] ?? 0; bits !== 0; bits = pending[word] ?? 0) {
      const bit = bits & -bits;
      pending[word] = bits & ~bit;
      const node = compiled.order[(word << 5) + 31 - Math.clz32(bit)];
      if (!node) continue;
      for (const frame of state.frames[node.block] ?? []) {
        if (frame.dirty[node.slot] === 0) continue;
        frame.dirty[node.slot] = 0;
        if (workOut(state, frame, node)) markDependents(state, frame, node);
      }
    }
  }
  state.firstWord = pending.length;
  state.lastWord = -1;
  if (state.fresh.size > 0) state.fresh.clear();
}

/** Works out one node in one frame. Returns whether anything about it changed. */
function workOut(state: State, frame: Frame, node: CompiledNode): boolean {
  switch (node.kind) {
    case 'entry':
      return become(frame, node, entryIsAsked(state, frame) ? 1 : 0, '');
    case 'group':
      return become(frame, node, isAskedByRules(frame, node), '');
    case 'repeat':
      return workOutRepeat(state, frame, node);
    case 'question':
      return workOutQuestion(state, frame, node);
    case 'other':
      return workOutOther(frame, node);
    case 'derived':
      return become(frame, node, 1, calculatedValue(node.calculation?.evaluate(frame) ?? ''));
    case 'screenOut':
      return become(frame, node, 1, node.calculation?.test(frame) ?? false);
  }
}

function become(frame: Frame, node: CompiledNode, relevant: 0 | 1, value: Value): boolean {
  const { slot } = node;
  const before = frame.value[slot] ?? '';
  if (frame.relevant[slot] === relevant && same(before, value)) return false;
  frame.relevant[slot] = relevant;
  frame.value[slot] = value;
  return true;
}

function same(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (!isList(one) || !isList(other) || one.length !== other.length) return false;
  return one.every((member, index) => member === other[index]);
}

/** The groups around, the consent and the relevance. */
function isAskedByRules(frame: Frame, node: CompiledNode): 0 | 1 {
  if (frame.relevant[node.parentSlot] === 0) return 0;
  if (node.consent && !node.consent(frame)) return 0;
  return node.relevance && !node.relevance(frame) ? 0 : 1;
}

function entryIsAsked(state: State, frame: Frame): boolean {
  const repeat = state.compiled.blocks[frame.block]?.repeat;
  if (!repeat || !frame.parent) return true;
  const count = frame.parent.value[repeat.slot];
  return typeof count === 'number' && frame.position <= count;
}

function workOutRepeat(state: State, frame: Frame, node: RepeatNode): boolean {
  const relevant = isAskedByRules(frame, node);
  const wanted = node.count ? numberOf(node.count(frame)) : (frame.clean[node.slot] ?? '');
  // Without a count of its own a repeat begins with one entry; a count that is no number asks none.
  const number = typeof wanted === 'number' ? wanted : 1;
  const count = relevant === 1 && number >= 1 ? Math.min(Math.floor(number), MAX_ENTRIES) : 0;
  entriesOf(state, frame, node, count);
  return become(frame, node, relevant, count);
}

function workOutQuestion(state: State, frame: Frame, node: QuestionNode): boolean {
  const { slot } = node;
  // What a resident cannot change always has its initial value, also when a draft or a gate begins.
  if (node.initial && frame.raw[slot] === undefined && (isLocked(node) || state.fresh.has(frame))) {
    setGiven(frame, node, answerOfValue(node.question, node.initial(frame)));
  }
  let relevant = isAskedByRules(frame, node);
  if (node.dynamic) {
    const offered = relevant === 1 ? offeredOf(frame, node) : undefined;
    frame.offered[slot] = offered;
    // With nothing left to choose there is nothing to ask.
    if (offered?.length === 0) relevant = 0;
  }
  if (node.calculation && relevant === 1 && !isKept(state, frame, node)) {
    setGiven(frame, node, answerOfValue(node.question, node.calculation.evaluate(frame)));
  }
  const clean = relevant === 1 ? (frame.clean[slot] ?? '') : '';
  const value = node.dynamic && clean !== '' ? onlyOffered(frame, node, clean) : clean;
  const changed = become(frame, node, relevant, value);
  // The columns chosen may be the same in other rows, and rows can be read one by one.
  return changed || node.question.type === 'matrix';
}

/** A time or a chance that was worked out earlier in the interview stays what it was when a draft goes on. */
const isKept = (state: State, frame: Frame, node: QuestionNode): boolean =>
  state.revision === 0 && node.calculation?.volatile === true && frame.clean[node.slot] !== '';

/** Puts an answer into a frame, without working anything out. */
export function setGiven(frame: Frame, node: CompiledNode, given: Frame['raw'][number]): void {
  const { slot } = node;
  frame.raw[slot] = given;
  if (node.kind === 'question') frame.clean[slot] = given === undefined ? '' : node.clean(given);
  else if (node.kind === 'other') frame.clean[slot] = typeof given === 'string' ? given.trim() : '';
  else if (node.kind === 'repeat') frame.clean[slot] = typeof given === 'number' ? given : '';
}

function workOutOther(frame: Frame, node: OtherNode): boolean {
  const { codes, host, slot } = node;
  const chosen = frame.value[host.slot] ?? '';
  const open = isList(chosen)
    ? chosen.some((code) => typeof code === 'string' && codes.has(code))
    : typeof chosen === 'string' && codes.has(chosen);
  return become(frame, node, open ? 1 : 0, open ? (frame.clean[slot] ?? '') : '');
}
