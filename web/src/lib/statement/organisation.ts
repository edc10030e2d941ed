/** Who answers for this installation, as its settings say; empty settings are not filled in. */
export interface Organisation {
  readonly name: string | undefined;
  /** How it is reached: an e-mail address, a telephone number, an address. */
  readonly contact: string | undefined;
}

/** The settings, as staff are told their names. */
export const ORGANISATION_SETTINGS = { name: 'ORGANISATION_NAME', contact: 'ORGANISATION_CONTACT' } as const;

/** The organisation that runs this installation, from environment variables. */
export const organisation = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Organisation => ({
  name: environment[ORGANISATION_SETTINGS.name]?.trim() || undefined,
  contact: environment[ORGANISATION_SETTINGS.contact]?.trim() || undefined,
});
