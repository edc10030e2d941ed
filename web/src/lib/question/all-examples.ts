import { examples as acknowledge } from './acknowledge/examples.ts';
import { examples as consent } from './consent/examples.ts';
import { examples as date } from './date/examples.ts';
import { examples as dateTime } from './date-time/examples.ts';
import type { Example } from './example.ts';
import { examples as matrix } from './matrix/examples.ts';
import { examples as multiple } from './multiple/examples.ts';
import { examples as municipality } from './municipality/examples.ts';
import { examples as note } from './note/examples.ts';
import { examples as number } from './number/examples.ts';
import { examples as ranking } from './ranking/examples.ts';
import { examples as rating } from './rating/examples.ts';
import { examples as single } from './single/examples.ts';
import { examples as text } from './text/examples.ts';
import { examples as time } from './time/examples.ts';

/** The examples of every question type, in the order of the review page. */
export const ALL_EXAMPLES: readonly Example[] = [
  ...single,
  ...multiple,
  ...municipality,
  ...consent,
  ...rating,
  ...matrix,
  ...ranking,
  ...number,
  ...date,
  ...time,
  ...dateTime,
  ...text,
  ...note,
  ...acknowledge,
];
