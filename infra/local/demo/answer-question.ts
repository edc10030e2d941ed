import type { ShownQuestion } from '#shared/interview/shown.ts';
import type { Answer } from '#shared/questionnaire/answer.ts';
import type { Chance } from './chance.ts';
import type { Likelihoods } from './likely/likelihood.ts';
import type { Person } from './person.ts';
import { IDEAS } from './words.ts';

/** How often a question is left open, and how often it is declined where that is offered. */
const LEFT_OPEN = 0.015;
const DECLINED = 0.02;
const DECLINED_WHEN_SENSITIVE = 0.05;
/** How often somebody writes something in an open question. */
const WRITES = 0.25;

interface Circumstances {
  readonly person: Person;
  readonly chance: Chance;
  readonly likelihoods: Likelihoods;
  readonly language: string;
  /** The day of the interview, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What this person answers to a question as it stands on the page; `undefined` leaves it open. */
export function answerQuestion(question: ShownQuestion, given: Circumstances): Answer | undefined {
  const { chance } = given;
  if (question.type === 'note' || question.readonly || chance.happens(LEFT_OPEN)) return undefined;
  const declined = question.question.sensitive ? DECLINED_WHEN_SENSITIVE : DECLINED;
  if (question.decline.length > 0 && chance.happens(declined)) {
    const code = chance.pick(Object.fromEntries(question.decline.map((option) => [option.code, 1])));
    if (code !== undefined) return question.type === 'multiple' ? [code] : code;
  }
  switch (question.type) {
    case 'multiple':
      return several(question, given);
    case 'ranking':
      return inOrder(question, given);
    case 'matrix':
      return byRow(question, given);
    case 'number': {
      const drawn = chance.pick(likely(question.name, [], given));
      return drawn === undefined ? undefined : Number(drawn);
    }
    case 'date':
      return monthsAgo(given.today, Math.floor(chance.next() ** 2 * 12));
    case 'time':
      return '12:00';
    case 'dateTime':
      return `${monthsAgo(given.today, 1)}-01T12:00`;
    case 'text': {
      const ideas = IDEAS[given.language] ?? [];
      return chance.happens(WRITES) ? ideas[Math.floor(chance.next() * ideas.length)] : undefined;
    }
    default:
      return chance.pick(likely(question.name, codesOf(question), given));
  }
}

const codesOf = (question: ShownQuestion): string[] => question.options.map(({ code }) => code);

/** The likelihoods of the codes that are offered; even ones where nothing is known of the question. */
function likely(
  name: string,
  offered: readonly string[],
  { likelihoods, person }: Circumstances,
): Readonly<Record<string, number>> {
  const known = likelihoods[name]?.(person);
  if (!known) return Object.fromEntries(offered.map((code) => [code, 1]));
  if (offered.length === 0) return known;
  return Object.fromEntries(offered.map((code) => [code, known[code] ?? 0]));
}

function several(question: ShownQuestion, given: Circumstances): Answer | undefined {
  const { chance } = given;
  const known = given.likelihoods[question.name]?.(given.person);
  const probability = (code: string): number => (known ? (known[code] ?? 0) : 0.2);
  const none = question.options.find(({ option }) => option.exclusive === true)?.code;
  if (none !== undefined && chance.happens(probability(none))) return [none];
  const chosen = codesOf(question).filter((code) => code !== none && chance.happens(probability(code)));
  const most = question.question.type === 'multiple' ? question.question.maxSelected : undefined;
  while (most !== undefined && chosen.length > most) {
    chosen.splice(Math.floor(chance.next() * chosen.length), 1);
  }
  if (chosen.length > 0) return chosen;
  return none === undefined ? undefined : [none];
}

/** Places drawn one after the other, each in proportion to the weights of those that are left (Plackett-Luce). */
function inOrder(question: ShownQuestion, given: Circumstances): Answer | undefined {
  const left = new Map(Object.entries(likely(question.name, codesOf(question), given)));
  const order: string[] = [];
  while (left.size > 0) {
    const next = given.chance.pick<string>(Object.fromEntries(left)) ?? [...left.keys()][0];
    if (next === undefined) break;
    order.push(next);
    left.delete(next);
  }
  return order.length > 0 ? order : undefined;
}

function byRow(question: ShownQuestion, given: Circumstances): Answer | undefined {
  const entries = question.rows.flatMap(({ code }) => {
    const column = given.chance.pick<string>(likely(`${question.name}.${code}`, codesOf(question), given));
    return column === undefined ? [] : [[code, column] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function monthsAgo(today: string, months: number): string {
  const [year = 2025, month = 1] = today.split('-').map(Number);
  const since = year * 12 + (month - 1) - months;
  return `${Math.floor(since / 12)}-${String((since % 12) + 1).padStart(2, '0')}`;
}
