import type { EvaluationOutcome } from '../../domain/evaluation.ts';
import { type FormWords, yesNo } from './form-words.ts';

/** What can come of looking back with the family. */
export const evaluationOutcomeNames: Readonly<Record<EvaluationOutcome, string>> = {
  close: 'we stoppen, het is goed zo',
  goOn: 'we gaan zo door',
  adjust: 'we passen de afspraken aan',
  newConference: 'er komt een nieuw overleg',
  stepUp: 'er is zwaardere hulp nodig',
};

/** Looking back with the family. */
export const evaluationWords: FormWords = {
  title: 'Evalueren',
  submit: 'Leg vast',
  pages: {
    evaluation: {
      heading: 'Hoe gaat het met de afspraken?',
      hint: 'Bespreek het met het gezin. Wat helpt, en wat niet?',
      foot: 'Er gebeurt niets vanzelf. Na het vastleggen kiest u de volgende stap.',
    },
  },
  fields: {
    on: { label: 'Wanneer keek u terug?', short: 'Dag' },
    withFamily: { label: 'Heeft u het gezin gesproken?', short: 'Gezin gesproken', options: yesNo },
    withoutBecause: {
      label: 'Waarom niet?',
      short: 'Waarom niet',
      hint: 'Alleen als u het gezin niet heeft gesproken.',
    },
    note: {
      label: 'Wat kwam eruit?',
      short: 'Notitie',
      hint: 'Wat het gezin zegt, en apart wat u daarvan vindt. Alleen wat nodig is.',
    },
    outcome: {
      label: 'Hoe gaat het verder?',
      short: 'Uitkomst',
      options: {
        close: 'We stoppen, het is goed zo',
        goOn: 'We gaan zo door',
        adjust: 'We passen de afspraken aan',
        newConference: 'We komen opnieuw bij elkaar',
        stepUp: 'Er is zwaardere hulp nodig',
      },
    },
    heavierHelp: {
      label: 'Welke zwaardere hulp, en van wie?',
      short: 'Zwaardere hulp',
      hint: 'Alleen als er zwaardere hulp nodig is.',
    },
    nextOn: {
      label: 'Wanneer kijkt u weer met het gezin?',
      short: 'Volgende keer',
      hint: 'Niet nodig als het stopt.',
    },
  },
};

/** After it was written down. */
export const evaluationText = {
  done: (code: string) => `✓ Evaluatie vastgelegd · ${code}`,
  follows: {
    close: 'U bent aan zet: sluit de aanmelding. Tot dan staat die op uw werklijst.',
    goOn: 'De afspraken lopen door. U hoeft nu niets te doen.',
    adjust: 'U bent aan zet: zet erbij wat nieuw is, of wijzig wat er staat. Deel de nieuwe lijst.',
    newConference: 'U bent aan zet: plan het overleg. Tot dan staat het op uw werklijst.',
    stepUp: 'U bent aan zet: regel de zwaardere hulp met het gezin. Zet op de lijst wie wat doet.',
  } satisfies Record<EvaluationOutcome, string>,
  next: (date: string) => `U kijkt weer met het gezin op ${date}. Dan staat het op uw werklijst.`,
  close: 'Sluit de aanmelding',
  plan: 'Plan het overleg',
  addAgreement: 'Afspraak erbij',
  agreements: 'Bekijk de afspraken',
};
