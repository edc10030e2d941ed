const MEDIA = ['media::image', 'media::audio', 'media::video'] as const;

/** The columns of XLSForm that Peil writes, in the order in which they stand. */
export const WRITTEN_COLUMNS = {
  survey: [
    'type',
    'name',
    'label',
    'hint',
    'guidance_hint',
    'relevant',
    'required',
    'required_message',
    'constraint',
    'constraint_message',
    'calculation',
    'default',
    'readonly',
    'choice_filter',
    'appearance',
    'parameters',
    'repeat_count',
    ...MEDIA,
  ],
  choices: ['list_name', 'name', 'label', ...MEDIA],
} as const;

/** The columns that are read: those that are written, and on the survey sheet some of older workbooks and of Kobo's. */
export const COLUMNS = {
  survey: [
    ...WRITTEN_COLUMNS.survey,
    'disabled',
    'or_other',
    'list_name',
    'rows',
    'kobo::score',
    'kobo::rank',
    'kobo::matrix',
  ],
  choices: WRITTEN_COLUMNS.choices,
} as const;
