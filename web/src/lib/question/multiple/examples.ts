import { words, type Example } from '../example.ts';
import type { Question } from '#shared/questionnaire/question.ts';

const needs: Question = {
  type: 'multiple',
  name: 'needs',
  label: words(
    'Waarbij hebt u nu hulp nodig?',
    'في أي أمر تحتاجون الآن إلى مساعدة؟',
    'Pour quoi avez-vous besoin d’aide maintenant ?',
    'What do you need help with now?',
  ),
  decline: ['refused'],
  options: [
    {
      code: 'dutch',
      label: words('Nederlands leren', 'تعلّم الهولندية', 'Apprendre le néerlandais', 'Learning Dutch'),
    },
    {
      code: 'housing',
      label: words('Een woning vinden', 'إيجاد سكن', 'Trouver un logement', 'Finding a home'),
    },
    { code: 'other', label: words('Iets anders', 'شيء آخر', 'Autre chose', 'Something else'), specify: true },
    {
      code: 'none',
      label: words(
        'Ik heb geen hulp nodig',
        'لا أحتاج إلى مساعدة',
        'Je n’ai pas besoin d’aide',
        'I do not need help',
      ),
      exclusive: true,
    },
  ],
};

export const examples: readonly Example[] = [
  { shows: 'More than one answer; "none" clears the others where there is script', question: needs },
  {
    shows: 'Two answers, one with its own words',
    question: needs,
    answers: { needs: ['dutch', 'other'], needs_other: 'Fietsen leren' },
  },
  {
    shows: 'Too many answers',
    question: { ...needs, maxSelected: 1 },
    answers: { needs: ['dutch', 'housing'] },
    checked: true,
  },
  { shows: 'columns: two beside each other', question: { ...needs, appearance: ['columns'] } },
];
