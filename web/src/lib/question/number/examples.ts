import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const travel: Question = {
  type: 'number',
  name: 'travel',
  label: words(
    'Hoelang wilt u hoogstens onderweg zijn?',
    'كم تقبلون أن تقضوا في الطريق على الأكثر؟',
    'Combien de temps voulez-vous être en route au maximum ?',
    'How long do you want to travel at most?',
  ),
  hint: words(
    'Te voet, met de fiets of met de tram.',
    'مشيًا أو بالدراجة أو بالترام.',
    'À pied, à vélo ou en tram.',
    'On foot, by bike or by tram.',
  ),
  unit: words('minuten', 'دقيقة', 'minutes', 'minutes'),
  minimum: 0,
  maximum: 240,
  decline: ['dont_know'],
};

const mark: Question = {
  type: 'number',
  name: 'mark',
  label: words(
    'Hoeveel punten geeft u uw buurt?',
    'كم نقطة تعطون حيّكم؟',
    'Combien de points donnez-vous à votre quartier ?',
    'How many points do you give your neighbourhood?',
  ),
  minimum: 0,
  maximum: 10,
  step: 1,
  unit: words('op 10', 'من 10', 'sur 10', 'out of 10'),
  decline: ['dont_know'],
};

export const examples: readonly Example[] = [
  { shows: 'A number with its unit', question: travel },
  { shows: 'A number was given', question: travel, answers: { travel: 25 } },
  {
    shows: 'What was typed is no number and stays',
    question: travel,
    answers: { travel: 'lang' },
    checked: true,
  },
  { shows: 'The resident does not know: the field stays empty', question: travel, answers: { travel: 'dk' } },
  {
    shows: 'A range with few steps: each step is a choice',
    question: { ...mark, name: 'mark' },
    answers: { mark: 7 },
  },
  {
    shows: 'A range with many steps is typed, with its bounds said',
    question: { ...mark, name: 'percent', minimum: 0, maximum: 100, step: 5, unit: undefined },
  },
  {
    shows: 'What was typed in a range is none of its steps and stays',
    question: mark,
    answers: { mark: 'veel' },
    checked: true,
  },
];
