import { sequence } from '@sveltejs/kit/hooks';
import { documentLanguage } from '#lib/hook/document-language.ts';
import { headers } from '#lib/hook/headers.ts';
import { themeColours } from '#lib/hook/theme.ts';
import { session } from '#lib/hook/session.ts';

export { handleError } from '#lib/hook/problem-page.ts';

export const handle = sequence(headers, documentLanguage, themeColours, session);
