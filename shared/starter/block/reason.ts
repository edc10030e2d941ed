import type { Sensitive } from '#shared/questionnaire/sensitive.ts';
import { words, type InFour } from '../words.ts';

const because = (category: Sensitive['category'], ...reason: InFour): Sensitive => ({
  category,
  reason: words(...reason),
});

/** Why each sensitive question or option is there, in words that a resident would use. */
export const REASON = {
  LANGUAGE: because(
    'ethnic_origin',
    'Zo weten wij in welke talen mensen informatie kunnen gebruiken.',
    'Nous savons ainsi dans quelles langues une information est utile.',
    'This tells us in which languages information is useful.',
    'بهذا نعرف اللغات التي تفيد الناس فيها المعلومات.',
  ),
  ILLNESS: because(
    'health',
    'Gezondheid is privé. Wij vragen niet welke ziekte of beperking iemand heeft. Wij willen alleen weten of dit voor mensen belangrijk is.',
    'La santé est privée. Nous ne demandons pas quelle maladie ou quel handicap les gens ont. Nous voulons seulement savoir si c’est important pour eux.',
    'Health is private. We do not ask which illness or disability people have. We only want to know whether this matters to them.',
    'الصحة أمر خاص. لا نسأل عن نوع المرض أو الإعاقة. نريد فقط أن نعرف إن كان هذا الأمر مهمًا للناس.',
  ),
  CARE: because(
    'health',
    'Zo zien wij of iedereen naar een dokter kan gaan, en voor wie dat moeilijk is.',
    'Nous voyons ainsi si tout le monde peut aller chez le médecin, et pour qui c’est difficile.',
    'This shows us whether everybody can see a doctor, and for whom it is hard.',
    'بهذا نرى إن كان الجميع يستطيعون الذهاب إلى الطبيب، ومن يصعب عليهم ذلك.',
  ),
  PAPERS: because(
    'residence',
    'Wij vragen niet welke papieren u hebt. Wij willen alleen weten of dit voor mensen belangrijk is.',
    'Nous ne demandons pas quels papiers vous avez. Nous voulons seulement savoir si c’est important pour les gens.',
    'We do not ask which papers you have. We only want to know whether this matters to people.',
    'لا نسألكم عن نوع أوراقكم. نريد فقط أن نعرف إن كان هذا الأمر مهمًا للناس.',
  ),
  PAPERS_BARRIER: because(
    'residence',
    'Wij vragen niet welke papieren u hebt. Wij willen weten of mensen daardoor geen hulp krijgen.',
    'Nous ne demandons pas quels papiers vous avez. Nous voulons savoir si cela empêche des gens d’être aidés.',
    'We do not ask which papers you have. We want to know whether this keeps people from getting help.',
    'لا نسألكم عن نوع أوراقكم. نريد أن نعرف إن كان هذا يمنع الناس من الحصول على المساعدة.',
  ),
  MAY_NOT_WORK: because(
    'residence',
    'Wij vragen niet waarom. Wij willen alleen weten hoe vaak dit voorkomt.',
    'Nous ne demandons pas pourquoi. Nous voulons seulement savoir si cela arrive souvent.',
    'We do not ask why. We only want to know how often this happens.',
    'لا نسألكم عن السبب. نريد فقط أن نعرف إن كان هذا يحدث كثيرًا.',
  ),
  MEMBER: because(
    'ethnic_origin',
    'Zo zien wij welke verenigingen voor mensen belangrijk zijn. Een vereniging kan iets zeggen over uw herkomst: daarom mag u dit overslaan.',
    'Nous voyons ainsi quelles associations sont importantes pour les gens. Une association peut dire quelque chose de votre origine : vous pouvez donc passer cette question.',
    'This shows us which associations matter to people. An association can say something about your origin, so you can skip this.',
    'بهذا نعرف الجمعيات المهمة للناس. قد تدل الجمعية على أصلكم، ولذلك يمكنكم تجاوز هذا السؤال.',
  ),
  UNFAIR: because(
    'ethnic_origin',
    'Zo zien wij of mensen in Brussel eerlijk behandeld worden. Wij vragen hier niet wat uw herkomst of geloof is.',
    'Nous voyons ainsi si les gens sont traités de façon juste à Bruxelles. Ici, nous ne demandons pas quelle est votre origine ou votre religion.',
    'This shows us whether people in Brussels are treated fairly. We do not ask here what your origin or faith is.',
    'بهذا نرى إن كان الناس في بروكسل يُعاملون بإنصاف. لا نسألكم هنا ما هو أصلكم أو دينكم.',
  ),
  BORN: because(
    'ethnic_origin',
    'Zo zien wij of mensen die hier geboren zijn en mensen die later kwamen dezelfde kansen krijgen.',
    'Nous voyons ainsi si les personnes nées ici et celles arrivées plus tard ont les mêmes chances.',
    'This shows us whether people born here and people who came later get the same chances.',
    'بهذا نرى إن كانت الفرص متساوية بين من وُلدوا هنا ومن جاؤوا لاحقًا.',
  ),
  YEARS: because(
    'ethnic_origin',
    'Wie hier nog maar kort woont, heeft vaak andere hulp nodig. Wij vragen geen datum.',
    'Les personnes arrivées depuis peu ont souvent besoin d’une autre aide. Nous ne demandons pas de date.',
    'People who came recently often need other help. We do not ask for a date.',
    'من جاؤوا منذ وقت قصير يحتاجون غالبًا إلى مساعدة مختلفة. لا نسألكم عن تاريخ محدد.',
  ),
  NATIONALITY: because(
    'ethnic_origin',
    'Wij vragen alleen naar de Belgische nationaliteit, niet naar een andere. Zo zien wij of mensen van elke herkomst dezelfde kansen krijgen.',
    'Nous parlons seulement de la nationalité belge, pas d’une autre. Nous voyons ainsi si les personnes de toute origine ont les mêmes chances.',
    'We ask only about Belgian nationality, not about any other. This shows us whether people of every origin get the same chances.',
    'نسأل عن الجنسية البلجيكية فقط، لا عن أي جنسية أخرى. بهذا نرى إن كانت الفرص متساوية للناس من كل الأصول.',
  ),
  PARENTS: because(
    'ethnic_origin',
    'Ook wie hier geboren is, kan door de herkomst van zijn ouders minder kansen krijgen. Dat willen wij zien.',
    'Même une personne née ici peut avoir moins de chances à cause de l’origine de ses parents. Nous voulons le voir.',
    'People who were born here can also get fewer chances because of where their parents come from. We want to see that.',
    'حتى من وُلدوا هنا قد تكون فرصهم أقل بسبب أصل والديهم. نريد أن نعرف ذلك.',
  ),
} as const satisfies Record<string, Sensitive>;
