import { listen } from '../listen.ts';
import { runPart } from '../part.ts';
import { respond } from '../respond.ts';
import { callHandler } from './call-handler.ts';
import { forwardToApp } from './forward-to-app.ts';
import { health } from './health.ts';
import { mediaFiles } from './media-files.ts';
import { GatewaySettings } from './settings.ts';
import { staticFiles } from './static-files.ts';

/** The one address of the product: what API Gateway and CloudFront do on AWS. */
await runPart(async () => {
  const settings = GatewaySettings.parse(process.env);
  const files = await staticFiles(settings.CLIENT_FOLDER);
  const media = mediaFiles(settings.MEDIA_FOLDER);
  const toApp = forwardToApp(settings.APP_URL);
  const parts = {
    emulator: settings.AWS_ENDPOINT_URL_DYNAMODB,
    app: `${settings.APP_URL}/healthz`,
    identity: `${settings.OIDC_ISSUER}/.well-known/openid-configuration`,
  };
  return listen(
    respond(async (request) => {
      const path = request.url.split('?', 1)[0] ?? '/';
      if (path === '/healthz') return health(parts);
      if (path.startsWith('/api/')) return callHandler(request);
      if (path.startsWith('/media/')) return media(request.method, path, flat(request.headers));
      const file = files(request.method, path, flat(request.headers));
      return file ?? toApp(request);
    }),
    { port: settings.PORT, host: settings.HOST },
  );
});

const flat = (headers: NodeJS.Dict<string[]>): NodeJS.Dict<string> =>
  Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values?.join(',')]));
