import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { issueWords } from '#lib/interview/issue-words.ts';
import { residentMessages } from '#lib/messages/resident/resident.ts';
import { readFields } from '#shared/interview/read-fields.ts';
import { ALL_EXAMPLES } from './all-examples.ts';
import { EXAMPLE_LANGUAGES, showExample, type Example } from './example.ts';
import Question from './Question.svelte';

function show(example: Example, language: string): string {
  const { question, issue } = showExample(example, language);
  const texts = residentMessages(language);
  const error = issue && issueWords(issue, question, texts);
  return render(Question, { props: { question, texts, language, level: 1, error, search: example.search } })
    .body;
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const unescape = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** What a browser would send of the fields in a piece of HTML. */
function fieldsOf(html: string): [string, string][] {
  const fields: [string, string][] = [];
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const choice = /type="(radio|checkbox)"/.test(tag);
    if (name && (!choice || /\schecked/.test(tag)))
      fields.push([name, unescape(attribute(tag, 'value') ?? '')]);
  }
  for (const match of html.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)) {
    fields.push([attribute(match[1] ?? '', 'name') ?? '', unescape(match[2] ?? '')]);
  }
  return fields;
}

describe.each([...EXAMPLE_LANGUAGES])('in %s', (language) => {
  test.each(ALL_EXAMPLES)('$question.type – $shows: sending it unchanged says the same answer', (example) => {
    const { question } = showExample(example, language);
    const readings = readFields([question], fieldsOf(show(example, language)));
    for (const { path, answer } of readings) {
      expect(answer).toEqual(path === question.path ? question.answer : question.other?.text || undefined);
    }
    if (question.type !== 'note') expect(readings.map(({ path }) => path)).toContain(question.path);
  });

  test.each(ALL_EXAMPLES)(
    '$question.type – $shows: every field has a label, and ids are used once',
    (example) => {
      const html = show(example, language);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const match of html.matchAll(/aria-describedby="([^"]+)"/g)) {
        for (const id of match[1]?.split(' ') ?? []) expect(ids).toContain(id);
      }
      for (const match of html.matchAll(/<label[^>]*\sfor="([^"]+)"/g)) expect(ids).toContain(match[1]);
      const typed = [...html.matchAll(/<(?:input|textarea)[^>]*class="input[^>]*>/g)];
      for (const [tag] of typed) expect(html).toContain(`for="${attribute(tag, 'id') ?? ''}"`);
      expect(html).not.toMatch(/\sstyle=|undefined|\[object/);
    },
  );
});

test('every radio and box stands in a group with the name of its question', () => {
  for (const example of ALL_EXAMPLES) {
    const html = show(example, 'nl');
    const name = showExample(example, 'nl').question.label?.text ?? '';
    for (const { index } of html.matchAll(/<input[^>]*type="(?:radio|checkbox)"/g)) {
      const before = unescape(html.slice(0, index));
      const group = Math.max(before.lastIndexOf('<fieldset'), before.lastIndexOf('role="group"'));
      expect(group, example.shows).toBeGreaterThan(-1);
      if (example.question.type !== 'matrix') expect(before.slice(group)).toContain(name);
    }
  }
});

test('the error summary can link to the first field of every type that is answered', () => {
  for (const example of ALL_EXAMPLES) {
    const { question } = showExample(example, 'nl');
    if (question.type !== 'note') expect(show(example, 'nl')).toContain(`id="q-${question.path}"`);
  }
});

test('what is wrong is said in words beside the question, and the fields point at it', () => {
  const wrong = ALL_EXAMPLES.filter(({ checked }) => checked);
  expect(wrong.length).toBeGreaterThan(5);
  for (const example of wrong) {
    const html = show(example, 'nl');
    expect(html).toContain(`id="q-${example.question.name}--error"`);
    expect(html).toMatch(new RegExp(`aria-describedby="[^"]*q-${example.question.name}--error`));
  }
});

test('a text of the author is text, whatever it looks like', () => {
  const html = show(
    {
      shows: '',
      question: {
        type: 'single',
        name: 'x',
        label: { nl: '<script>alert(1)</script>' },
        options: [{ code: 'a', label: { nl: '<b>"vet"</b>' } }],
      },
    },
    'nl',
  );
  expect(html).not.toMatch(/<script|<b>/);
});

test('a text that is missing in the language is shown in the other, marked as such', () => {
  const html = show(
    { shows: '', question: { type: 'text', name: 'x', label: { nl: 'Enkel Nederlands' } } },
    'ar',
  );
  expect(html).toMatch(/<span lang="nl" dir="ltr">Enkel Nederlands<\/span>/);
});
