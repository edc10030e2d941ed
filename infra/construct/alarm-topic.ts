import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/** Where alarms go, and from there to whoever wants to know. Without an address they are seen in the console only. */
export function alarmTopic(
  scope: Construct,
  id: string,
  { name, email }: { name: string; email: string | undefined },
): Topic {
  const topic = new Topic(scope, id, { topicName: name, enforceSSL: true });
  // A topic with a policy of its own loses the one that lets alarms of the account in.
  topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
  if (email !== undefined) topic.addSubscription(new EmailSubscription(email));
  return topic;
}
