import { expect, test } from 'vitest';
import { dutchSyllables } from './dutch.ts';
import { englishSyllables } from './english.ts';
import { frenchSyllables } from './french.ts';

/** Words with their syllables set off by hyphens; the count is what is tested. */
const DUTCH = `huis kin-de-ren be-las-ting ge-ïn-te-res-seerd zee-ën mooi mooi-e eeu-wen nieu-we draai-en groei-en
  ca-deau bu-reau mu-se-um i-dee-ën ra-di-o in-for-ma-tie fi-nan-ci-ë-le so-ci-a-le of-fi-ci-eel in-di-vi-du-eel
  ja-nu-a-ri Eu-ro-pa jij bij vrij-heid ty-pe ba-by ro-yaal yog-hurt quiz zo-als be-ant-woor-den ge-o-pend één
  twee-ën-twin-tig ge-beurt po-li-tie va-kan-tie Bel-gi-ë pa-ti-ënt di-eet co-ör-di-na-tie ie-der-een mo-ge-lijk-heid
  va-ri-a-tie si-tu-a-tie ver-ant-woor-de-lijk-heid ge-meen-schap uw u ik de buurt voor-zie-nin-gen team web-site`;
const FRENCH = `mai-son en-fants le des que qui guerre é-cole é-coles pe-tite parlent sou-vent mo-ment vrai-ment ar-gent
  bien pied na-tion ques-tion in-for-ma-tion cli-ent fé-vri-er ou-vri-er ou-bli-er fa-mille tra-vail tra-vail-ler
  fille bou-teille feuille ac-cueil a-nnée an-nées ré-a-li-ser cré-er thé-âtre po-ème eau beau oi-seau cœur sœur œil
  nuit suis ac-tuel an-nuel pa-ys pa-yer vo-yage ma-ïs na-ïf No-ël août quatre langue fa-tigue é-tu-dions
  vou-dri-ons sont é-taient aiment ha-bi-tants quar-tier be-soin be-soins y type faire prendre votre notre`;
const ENGLISH = `house child chil-dren the he lit-tle ta-ble peo-ple needs need-ed helped want-ed hous-es chang-es makes
  times na-tion so-cial ra-di-o u-su-al i-dea-s fam-i-ly com-mu-ni-ty lan-guage lan-guag-es you year play-er
  be-yond real-ly hope-ful move-ment home-less like-ly safe-ty in-for-ma-tion ques-tion ques-tion-naire mu-nic-i-pal-i-ty
  ev-ery busi-ness queen quick-ly a-gree a-greed free three who whose nice place pla-ces school schools don't they're
  neigh-bour-hood ed-u-ca-tion ser-vice ser-vic-es or-gan-i-sa-tion ap-point-ment be-ing cli-ent try-ing o-pin-ion un-ion`;

const cases = (list: string) =>
  list.split(/\s+/).map((hyphened) => [hyphened.replaceAll('-', ''), hyphened.split('-').length] as const);

test.each(cases(DUTCH))('nl: %s has %i', (word, count) => {
  expect(dutchSyllables(word)).toBe(count);
});
test.each(cases(FRENCH))('fr: %s has %i', (word, count) => {
  expect(frenchSyllables(word)).toBe(count);
});
test.each(cases(ENGLISH))('en: %s has %i', (word, count) => {
  expect(englishSyllables(word)).toBe(count);
});
