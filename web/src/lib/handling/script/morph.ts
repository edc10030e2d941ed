import { type Field, fieldKey, isField } from './field.ts';

/**
 * Makes a part of the page like the fresh one that the server sent, keeping each element that stays: so that the field
 * somebody types in keeps its cursor and its own undo, and what they opened stays open.
 *
 * @param take is asked what becomes of a field; nothing else changes what is filled in.
 */
export function morph(old: Element, fresh: Element, take: (old: Field, fresh: Field) => void): void {
  if (old.hasAttribute('data-keep')) return;
  takeAttributes(old, fresh);
  if (!(old instanceof HTMLTextAreaElement)) morphChildren(old, fresh, take);
  if (isField(old) && isField(fresh) && old.type !== 'hidden') take(old, fresh);
}

function takeAttributes(old: Element, fresh: Element): void {
  for (const { name } of [...old.attributes])
    if (!fresh.hasAttribute(name) && !isOwn(old, name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes)
    // What is open stays open, and more may open.
    if (old.getAttribute(name) !== value && (name === 'open' || !isOwn(old, name)))
      old.setAttribute(name, value);
}

/** What whoever works sets, by filling in or opening; of a field, `take` decides. */
function isOwn(element: Element, name: string): boolean {
  if (name === 'open') return element instanceof HTMLDetailsElement;
  if (name === 'selected') return element instanceof HTMLOptionElement;
  if (!(element instanceof HTMLInputElement) || element.type === 'hidden') return false;
  const isTick = element.type === 'checkbox' || element.type === 'radio';
  return name === (isTick ? 'checked' : 'value');
}

function morphChildren(old: Element, fresh: Element, take: (old: Field, fresh: Field) => void): void {
  const waiting = new Map<string, Element>();
  for (const child of old.children) {
    const key = keyOf(child);
    if (key !== undefined && !waiting.has(key)) waiting.set(key, child);
  }
  let next = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const key = wanted instanceof Element ? keyOf(wanted) : undefined;
    const known = key === undefined ? undefined : waiting.get(key);
    const match = known ?? (key === undefined ? nextLike(next, wanted) : undefined);
    if (!match) {
      old.insertBefore(document.importNode(wanted, true), next);
      continue;
    }
    if (key !== undefined) waiting.delete(key);
    if (match === next) next = next.nextSibling;
    else old.insertBefore(match, next);
    if (match instanceof Element && wanted instanceof Element) morph(match, wanted, take);
    else if (match.nodeValue !== wanted.nodeValue) match.nodeValue = wanted.nodeValue;
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    gone.remove();
  }
}

/** The next node of the same kind; what lies before it and has no key falls away later, behind all that stays. */
function nextLike(from: ChildNode | null, wanted: Node): ChildNode | undefined {
  for (let node = from; node; node = node.nextSibling) {
    if (node.nodeType !== wanted.nodeType || node.nodeName !== wanted.nodeName) continue;
    if (!(node instanceof Element) || keyOf(node) === undefined) return node;
  }
  return undefined;
}

/** By what an element is known again: a key of its own, or the first field in it. */
function keyOf(element: Element): string | undefined {
  if (element instanceof HTMLElement && element.dataset['key'] !== undefined) return element.dataset['key'];
  if (isField(element)) return `${element.tagName} ${fieldKey(element)}`;
  // What holds things that change places is not known by the first of them.
  if (element.querySelector('[data-key]')) return undefined;
  const field = element.querySelector('input:not([type=hidden]), textarea, select');
  return isField(field) ? `${element.tagName} of ${fieldKey(field)}` : undefined;
}
