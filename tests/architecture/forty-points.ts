import type { Shown } from './has-test.ts';

/** One thing that a resident must be able to count on. */
export interface Point {
  readonly title: string;
  readonly shownBy: readonly Shown[];
  /** What no test shows yet, and why. A point without tests has one always. */
  readonly open?: string;
}

const INTERVIEW = 'tests/browser/resident-interview.test.ts';
const FORM = 'tests/browser/resident-form.test.ts';
const LOOKS = 'tests/browser/resident-looks.test.ts';
const RIGHTS = 'tests/browser/resident-rights.test.ts';
const TOUCH = 'tests/browser/resident-touch.test.ts';
const SAVING = 'tests/browser/resident-saving.test.ts';
const OFFLINE = 'tests/browser/offline-interview.test.ts';
const TABLET = 'tests/browser/offline-tablet.test.ts';
const MEDIA = 'tests/browser/resident-media.test.ts';
const SUBMIT = 'tests/flow/submit.test.ts';
const ROUTING = 'shared/interview/routing.test.ts';
const STARTER = 'shared/starter/starter.test.ts';

const WHOLE: Shown = [INTERVIEW, 'a resident fills it in, sends it and keeps a receipt'];
const SUMMED_UP: Shown = [
  FORM,
  'what is wrong is summed up, linked, and said at the field; what was typed stays',
];

