import { words } from '../words.ts';

/** The hint of every question that takes more than one answer. */
export const SEVERAL = words(
  'U mag meer dan één antwoord kiezen.',
  'Vous pouvez choisir plusieurs réponses.',
  'You can choose more than one answer.',
  'يمكنكم اختيار أكثر من جواب.',
);
