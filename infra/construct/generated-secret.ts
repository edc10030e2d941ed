import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** A secret that AWS makes and nobody ever sees: 64 letters and digits, about 380 bits. */
export const generatedSecret = (
  scope: Construct,
  id: string,
  { name, description, disposable }: { name: string; description: string; disposable: boolean },
): Secret =>
  new Secret(scope, id, {
    secretName: name,
    description,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
  });

/**
 * The secret as a reference that CloudFormation resolves while it deploys: the template holds no secret. The
 * resolved value stands in the function's configuration, which only an administrator of the account can read.
 */
export const referenceTo = (secret: Secret): string => secret.secretValue.unsafeUnwrap();
