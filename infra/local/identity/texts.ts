import Negotiator from 'negotiator';

/** The words of the identity provider's own pages. */
export interface IdentityTexts {
  readonly language: string;
  readonly signIn: string;
  readonly localOnly: string;
  readonly username: string;
  readonly password: string;
  readonly submit: string;
  readonly cancel: string;
  readonly wrong: string;
  readonly errorPrefix: string;
  readonly expiredTitle: string;
  readonly expired: string;
  readonly failedTitle: string;
  readonly failed: string;
  readonly signOut: string;
  readonly signOutQuestion: string;
  readonly stay: string;
  readonly signedOut: string;
  readonly signedOutText: string;
  readonly toPeil: string;
}

const NL: IdentityTexts = {
  language: 'nl',
  signIn: 'Aanmelden bij Peil',
  localOnly:
    'Deze accounts bestaan alleen op deze computer. Hun wachtwoorden staan in het venster waarin Peil is gestart.',
  username: 'Gebruikersnaam',
  password: 'Wachtwoord',
  submit: 'Aanmelden',
  cancel: 'Niet aanmelden',
  wrong: 'Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw.',
  errorPrefix: 'Fout: ',
  expiredTitle: 'Deze pagina is te oud',
  expired: 'Het aanmelden is te lang geleden begonnen. Ga terug naar Peil en meld u opnieuw aan.',
  failedTitle: 'Aanmelden lukt niet',
  failed: 'Peil en deze aanmelddienst begrijpen elkaar niet. Ga terug naar Peil en probeer het opnieuw.',
  signOut: 'Afmelden',
  signOutQuestion: 'Wilt u zich afmelden?',
  stay: 'Aangemeld blijven',
  signedOut: 'U bent afgemeld',
  signedOutText: 'U kunt dit venster sluiten.',
  toPeil: 'Naar Peil',
};

const FR: IdentityTexts = {
  language: 'fr',
  signIn: 'Se connecter à Peil',
  localOnly:
    "Ces comptes n'existent que sur cet ordinateur. Leurs mots de passe figurent dans la fenêtre où Peil a été démarré.",
  username: "Nom d'utilisateur",
  password: 'Mot de passe',
  submit: 'Se connecter',
  cancel: 'Ne pas se connecter',
  wrong: "Ce nom d'utilisateur et ce mot de passe ne vont pas ensemble. Vérifiez-les et réessayez.",
  errorPrefix: 'Erreur : ',
  expiredTitle: 'Cette page est trop ancienne',
  expired:
    'La connexion a été commencée il y a trop longtemps. Retournez à Peil et connectez-vous à nouveau.',
  failedTitle: 'La connexion ne réussit pas',
  failed: 'Peil et ce service de connexion ne se comprennent pas. Retournez à Peil et réessayez.',
  signOut: 'Se déconnecter',
  signOutQuestion: 'Voulez-vous vous déconnecter ?',
  stay: 'Rester connecté',
  signedOut: 'Vous êtes déconnecté',
  signedOutText: 'Vous pouvez fermer cette fenêtre.',
  toPeil: 'Vers Peil',
};

const EN: IdentityTexts = {
  language: 'en',
  signIn: 'Sign in to Peil',
  localOnly:
    'These accounts exist on this computer only. Their passwords stand in the window where Peil was started.',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  cancel: 'Do not sign in',
  wrong: 'This user name and password do not go together. Check them and try again.',
  errorPrefix: 'Error: ',
  expiredTitle: 'This page is too old',
  expired: 'Signing in was begun too long ago. Go back to Peil and sign in again.',
  failedTitle: 'Signing in does not work',
  failed: 'Peil and this sign-in service do not understand each other. Go back to Peil and try again.',
  signOut: 'Sign out',
  signOutQuestion: 'Do you want to sign out?',
  stay: 'Stay signed in',
  signedOut: 'You are signed out',
  signedOutText: 'You can close this window.',
  toPeil: 'To Peil',
};

const BY_LANGUAGE: Readonly<Record<string, IdentityTexts>> = { nl: NL, fr: FR, en: EN };

/** The texts in the language that Peil asks for (`ui_locales`), else one the browser asks for, else Dutch. */
export function textsFor(uiLocales: string | undefined, acceptLanguage: string | undefined): IdentityTexts {
  for (const wanted of uiLocales?.split(' ') ?? []) {
    const texts = BY_LANGUAGE[wanted.split('-')[0] ?? ''];
    if (texts) return texts;
  }
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '*' } });
  return BY_LANGUAGE[negotiator.languages(Object.keys(BY_LANGUAGE))[0] ?? 'nl'] ?? NL;
}
