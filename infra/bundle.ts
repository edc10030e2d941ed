/**
 * How a handler becomes one module for Lambda, in esbuild's words: for the deployment, and for the measurements
 * that must measure what is deployed.
 */
export const BUNDLE = {
  target: 'node24',
  mainFields: ['module', 'main'],
  /**
   * A module has no `require`, and some packages ask for parts of Node with it: the distribution functions of the
   * statistics do, for a log that is off.
   */
  banner:
    "import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url);",
  /**
   * Lambda hands a function its credentials in the environment, where the SDK looks first. The other places
   * where a computer of a person may keep them are a quarter of the bundle and never reached.
   */
  external: [
    '@aws-sdk/credential-provider-http',
    '@aws-sdk/credential-provider-ini',
    '@aws-sdk/credential-provider-process',
    '@aws-sdk/credential-provider-sso',
    '@aws-sdk/credential-provider-web-identity',
    '@aws-sdk/token-providers',
    '@smithy/credential-provider-imds',
  ],
} as const;
