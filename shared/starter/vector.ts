/** Answers by question name, and the value that each derived variable must then have. */
export interface Vector {
  readonly name: string;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly expect: Readonly<Record<string, string | number>>;
}
