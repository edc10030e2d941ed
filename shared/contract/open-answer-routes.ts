import * as z from 'zod';
import { LanguageTag } from '#shared/language/tag.ts';
import { LocalizedText } from '#shared/language/localized-text.ts';
import { Code, Name } from '#shared/questionnaire/name.ts';
import { Quote, ReleasedQuote, Theme, Themes } from './open-answers.ts';
import { PLACES } from './places.ts';
import { RIGHTS } from './rights.ts';
import { route } from './route.ts';
import { SurveyId } from './survey.ts';

const Count = z.int().nonnegative();
const OpenQuestion = z.object({ name: Name, label: LocalizedText, answers: Count, coded: Count });
const ThemesState = z.object({ themes: z.array(Theme), revision: Count });
const Place = { survey: SurveyId, question: Name };

/** Names an answer to who codes it, and says nothing of its receipt. */
const Handle = z.base64url().min(1).max(400);

/** An answer as it is coded: the words alone, without what else the resident answered, when, or by which channel. */
const OpenAnswer = z.object({
  handle: Handle,
  text: z.string(),
  /** The language in which the questionnaire was read. */
  language: LanguageTag,
  /** Absent where nobody has coded it yet. */
  themes: z.array(Code).optional(),
  quote: Quote.optional(),
  revision: Count,
});

/** The routes by which analysts bring open answers under themes and release quotes. */
export const OPEN_ANSWER_ROUTES = {
  listOpenQuestions: route({
    ...PLACES.listOpenQuestions,
    access: RIGHTS.codeOpenAnswers,
    summary: 'The open questions of a survey, with how many answers each has and how many of them are coded.',
    input: z.object({ survey: SurveyId }),
    output: z.object({ questions: z.array(OpenQuestion) }),
    problems: ['unknownSurvey'],
  }),
  listOpenAnswers: route({
    ...PLACES.listOpenAnswers,
    access: RIGHTS.codeOpenAnswers,
    summary:
      'Twenty-five answers to an open question, in an order that says nothing of when they came, and its themes.',
    input: z.object({
      ...Place,
      page: z.coerce.number().pipe(z.int().positive()),
      /** Which answers: all of them, those that nobody has coded yet, or those of which a quote is released. */
      show: z.enum(['all', 'uncoded', 'quoted']).optional(),
      /** Only this one. */
      handle: Handle.optional(),
    }),
    output: z.object({
      question: OpenQuestion,
      ...ThemesState.shape,
      answers: z.array(OpenAnswer),
      pages: Count,
    }),
    problems: ['unknownSurvey', 'unknownOpenQuestion'],
  }),
  saveThemes: route({
    ...PLACES.saveThemes,
    access: RIGHTS.codeOpenAnswers,
    summary: 'Puts themes in the place of those of an open question. A theme that is used stays.',
    input: z.object({ ...Place, themes: Themes, revision: Count }),
    output: ThemesState,
    problems: ['unknownSurvey', 'unknownOpenQuestion', 'themeInUse', 'codingChanged'],
  }),
  codeOpenAnswer: route({
    ...PLACES.codeOpenAnswer,
    access: RIGHTS.codeOpenAnswers,
    summary: 'Brings one answer under themes, and releases a quote of it or takes that back.',
    input: z.object({
      ...Place,
      handle: Handle,
      revision: Count,
      themes: z.array(Code).max(40).optional(),
      /** `null` takes the quote back. */
      quote: ReleasedQuote.nullable().optional(),
    }),
    output: z.object({ revision: Count }),
    problems: [
      'unknownSurvey',
      'unknownOpenQuestion',
      'unknownOpenAnswer',
      'unknownTheme',
      'quoteRefused',
      'codingChanged',
    ],
  }),
} as const;
