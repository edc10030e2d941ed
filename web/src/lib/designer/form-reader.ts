/** What a form of the designer says, field by field. */
export interface FormReader {
  /** The words of a field, with plain ends of lines; `undefined` when the form does not have the field. */
  text(name: string): string | undefined;
  all(name: string): readonly string[];
  has(name: string): boolean;
}

export const formReader = (form: FormData): FormReader => ({
  text(name) {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : undefined;
  },
  all: (name) => form.getAll(name).filter((value) => typeof value === 'string'),
  has: (name) => form.has(name),
});
