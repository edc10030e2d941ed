import { Duration } from 'aws-cdk-lib';
import { OAuthScope, UserPoolClient, type UserPool } from 'aws-cdk-lib/aws-cognito';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** Where the site takes people back in and lets them out, under its own address. */
const CALLBACK = '/sign-in/callback';
const SIGNED_OUT = '/sign-out';

/** The site as the user pool knows it: code flow only, with a secret; the site adds PKCE and a nonce. */
export class SignInClient extends Construct {
  readonly clientId: string;
  readonly secret: Secret;

  constructor(
    scope: Construct,
    id: string,
    { pool, origin, prefix }: { pool: UserPool; origin: string; prefix: string },
  ) {
    super(scope, id);
    const client = new UserPoolClient(this, 'Client', {
      userPool: pool,
      userPoolClientName: `${prefix}-site`,
      generateSecret: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${origin}${CALLBACK}`],
        logoutUrls: [`${origin}${SIGNED_OUT}`],
      },
      preventUserExistenceErrors: true,
      // The site's session ends with the ID token: once a working day. It asks for no other token's use.
      idTokenValidity: Duration.hours(8),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(8),
    });
    this.clientId = client.userPoolClientId;
    this.secret = new Secret(this, 'Secret', {
      secretName: `${prefix}/sign-in`,
      description: 'The secret with which the site exchanges a sign-in code.',
      secretStringValue: client.userPoolClientSecret,
    });
  }
}
