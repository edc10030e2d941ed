/** Where everything about one answer of a question stands. */
export const needAddress = (survey: string, question: string, option: string): string => {
  const [place, of, one] = [survey, question, option].map(encodeURIComponent);
  return `/council/${place ?? ''}/need/${of ?? ''}/${one ?? ''}`;
};