/** The forty points, in order, from reaching a survey to filling it in with somebody's help. */
export const FORTY_POINTS: readonly Point[] = [
  {
    title: 'A link opens its survey in the language of the browser, or asks for one',
    shownBy: [
      WHOLE,
      [RIGHTS, 'whoever reads none of the languages chooses one, each named in its own script'],
      [
        'web/src/lib/language/negotiate.test.ts',
        'the reader gets the first of their languages that is offered',
      ],
    ],
  },
  {
    title: 'A QR code on paper leads there',
    shownBy: [
      [
        'tests/browser/studio-survey.test.ts',
        'has a QR code of its link, on the page, in the file and on the poster',
      ],
      ['web/src/lib/qr/qr.test.ts', 'what is drawn is the code of the link, module by module'],
    ],
  },
  {
    title: 'Everything works without JavaScript',
    shownBy: [WHOLE, [INTERVIEW, 'in a browser without script the page asks for no script']],
  },
  {
    title: 'The first page is light',
    shownBy: [
      [INTERVIEW, 'the first page is light: at most 15 KB on the wire without script, 50 KB with it'],
      [OFFLINE, 'filling in takes little, and so does what lets it go on without network'],
    ],
  },
  {
    title: 'On a slow phone with a slow network the first question can soon be answered',
    shownBy: [
      [INTERVIEW, 'on a slow network the first question waits for one reply and a style, and for no script'],
      [OFFLINE, 'filling in takes little, and so does what lets it go on without network'],
    ],
    // How soon is measured by `npm run bench -- usable-slow-phone`.
  },
  { title: 'No third party is contacted, and there is one cookie', shownBy: [WHOLE] },
  {
    title: 'A survey that is closed, not open yet or unknown says so',
    shownBy: [
      [RIGHTS, '$channel says in $language what it is, and offers nothing else'],
      [RIGHTS, 'a survey that closes meanwhile says so when the answers are sent'],
    ],
  },
  {
    title: 'One question at a time, and how far one is',
    shownBy: [
      [
        'shared/interview/pages.test.ts',
        'a page is one question, or all questions of a together group with its notes',
      ],
      [TOUCH, 'every page says which question it is and how many there are'],
    ],
  },
  {
    title: 'Language and direction come from the language; what is inserted is isolated',
    shownBy: [
      WHOLE,
      [
        'shared/interview/language.test.ts',
        'an answer in the other direction is isolated from the text around it',
      ],
      [
        'web/src/lib/messages/message.test.ts',
        'every place of a value is filled, isolated from the text around it',
      ],
    ],
  },
  {
    title: 'Everything is translated',
    shownBy: [
      WHOLE,
      [
        'web/src/lib/messages/resident/resident.test.ts',
        'every language has every text, with the same values in it',
      ],
      [
        'web/src/lib/messages/statement/statement.test.ts',
        'every language has every text of both statements, with the same values in it',
      ],
      [STARTER, 'says every word in Dutch, French, English and Arabic'],
    ],
  },
  {
    title: 'A missing translation falls back visibly, never to a blank',
    shownBy: [
      [
        'shared/interview/language.test.ts',
        'a text that is not translated falls back to the source language and says so, never to a blank',
      ],
      [
        'web/src/lib/question/question.test.ts',
        'a text that is missing in the language is shown in the other, marked as such',
      ],
    ],
  },
  {
    title: 'Another language keeps the answers and the place',
    shownBy: [
      [FORM, 'changing the language keeps what was just typed and stays at the question'],
      ['shared/interview/language.test.ts', 'text piped from an answer follows a language switch at once'],
      [
        OFFLINE,
        'the network is cut in the middle: the interview goes on, and two tabs, a double click, lost replies and a reload make one response',
      ],
    ],
  },
  {
    title: 'Every question and option can be heard',
    shownBy: [
      [OFFLINE, 'a question is read aloud only by a voice that stays on the device'],
      [
        MEDIA,
        'in $language an answer that was recorded is heard at a tap, and one that was not has no button',
      ],
      [MEDIA, 'without script the browser’s own player stands there'],
      [MEDIA, 'a tablet plays recordings without network'],
    ],
  },
  {
    title: 'A picture may stand with an option, never instead of its text',
    shownBy: [
      [
        MEDIA,
        'in $language an answer that was recorded is heard at a tap, and one that was not has no button',
      ],
      [
        'shared/media/media-state.test.ts',
        'no recording plays for other words, another language or a picture that goes with no option',
      ],
    ],
  },
  {
    title: 'Scales run in reading direction, with words',
    shownBy: [
      [TOUCH, 'the steps of a scale run in the direction in which $language is read'],
      [
        'web/src/lib/question/cases.test.ts',
        'rating labels and order agree in Arabic: each step has its own words, the first step first',
      ],
      [
        'web/src/lib/question/question.test.ts',
        '$question.type – $shows: every field has a label, and ids are used once',
      ],
    ],
  },
  {
    title: 'A narrow screen and letters twice as large lose nothing',
    shownBy: [WHOLE, [RIGHTS, 'the start page and the page of all question types are open to everybody']],
  },
  {
    title: 'Groups have a legend, and every control a name',
    shownBy: [
      WHOLE,
      [LOOKS, 'the cells of a table say their row and their option, on a wide screen and on a narrow one'],
      [
        'web/src/lib/question/question.test.ts',
        '$question.type – $shows: every field has a label, and ids are used once',
      ],
    ],
  },
  {
    title: 'The keyboard is enough, and focus goes where it is needed',
    shownBy: [
      [FORM, 'the keyboard alone is enough, from the start to the receipt'],
      [FORM, 'after Next reading goes on at the heading of the new page'],
      SUMMED_UP,
    ],
  },
  {
    title: 'What is touched is large enough for a finger',
    shownBy: [[TOUCH, 'in %s everything to touch is at least 44 px high and wide, on a small screen']],
  },
  {
    title: 'Contrast is enough, also with the colours of an organisation',
    shownBy: [
      WHOLE,
      ['web/src/lib/style/tokens.test.ts', '${scheme}: $front on $back has a contrast of $least'],
      [
        'web/src/lib/style/check-colours.test.ts',
        'whatever colours a client has, with the proposals everything can be read',
      ],
      [
        'web/src/lib/style/theme.test.ts',
        'a colour that cannot be read is refused, with what it is too pale beside and the nearest that will do',
      ],
      [
        'tests/browser/resident-statements.test.ts',
        'the pages have the colours that the organisation set, and are still open to everybody',
      ],
    ],
  },
  {
    title: 'Nothing is required unless the designer insisted, and there are two ways to decline',
    shownBy: [
      [STARTER, 'requires nothing: every question can be left open'],
      ['tests/flow/starter.test.ts', 'a resident may skip everything that nobody insisted on'],
      [
        'shared/interview/language.test.ts',
        'the ways to decline stand apart from the answers and leave their words to the interface',
      ],
    ],
  },
  {
    title: 'Digits of other scripts and a decimal comma are understood',
    shownBy: [
      ['shared/interview/read-fields.test.ts', 'a number typed as %j is read'],
      [
        'shared/interview/typed-date.test.ts',
        'digits of Arabic and Persian keyboards are read in a time and in a day with a time',
      ],
      [
        LOOKS,
        'numbers, months in words and digits of other keyboards are taken, and the response holds them',
      ],
      WHOLE,
    ],
  },
  {
    title: "The designer's message is shown at the field and in the summary",
    shownBy: [
      SUMMED_UP,
      [
        'web/src/lib/interview/issue-words.test.ts',
        'whatever is wrong with an answer is said in %s, with its limit',
      ],
    ],
  },
  {
    title: 'Going back keeps answers; what is not asked any more is not sent, and comes back',
    shownBy: [
      [FORM, 'Back keeps the answer of the page that is left, also a wrong one'],
      [
        LOOKS,
        'one of 2,500 streets is found by searching; the page stays light, and what is chosen stays on it',
      ],
      [FORM, 'an answer that is no longer asked is not sent'],
      [
        ROUTING,
        'page 3 is answered, then an earlier answer skips it: page 3 is not in the response, and comes back with its answer',
      ],
    ],
  },
  {
    title: 'An option with a text of its own keeps both',
    shownBy: [
      ['shared/interview/read-fields.test.ts', 'the text of an "other" option is read with its question'],
      [ROUTING, 'of two branches with "other: specify" only the text of the one taken is stored'],
    ],
  },
  {
    title: 'A page with nothing to ask is skipped, both ways',
    shownBy: [
      [
        'shared/interview/pages.test.ts',
        'a page with nothing to ask is skipped in both directions, and page numbers do not move',
      ],
    ],
  },
  {
    title: 'A reload, Back or a closed tab loses nothing',
    shownBy: [
      [FORM, 'a reload, and a tab that is closed, lose nothing that was typed'],
      [
        FORM,
        'a page that is sent when its interview is gone comes back with what was typed, in a new interview',
      ],
      [RIGHTS, 'somebody who stops can go on later where they were, in their language'],
    ],
  },
  {
    title: 'Without network the interview goes on, and the response is sent once',
    shownBy: [
      [
        OFFLINE,
        'the network is cut in the middle: the interview goes on, and two tabs, a double click, lost replies and a reload make one response',
      ],
    ],
  },
  {
    title: 'A double click, two tabs or a retry make one response',
    shownBy: [
      [FORM, 'two presses on Send, and a second tab, make one response'],
      [SUBMIT, 'fifty taps on the button at once make one response'],
      [SUBMIT, 'a response is received once, and sending it again changes nothing'],
    ],
  },
  {
    title: 'A form that was left open for hours is still taken',
    shownBy: [[SAVING, 'a form open for hours still submits']],
  },
  {
    title: 'A version published meanwhile breaks no interview',
    shownBy: [[SUBMIT, 'an interview begun on an older version still comes in after a newer one is fielded']],
  },
  {
    title: 'The first page says who asks, why, what for and how long it is kept',
    shownBy: [
      [RIGHTS, 'the first page says that it is a test, who asks, why, and how long answers are kept'],
    ],
  },
  {
    title: 'Nothing that is stored, logged or in an address says who answered',
    shownBy: [
      [SUBMIT, 'what is kept: the answers that were asked, the day, and no trace of who sent them'],
      [RIGHTS, 'the headers of a page with answers keep it from being stored, framed or told on'],
      WHOLE,
    ],
  },
  {
    title: 'The receipt is shown and opens the answers',
    shownBy: [
      WHOLE,
      [RIGHTS, 'a resident reads their answers back, deletes them, and fills in again'],
      [FORM, 'a receipt comes out of the printer with its code and what it is for, and without buttons'],
    ],
  },
  {
    title: 'Deleting needs no account, is confirmed, and holds',
    shownBy: [
      [RIGHTS, 'a resident reads their answers back, deletes them, and fills in again'],
      [
        'tests/flow/receipt.test.ts',
        'a withdrawn response is gone for good, and a late retry does not bring it back',
      ],
    ],
  },
  {
    title: 'Children are stopped kindly or get words of their own',
    shownBy: [
      [RIGHTS, 'under 13 the interview stops kindly, and nothing is kept'],
      [
        'shared/starter/routing.test.ts',
        '13 to 15 year-olds read an explanation of their own and are not asked about work',
      ],
    ],
  },
  {
    title: 'Sensitive questions say why, wait for a second consent and can be refused',
    shownBy: [
      [STARTER, 'tells why a sensitive question is asked, and asks it only after the second consent'],
      [STARTER, 'asks the second consent before the first question that waits for it, and origin last'],
      [
        'shared/starter/routing.test.ts',
        'refusing the second consent hides what is sensitive, also single options, and keeps the rest',
      ],
      [ROUTING, 'a refused consent hides its questions and single options and stores none of them'],
    ],
  },
  {
    title: 'On a shared tablet the next person starts clean',
    shownBy: [
      [RIGHTS, 'what is on a shared device can be cleared, before sending and after'],
      [
        TABLET,
        'a tablet goes from hand to hand without network: it counts what waits, and the next person meets nothing of the one before',
      ],
    ],
  },
  {
    title: 'A helper can hand over for a private step',
    shownBy: [
      [
        TABLET,
        'a resident answers a part alone: the tablet is handed over and given back, and what was answered is not on it any more',
      ],
      [
        'web/src/lib/offline/private-step.test.ts',
        'no way leads back to what was answered alone: not Back, not Next, not the answers at the end',
      ],
    ],
  },
  {
    title: 'That somebody helped is a fact about the response, not about a person',
    shownBy: [
      [SUBMIT, 'that somebody helped is kept as a fact about the response, and only where it was so'],
    ],
  },
];
