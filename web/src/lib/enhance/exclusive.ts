/**
 * "None of these" clears the others and the other way round, and so does a way to decline beside a field: what
 * was typed there goes away while it is ticked, and comes back when it is not.
 */
export function guardExclusive(form: HTMLFormElement): void {
  const aside = new WeakMap<HTMLInputElement, Map<Field, string>>();

  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].filter(
      (box) => box.name === target.name && box !== target,
    );
    const excludes = (box: HTMLInputElement) => box.hasAttribute('data-exclusive');
    if (target.checked) {
      for (const box of boxes) if (excludes(target) || excludes(box)) box.checked = false;
    }
    if (target.name.endsWith('_decline')) setAside(target, aside);
  });

  form.addEventListener('input', ({ target }) => {
    const question = target instanceof Element ? target.closest('[data-question]') : null;
    const typed = target instanceof HTMLInputElement && !target.name.endsWith('_decline');
    if (!question || !(typed || target instanceof HTMLTextAreaElement)) return;
    for (const box of question.querySelectorAll<HTMLInputElement>('input[name$="_decline"]'))
      box.checked = false;
  });
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function setAside(box: HTMLInputElement, aside: WeakMap<HTMLInputElement, Map<Field, string>>): void {
  const fields = [
    ...(box.closest('[data-question]')?.querySelectorAll<Field>('input:not([name$="_decline"]), textarea') ??
      []),
  ];
  const isChoice = (field: Field) => field.type === 'radio' || field.type === 'checkbox';
  if (box.checked) {
    aside.set(box, new Map(fields.map((field) => [field, isChoice(field) ? stateOf(field) : field.value])));
    for (const field of fields) put(field, '');
  } else {
    for (const [field, value] of aside.get(box) ?? []) put(field, value);
  }
  function put(field: Field, value: string): void {
    if (isChoice(field)) (field as HTMLInputElement).checked = value === 'on';
    else field.value = value;
  }
}

const stateOf = (field: Field): string => (field instanceof HTMLInputElement && field.checked ? 'on' : '');
