import * as z from 'zod';

/**
 * What one deployment of Peil is called and where it stands: the context of the CDK app, given on the
 * command line (`-c stage=test`) or in `cdk.json`.
 */
export const Deployment = z
  .object({
    /** Begins every name, so that several deployments can stand in one account. */
    stage: z
      .string()
      .regex(/^[a-z][a-z0-9]{0,11}$/, 'a lower-case letter, then at most eleven letters or digits')
      .default('test'),
    /** Answers of residents stay in the European Union. */
    region: z
      .string()
      .regex(/^eu-[a-z]+-\d$/, 'a region in the European Union, such as eu-west-1')
      .default('eu-west-1'),
    /** The name residents see. Without it the site stands under a name of CloudFront. */
    domain: z.hostname().optional(),
    /** The certificate of that name. CloudFront reads certificates in us-east-1 only. */
    certificate: z
      .string()
      .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/.+$/, 'the ARN of a certificate in us-east-1')
      .optional(),
    /** When snapshots are published, in Brussels time, as EventBridge writes it. */
    snapshots: z
      .string()
      .regex(/^(cron|rate)\(.+\)$/, 'cron(...) or rate(...)')
      .default('cron(0 3 * * ? *)'),
    /** Who gets a message when something fails that nobody is waiting for. */
    alarms: z.email().optional(),
    /** Who answers for the survey, as the accessibility statement and the privacy page say. */
    organisation: z.string().trim().min(1).optional(),
    /** How residents reach it: an e-mail address, a telephone number. */
    contact: z.string().trim().min(1).optional(),
    /** Its colours, as `THEME_COLOURS` of the site reads them. */
    colours: z.string().trim().min(1).optional(),
    /** For a trial that may vanish with everything in it. Never for answers of residents. */
    disposable: z.union([z.boolean(), z.stringbool()]).default(false),
  })
  .refine((it) => (it.domain === undefined) === (it.certificate === undefined), {
    error: 'a domain needs its certificate, and a certificate its domain',
    path: ['certificate'],
  });
export type Deployment = Readonly<z.infer<typeof Deployment>>;

/**
 * The deployment that a context describes.
 *
 * @param read gives the value of a context key, or undefined
 * @throws z.ZodError when a value cannot be used
 */
export const deploymentOf = (read: (key: string) => unknown): Deployment =>
  Deployment.parse(
    Object.fromEntries(
      Object.keys(Deployment.shape)
        .map((key) => [key, read(key)] as const)
        .filter(([, value]) => value !== undefined),
    ),
  );
