import { api } from '#lib/client/api.ts';
import { allow } from '#lib/session/allow.ts';
import { outputOf } from '#lib/session/output-of.ts';
import type { RequestHandler } from './$types';

/** The draft, or with `?version=` a published version, as a workbook. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { idToken } = allow('readQuestionnaires', locals);
  const version = Number(url.searchParams.get('version') ?? Number.NaN);
  const { name, bytes } = outputOf(
    await api(idToken).exportQuestionnaire({
      questionnaire: params.id,
      ...(Number.isInteger(version) && version > 0 && { version }),
    }),
    url,
  );
  return new Response(Buffer.from(bytes, 'base64'), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '')}"`,
    },
  });
};
