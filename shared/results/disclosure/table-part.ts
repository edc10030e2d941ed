/**
 * Figures of one question that can be left out of a publication: of the groups of one breakdown, of one option for
 * everybody, or all of them.
 */
export interface TablePart {
  readonly question: string;
  readonly breakdown?: string | undefined;
  readonly option?: string | undefined;
}

/** The same for the same part. Names and codes have neither spaces nor signs of equality. */
export const partKey = ({ question, breakdown, option }: TablePart): string =>
  breakdown !== undefined
    ? `${question} ${breakdown}`
    : option !== undefined
      ? `${question}=${option}`
      : question;
