import { listen } from '../listen.ts';
import { runPart } from '../part.ts';
import { createProvider } from './provider.ts';
import { IdentitySettings } from './settings.ts';
import { signIn } from './sign-in.ts';

/** The local OpenID Connect provider, in place of Cognito. */
await runPart(() => {
  const settings = IdentitySettings.parse(process.env);
  const provider = createProvider(settings);
  const rest = provider.callback();
  return listen(
    (request, response) => {
      const work = request.url?.startsWith('/sign-in/')
        ? signIn(provider, settings.PRODUCT_PORT, request, response)
        : rest(request, response);
      void work.catch((reason: unknown) => {
        console.error(reason);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    },
    { port: settings.PORT, host: settings.HOST },
  );
});
