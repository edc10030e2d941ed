/** `submitResponse` -> `submit-response`: how files are named in this repository. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The file, seen from the repository's root, that handles a route of the contract. */
export const handlerFile = (route: string): string => `functions/http/${kebab(route)}.ts`;

/** The last part of the name of the function that handles a route. */
export const handlerName = kebab;
