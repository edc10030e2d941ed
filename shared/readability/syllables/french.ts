const VOWEL = 'aeiouyàâäéèêëîïôöùûüœæ';
/** Vowels that sound as one, the longest first; a glide before a vowel (`bien`, `nation`, `nuit`) is part of it. */
const NUCLEUS = new RegExp(
  [
    '(?:ou|i|u)(?:eau|eu|œu|ou|oi|ai|ei|au|[aeoéèêâôi])',
    'eau|œu|oeu|aoû|eu|eû|ou|où|oû|oi|oî|ai|aî|ei|eî|au',
    `[${VOWEL}]`,
  ].join('|'),
  'g',
);

/** Words on `-ent` in which it is heard, apart from those on `-ment`; elsewhere it is a silent ending of a verb. */
const HEARD_ENT: ReadonlySet<string> = new Set(
  `cent vent dent lent gent agent argent souvent absent présent récent innocent décent accident incident client
   patient parent talent urgent content évident président résident différent excellent permanent compétent continent
   événement équivalent fréquent conséquent adolescent intelligent indulgent diligent négligent pertinent éminent
   imminent prudent impudent précédent antécédent occident orient inconvénient ingrédient récipient efficient
   coefficient ardent polyvalent violent insolent convent torrent courant apparent transparent cohérent adhérent
   référent concurrent indifférent contingent divergent convergent régent sergent détergent couvent auvent avent
   abstinent impotent pénitent latent mécontent serpent arpent onguent éloquent délinquent subséquent quotient
   vient tient revient devient maintient contient appartient obtient retient soutient convient prévient intervient
   souvient parvient provient détient entretient`.split(/\s+/),
);

/** Verbs whose third person ends in a silent `-ment`. */
const SILENT_MENT: ReadonlySet<string> = new Set(
  `aiment ferment forment informent affirment confirment expriment estiment nomment consomment dorment calment animent
   résument impriment présument transforment renferment`.split(/\s+/),
);

/** Words whose letters say one thing and whose sound another. */
const ODD: Readonly<Record<string, number>> = {
  pays: 2,
  paysan: 3,
  paysans: 3,
  paysage: 3,
  paysages: 3,
  abbaye: 3,
};

/**
 * The syllables of a French word as prose is spoken: a last `-e`, `-es` and the `-ent` of verbs are silent, an `e`
 * inside is counted. `i`, `u` and `ou` before a vowel glide into it (`bien` is one), unless two consonants with `r` or
 * `l` stand before them (`client`, `février`). A diaeresis always begins a syllable.
 */
export function frenchSyllables(word: string): number {
  const plain = word.toLowerCase().normalize('NFC');
  const odd = ODD[plain];
  if (odd !== undefined) return odd;
  const sounds = withoutSilentEnd(plain)
    .replace(/qu|(?<=g)u(?=[eiéèêîy])/g, (letters) => (letters === 'qu' ? 'q' : ''))
    .replace(/ueil/g, 'eul')
    .replace(/(eu|œu|ou|œ)il/g, '$1l')
    .replace(new RegExp(`(?<=[${VOWEL}])y(?=[${VOWEL}])`, 'g'), 'j')
    .replace(/(?<=^|[aeiouéè])y(?=[aeiouéè])/g, 'j')
    .replace(/([bcdfgkptv][rl])(i|u|ou)(?=[aeoéèêâô])/g, '$1$2-');
  return Math.max(1, sounds.match(NUCLEUS)?.length ?? 0);
}

function withoutSilentEnd(word: string): string {
  const isVerb = word.endsWith('ment') ? SILENT_MENT.has(word) : !HEARD_ENT.has(word.replace(/s$/, ''));
  const ending = word.endsWith('ent') && isVerb ? /ent$/ : /es?$/;
  // In `langue` the silent ending takes the `u` along.
  const stem = ending.test(word) ? word.replace(ending, '').replace(/(?<=g)u$/, '') : word;
  // `le`, `des`, `que`: the vowel of a word with no other is heard.
  return new RegExp(`[${VOWEL}]`).test(stem.replace(/qu|gu/g, 'q')) ? stem : word;
}
