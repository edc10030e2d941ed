import {
  daysOfMoment,
  fractionOfDay,
  momentOf,
  momentOfDays,
  writeDate,
  writeMoment,
  type Moment,
} from '../calendar.ts';
import { numberPiece, textPiece } from '../piece.ts';
import type { Value } from '../scope.ts';
import { numberOfText, textOf } from '../value.ts';
import { formatMoment } from './date-format.ts';
import type { FunctionDefinition, FunctionTable } from './definition.ts';

/**
 * What moment a value means: a date (and time) as it is written, or a number of days since 1970-01-01. A moment that
 * is written with an offset keeps its own calendar and clock: 00:30 in Brussels is today in Brussels.
 */
function momentIn(value: Value): Moment | undefined {
  if (typeof value === 'number') return momentOfDays(value);
  if (typeof value === 'boolean') return undefined;
  const text = textOf(value).trim();
  // A question may ask for a month or a year only; a year alone is a number like any other, as in ODK.
  const moment = momentOf(text);
  return moment ?? momentOfDays(numberOfText(text));
}

const CLOCK =
  /^(?:\d{4}-\d{2}-\d{2}T)?(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/;
const LONGEST_CLOCK = 40;

/** The fraction of the day at a time `HH:MM:SS.sss`, as the clock shows it. */
function fractionOfClock(text: string): number {
  if (text.length > LONGEST_CLOCK) return NaN;
  const match = CLOCK.exec(text);
  if (!match) return NaN;
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  const second = Number(match[3] ?? 0);
  const millisecond = Number((match[4] ?? '').padEnd(3, '0').slice(0, 3));
  if (hour > 23 || minute > 59 || second > 59) return NaN;
  return fractionOfDay({ hour, minute, second, millisecond, offset: undefined });
}

const writing = (write: (moment: Moment) => string): FunctionDefinition => ({
  arity: [1, 1],
  build: (call) => {
    const { value } = call.piece(0);
    return textPiece((frame) => {
      const moment = momentIn(value(frame));
      return moment ? write(moment) : '';
    });
  },
});

const formatting: FunctionDefinition = {
  arity: [2, 2],
  build: (call) => {
    const { value } = call.piece(0);
    const pattern = call.piece(1).text;
    return textPiece((frame) => {
      const moment = momentIn(value(frame));
      return moment ? formatMoment(moment, pattern(frame)) : '';
    });
  },
};

/** Dates and times: ISO texts, days since 1970-01-01 where a number is wanted. */
export const date: FunctionTable = {
  today: {
    arity: [0, 0],
    impure: true,
    build: ({ scope }) => textPiece((frame) => scope.surroundings(frame).today),
  },
  now: {
    arity: [0, 0],
    impure: true,
    volatile: true,
    build: ({ scope }) => textPiece((frame) => scope.surroundings(frame).now),
  },
  date: writing(writeDate),
  'date-time': writing(writeMoment),
  'decimal-date-time': {
    arity: [1, 1],
    build: (call) => {
      const { value } = call.piece(0);
      return numberPiece((frame) => {
        const moment = momentIn(value(frame));
        return moment ? daysOfMoment(moment) : NaN;
      });
    },
  },
  'decimal-time': {
    arity: [1, 1],
    build: (call) => {
      const { text } = call.piece(0);
      return numberPiece((frame) => fractionOfClock(text(frame)));
    },
  },
  'format-date': formatting,
  'format-date-time': formatting,
};
