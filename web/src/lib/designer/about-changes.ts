import type { Change } from '#shared/questionnaire/edit/change.ts';
import { freshName } from '#shared/questionnaire/edit/names.ts';
import type { Target } from '#shared/questionnaire/edit/target.ts';
import type { Questionnaire } from '#shared/questionnaire/questionnaire.ts';
import type { FormReader } from './form-reader.ts';

/** The texts of the questionnaire itself, in the order in which residents meet them. */
export const OWN_TEXTS = ['title', 'introduction', 'trust', 'consent', 'ending'] as const;

/** What the forms about the whole questionnaire ask for: its own texts, who stops early, lists that nobody uses. */
export function aboutChanges(draft: Questionnaire, form: FormReader): readonly Change[] {
  switch (form.text('intent')) {
    case 'texts':
      return [...ownTexts(draft, form), ...minutes(draft, form)];
    case 'stop:add':
      return newStop(draft, form);
    case 'stop:save':
      return stopChanges(draft, form);
    case 'stop:remove':
      return [{ do: 'remove', of: { at: 'screenOut', name: form.text('stop') ?? '' } }];
    case 'list:remove':
      return [{ do: 'remove', of: { at: 'choiceList', name: form.text('list') ?? '' } }];
    default:
      return [];
  }
}

const WHOLE: Target = { at: 'questionnaire' };

function ownTexts(draft: Questionnaire, form: FormReader): readonly Change[] {
  const language = draft.sourceLanguage;
  return OWN_TEXTS.flatMap((field): readonly Change[] => {
    const text = form.text(field);
    return text === undefined || text === (draft[field]?.[language] ?? '')
      ? []
      : [{ do: 'setText', of: WHOLE, field, language, text }];
  });
}

function minutes(draft: Questionnaire, form: FormReader): readonly Change[] {
  const text = form.text('minutes');
  if (text === undefined || text === String(draft.minutes ?? '')) return [];
  // What is no number is refused where the shape of a questionnaire is known.
  const value = text === '' ? undefined : /^\d+$/.test(text) ? Number(text) : text;
  return [{ do: 'setField', of: WHOLE, field: 'minutes', value }];
}

function newStop(draft: Questionnaire, form: FormReader): readonly Change[] {
  const taken = (draft.screenOuts ?? []).map(({ name }) => name);
  const name = freshName('stop', (each) => !taken.includes(each));
  const label = { [draft.sourceLanguage]: form.text('label') ?? '' };
  return [{ do: 'addScreenOut', screenOut: { name, when: form.text('when') ?? '', label } }];
}

function stopChanges({ screenOuts, sourceLanguage }: Questionnaire, form: FormReader): readonly Change[] {
  const stop = screenOuts?.find(({ name }) => name === form.text('stop'));
  if (!stop) return [];
  const of: Target = { at: 'screenOut', name: stop.name };
  const when = form.text('when') ?? stop.when;
  const text = form.text('label') ?? '';
  return [
    ...(when === stop.when ? [] : [{ do: 'setField', of, field: 'when', value: when } as const]),
    ...(text === (stop.label[sourceLanguage] ?? '')
      ? []
      : [{ do: 'setText', of, field: 'label', language: sourceLanguage, text } as const]),
  ];
}
