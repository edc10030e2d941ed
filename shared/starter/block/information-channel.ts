import type { Option } from '#shared/questionnaire/option.ts';
import { option } from '../option.ts';

/** How information reaches people: the same list in both surveys, so that they compare. */
export const INFORMATION_CHANNELS: readonly Option[] = [
  option('word', [
    'Van familie, vrienden of buren',
    'Par la famille, des amis ou des voisins',
    'From family, friends or neighbours',
    'من الأقارب أو الأصدقاء أو الجيران',
  ]),
  option('worker', [
    'Van een hulpverlener of een brugfiguur',
    'Par un travailleur social ou une personne-relais',
    'From a support worker or community link worker',
    'من مساعد اجتماعي أو وسيط مجتمعي',
  ]),
  option('school', [
    'Van de school of de opvang',
    'Par l’école ou l’accueil des enfants',
    'From school or childcare',
    'من المدرسة أو الحضانة',
  ]),
  option('assoc', ['Van een vereniging', 'Par une association', 'From an association', 'من جمعية']),
  option('faith', [
    'Van een moskee, kerk of tempel',
    'Par une mosquée, une église ou un temple',
    'From a mosque, church or temple',
    'من مسجد أو كنيسة أو معبد',
  ]),
  option('whatsapp', ['Via WhatsApp', 'Par WhatsApp', 'Through WhatsApp', 'عبر واتساب']),
  option('social', [
    'Via Facebook, Instagram of TikTok',
    'Par Facebook, Instagram ou TikTok',
    'Through Facebook, Instagram or TikTok',
    'عبر فيسبوك أو إنستغرام أو تيك توك',
  ]),
  option('web', [
    'Via een website of e-mail',
    'Par un site web ou un e-mail',
    'Through a website or e-mail',
    'عبر موقع إلكتروني أو بريد إلكتروني',
  ]),
  option('paper', [
    'Via een brief, affiche of folder',
    'Par une lettre, une affiche ou un dépliant',
    'Through a letter, poster or leaflet',
    'عبر رسالة بريدية أو ملصق أو نشرة',
  ]),
  option('media', [
    'Via radio, televisie of krant',
    'Par la radio, la télévision ou un journal',
    'Through radio, television or newspaper',
    'عبر الإذاعة أو التلفزيون أو الجريدة',
  ]),
];
