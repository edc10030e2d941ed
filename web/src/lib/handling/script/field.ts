/** What somebody fills in. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const isField = (part: unknown): part is Field =>
  part instanceof HTMLInputElement ||
  part instanceof HTMLTextAreaElement ||
  part instanceof HTMLSelectElement;

const isTick = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');

/** What the field says now. */
export const valueOf = (field: Field): string => (isTick(field) ? String(field.checked) : field.value);

/** What the page said when it came: what is kept on the server. */
export function keptValueOf(field: Field): string {
  if (field instanceof HTMLSelectElement)
    return (
      ([...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0])?.value ?? ''
    );
  return isTick(field) ? String(field.defaultChecked) : field.defaultValue;
}

export function setValue(field: Field, value: string): void {
  if (isTick(field)) field.checked = value === 'true';
  else field.value = value;
}

export function setKeptValue(field: Field, value: string): void {
  if (field instanceof HTMLSelectElement) {
    for (const option of field.options) option.defaultSelected = option.value === value;
  } else if (isTick(field)) field.defaultChecked = value === 'true';
  else field.defaultValue = value;
}

/** It holds something that is not kept; spaces around it are never kept. */
export const isUnsaved = (field: Field): boolean => valueOf(field).trim() !== keptValueOf(field).trim();

/** What tells a field from the others of its form. */
export const fieldKey = (field: Field): string =>
  isTick(field) ? `${field.name}=${field.value}` : field.name;

/** The fields of a form that somebody fills in. */
export const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter((each): each is Field => isField(each) && each.type !== 'hidden');
