import { evaluationWords } from './evaluation.ts';
import {
  handOverAskWords,
  handOverWords,
  newsWords,
  redirectAskWords,
  redirectDecideWords,
  referralAddWords,
  referralWithdrawWords,
} from './form-afterwards.ts';
import { agreementForms } from './form-agreement.ts';
import { caseForms } from './form-case.ts';
import { conferenceWords } from './form-conference.ts';
import { letterForms } from './form-letter.ts';
import { municipalityForms } from './form-municipality.ts';
import { peopleForms } from './form-people.ts';
import { planForms } from './form-plan.ts';
import { referralWords } from './form-referral.ts';
import { registrationWords } from './form-registration.ts';
import { rightsForms } from './form-rights.ts';
import { shortForms } from './form-short.ts';
import { answerCoordinatorWords, askReferrerWords, replanWords, triageWords } from './form-triage.ts';
import type { FieldWords, FormWords, PageWords } from './form-words.ts';
import { shareWords } from './share.ts';

/** The words of every form, by its id. */
const forms: Readonly<Record<string, FormWords>> = {
  ...shortForms,
  ...agreementForms,
  ...peopleForms,
  ...municipalityForms,
  ...caseForms,
  ...rightsForms,
  ...planForms,
  ...letterForms,
  correction: {
    ...referralWords,
    title: 'Corrigeren',
    submit: 'Bewaar de correctie',
    pages: {
      ...referralWords.pages,
      readBack: {
        heading: 'Wat klopt niet?',
        hint: 'Kies Wijzig bij wat niet klopt. Het oude antwoord blijft niet bewaard. Alleen een oude naam onthoud ik, verborgen: om die later uit teksten te kunnen halen.',
      },
    },
  },
  referral: referralWords,
  triage: triageWords,
  replan: replanWords,
  handOver: handOverWords,
  handOverAsk: handOverAskWords,
  news: newsWords,
  evaluation: evaluationWords,
  registration: registrationWords,
  redirectAsk: redirectAskWords,
  redirectDecide: redirectDecideWords,
  referralAdd: referralAddWords,
  referralWithdraw: referralWithdrawWords,
  askReferrer: askReferrerWords,
  answerCoordinator: answerCoordinatorWords,
  conference: conferenceWords,
  share: shareWords,
};

/** Buttons and lines that every form has. */
export const formText = {
  urgentMeans: (hours: number) =>
    `Spoed: de coördinator plant binnen ${hours} werkuren. Bij gevaar belt u 112.`,
  next: 'Verder',
  back: 'Terug',
  save: 'Bewaar en stop',
  keepRow: 'Voeg toe',
  keepChanges: 'Bewaar',
  keepAnother: 'Voeg toe en nog een',
  remove: 'Verwijder',
  noChoice: 'Er is hier nog niets om te kiezen.',
  instead: 'Andere datum kan wel',
  isAnyoneInDanger: 'Is iemand nu in gevaar?',
  proposed: (label: string) => `${label} (voorstel)`,
  titled: (title: string, at: number, of: number) => `${title} – stap ${at} van ${of}`,
  titledFor: (title: string, code: string) => `${title} – ${code}`,
  titledStep: (title: string, at: number, of: number) => `${title}, stap ${at} van ${of}`,
  wrong: (n: number) => (n === 1 ? '1 antwoord klopt nog niet' : `${n} antwoorden kloppen nog niet`),
  restKept: (which: string) => `${which}. De rest is bewaard.`,
  restStands: (which: string) => `${which}. De rest staat er nog.`,
  someWrong: 'Nog niet alles klopt',
  lookAt: (which: string) => `Kijk bij: ${which}. Daarna kunt u versturen.`,
  problem: (sentence: string) => `⚠ ${sentence}`,
  problemWith: (which: string, sentence: string) => `⚠ ${which}: ${sentence}`,
  marked: (title: string) => `⚠ ${title}`,
  required: (label: string) => `${label} *`,
  addHere: 'Vul aan',
  addTo: (which: string) => `Vul aan: ${which}`,
  editWhich: (which: string) => `Wijzig ${which}`,
  removeWhich: (which: string) => `Verwijder ${which}`,
  fact: (label: string) => `${label}: `,
  willRead: (municipality: string) => `Na versturen leest de coördinator van ${municipality} dit.`,
  numbered: (number: number, words: string) => `${number} · ${words}`,
};

const NO_PAGE: PageWords = { heading: '' };

/** The words of a form; a form without words is a mistake in this file. */
export const formWords = (form: string): FormWords => {
  const words = forms[form];
  if (!words) throw new Error(`cards/text/forms.ts has no words for the form '${form}'`);
  return words;
};

/** The words of a page. One-page forms may name their page as they like. */
export const pageWords = (form: string, page: string): PageWords => {
  const { pages } = formWords(form);
  return pages[page] ?? Object.values(pages)[0] ?? NO_PAGE;
};

/** The words of a field, in its form or in a row of it. */
export const fieldWords = (form: string, field: string, rows?: string): FieldWords => {
  const words = formWords(form);
  const all = rows ? words.rows?.[rows]?.fields : words.fields;
  // Fields that are made for each of a list (`to.person1`) have the words of what stands before the point.
  return all?.[field] ?? all?.[field.split('.')[0] ?? ''] ?? { label: field };
};
