export const dangerText = {
  title: 'Nu onveilig',
  now: 'Gevaar op dit moment?',
  call: 'Bel 112',
  worries: 'Zorgen over geweld of mishandeling?',
  safeHome: 'Veilig Thuis 0800-2000',
  safeHomeHow: 'Gratis, dag en nacht. Advies vragen kan zonder namen.',
  codeTitle: 'De meldcode in 5 stappen',
  codeSteps: [
    '1. Zet de signalen op een rij.',
    '2. Overleg met een collega. Vraag zo nodig advies aan Veilig Thuis.',
    '3. Praat met de ouders of het kind, als dat veilig kan.',
    '4. Weeg hoe ernstig het is, met het afwegingskader.',
    '5. Beslis: is melden nodig? En kunt u ook zelf hulp bieden?',
  ],
  notHere: '**Meld niet via deze bot.** Niemand leest hier mee.',
  kept: 'Ik bewaar alleen dat u deze pagina zag.',
  back: 'Gelezen, terug naar mijn aanmelding',
};
