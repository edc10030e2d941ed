/** What made-up residents write in an open question, by language of the interview. */
export const IDEAS: Readonly<Record<string, readonly string[]>> = {
  nl: [
    'Meer betaalbare woningen voor gezinnen.',
    'Een praattafel Nederlands dicht bij huis, ’s avonds.',
    'Iemand aan het loket die traag en duidelijk spreekt.',
    'Meer plaats in de kinderopvang.',
    'Een park waar ook ouders kunnen zitten.',
  ],
  fr: [
    'Plus de logements abordables pour les familles.',
    'Des cours de néerlandais le soir, près de chez moi.',
    'Moins de démarches en ligne, plus de guichets.',
    'Plus de places dans les crèches.',
    'Des activités gratuites pour les jeunes du quartier.',
  ],
  en: [
    'Help to understand letters from the commune.',
    'Dutch classes that fit with work.',
    'One place where you can ask everything.',
    'Cheaper sport for children.',
  ],
  ar: [
    'أحتاج إلى دروس هولندية في المساء.',
    'نريد مساكن بأسعار معقولة.',
    'مكان واحد نسأل فيه عن كل شيء.',
    'حضانة لأطفالي حتى أستطيع العمل.',
  ],
};

/** What they write beside "something else". */
export const OTHERS: Readonly<Record<string, readonly string[]>> = {
  nl: ['Mijn werkuren veranderen elke week', 'Ik ken daar niemand'],
  fr: ['Mes horaires changent chaque semaine', 'Je n’y connais personne'],
  en: ['My hours change every week', 'I know nobody there'],
  ar: ['مواعيد عملي تتغير كل أسبوع', 'لا أعرف أحداً هناك'],
};
