import { expect, test } from 'vitest';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import { interviewWith, node, words } from '#shared/interview/testing/example.ts';
import { Pass, type View } from './pass.ts';
import { PrivateStep, type TabletView } from './private-step.ts';

const texts = residentMessages('nl');

function begin(): {
  pass: Pass;
  step: PrivateStep;
  next: (id: string, ...fields: [string, string][]) => TabletView;
} {
  const interview = interviewWith([
    node('text', 'street', {}),
    node('consent', 'special', {}),
    node('text', 'illness', { consent: 'special' }),
    node('text', 'since', { consent: 'special', constraint: "${wish} != 'niets'" }),
    node('text', 'wish', {}),
    node('text', 'doctor', { label: words('Helpt het bij ${illness}?') }),
  ]);
  const pass = new Pass(interview, texts);
  const step = new PrivateStep(pass, texts);
  return { pass, step, next: (id, ...fields) => step.between(pass.next(id, fields)) };
}

const where = (view: TabletView): string =>
  view.kind === 'page' ? view.page.id : view.kind === 'hand' ? `hand ${view.page}` : view.kind;

/** Up to the page that says to hand the tablet over, and past it. */
function alone() {
  const all = begin();
  all.next('1', ['street', 'Nieuwstraat']);
  const hand = all.next('2', ['special', 'yes']);
  if (hand.kind !== 'hand') throw new Error(`Expected to be handed over, not ${where(hand)}.`);
  return { ...all, hand };
}

test('before what is sensitive the tablet is handed over, and given back after the last of it', () => {
  const { step, pass, hand, next } = alone();
  expect(hand).toMatchObject({ page: '3', asked: 'survey' });
  expect(step.begin(hand, true)).toMatchObject({ kind: 'page', page: { id: '3' }, first: true });
  expect(step.alone).toBe(true);
  expect(next('3', ['illness', 'Astma'])).toMatchObject({ page: { id: '4' }, first: false });
  expect(next('4', ['since', 'Lang'])).toEqual({ kind: 'return', to: '5' });
  expect(step.alone).toBe(false);
  expect(where(step.between(pass.show('5')))).toBe('5');
});

test('no way leads back to what was answered alone: not Back, not Next, not the answers at the end', () => {
  const { step, pass, hand, next } = alone();
  step.begin(hand, true);
  next('3', ['illness', 'Astma']);
  next('4', ['since', 'Lang']);
  expect(where(step.between(pass.back('5', [['wish', 'Rust']])))).toBe('2');
  expect(where(next('2', ['special', 'yes']))).toBe('5');
  for (const id of ['3', '4']) expect(where(step.between(pass.show(id)))).toBe('5');
  const end = step.between(pass.show('send'));
  const said = JSON.stringify(end);
  expect(said).not.toMatch(/Astma|Lang/);
  expect(said).toContain(texts.texts['tablet.hidden']);
  expect(pass.interview.submission()).toMatchObject({ illness: 'Astma', since: 'Lang' });
});

test('a question whose words hold an answer that was given alone is asked alone as well', () => {
  const { step, hand, next } = alone();
  step.begin(hand, true);
  next('3', ['illness', 'Astma']);
  next('4', ['since', 'Lang']);
  expect(where(next('5', ['wish', 'Rust']))).toBe('hand 6');
});

test('who wants help with what is sensitive gets it, without being asked at each page', () => {
  const { step, hand, next } = alone();
  expect(where(step.begin(hand, false))).toBe('3');
  expect(where(next('3', ['illness', 'Astma']))).toBe('4');
  expect(step.alone).toBe(false);
});

test('any page can be answered alone: the answer is hidden when the resident says that it is done', () => {
  const { step, pass } = begin();
  const hand = step.ask('1');
  if (hand.kind !== 'hand') throw new Error('Nothing is handed over.');
  expect(step.begin(hand, true)).toMatchObject({ page: { id: '1' }, first: true });
  expect(step.end('1', [['street', 'Nieuwstraat']])).toEqual({ kind: 'return', to: '2' });
  expect(where(step.between(pass.back('2', [])))).toBe('2');
});

test('a hidden answer that turns out wrong is asked anew, alone, and is not shown again', () => {
  const { step, pass, hand, next } = alone();
  step.begin(hand, true);
  next('3', ['illness', 'Astma']);
  next('4', ['since', 'Lang']);
  next('5', ['wish', 'niets']);
  const wrong = pass.check() as Extract<View, { kind: 'send' }>;
  expect(wrong.issues.map(({ page }) => page)).toEqual(['4']);
  const again = step.change('4');
  expect(where(again)).toBe('hand 4');
  expect(pass.interview.answer('since')).toBeUndefined();
});
