import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, UserPool, UserPoolGroup } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Role } from '#shared/contract/role.ts';

const DESCRIPTIONS: Readonly<Record<Role, string>> = {
  designer: 'Makes questionnaires and publishes versions.',
  translator: 'Translates texts, and sees nothing else.',
  fieldwork: 'Runs surveys: period, channels, who is reached.',
  analyst: 'Publishes results.',
  administrator: 'Reads what staff did, confirms trust texts.',
  council: 'Reads published results.',
};

/**
 * The accounts of staff and council. Nobody signs up: an administrator invites. A second factor is asked of
 * everyone, since staff can close a survey and publish figures. Residents have no account.
 */
export class Accounts extends Construct {
  readonly pool: UserPool;

  constructor(
    scope: Construct,
    id: string,
    { prefix, signInPrefix, disposable }: { prefix: string; signInPrefix: string; disposable: boolean },
  ) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: `${prefix}-accounts`,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: { minLength: 12, tempPasswordValidity: Duration.days(7) },
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    this.pool.addDomain('SignInPage', { cognitoDomain: { domainPrefix: signInPrefix } });
    for (const [role, description] of Object.entries(DESCRIPTIONS))
      new UserPoolGroup(this, role, { userPool: this.pool, groupName: role, description });
  }

  /** The address that stands in every token as its issuer. */
  get issuer(): string {
    return this.pool.userPoolProviderUrl;
  }
}
