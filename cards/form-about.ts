import type { AboutView, FormView } from '../domain/form-view.ts';
import { conferenceAbout, shareAbout } from './form-about-conference.ts';
import { type About, lower, proposal } from './form-about-proposal.ts';
import { triage } from './form-about-triage.ts';
import { box, type Element, facts, inLine, line, subtle, text, typed } from './kit.ts';
import { agreementStates } from './text/agreement.ts';
import { capital, commonText, inWords } from './text/common.ts';
import { fullDate, longDateAndTime, longDateFrom, shortDate } from './text/dates.ts';
import { channelNames, consentSubject, memberNames, rightsKindNames, rightsText } from './text/rights.ts';
import { aboutText, redirectText, triageText } from './text/triage.ts';

/** Where it should go and why; nothing of who it is about. */
const redirect = ({ from, to, reason, urgent, pregnancy: far }: About<'redirect'>): Element[] => [
  facts(
    [
      [redirectText.from, inLine(from)],
      [redirectText.to, inLine(to)],
      [redirectText.why, inLine(reason)],
      [redirectText.pregnancy, far ? triageText.weeks(far.weeks, far.days) : undefined],
      [redirectText.urgent, urgent === undefined ? undefined : urgent ? commonText.yes : commonText.no],
    ],
    'Medium',
  ),
];

/** Forms that move an agreement's date. */
const NEW_DATES = new Set(['agreementPostpone', 'agreementProgress', 'agreementHold']);

/** Who said what until now, by person. */
const consentWords = ({ words }: About<'consent'>): Element[] => {
  const who = [...new Set(words.map(({ member }) => member))];
  return [
    ...(words.length === 0 ? [line(rightsText.consentNone)] : []),
    ...who.flatMap((member) => {
      const said = words.filter((one) => one.member === member);
      return [
        text(inLine(said[0]?.name || (memberNames[member] ?? member)), {
          weight: 'Bolder',
          spacing: 'Small',
        }),
        ...said.map((one) => {
          const lineOf = one.status === 'withdrawn' ? rightsText.consentLineOff : rightsText.consentLine;
          const language = one.language && inLine(one.language);
          return text(
            lineOf(capital(consentSubject(one)), {
              ...one,
              on: fullDate(one.on),
              language,
            }),
            { spacing: 'None' },
          );
        }),
      ];
    }),
  ];
};

/** What is asked, and what each answer does. */
const decision = ({ what, dueOn, today }: About<'decision'>): Element[] => {
  const means = rightsText.decisionMeans(what);
  return [
    line(rightsText.decisionAbout(rightsKindNames[what] ?? what, longDateFrom(dueOn, today))),
    ...(means ? [what === 'erasure' ? box('warning', [text(means)]) : subtle(means)] : []),
  ];
};

/** What is made for one adult, and how it may reach this family when not every way is safe. */
const exported = ({ kind, safe }: About<'export' | 'readers' | 'letter'>): Element[] => [
  ...(kind === 'letter'
    ? []
    : [subtle(kind === 'export' ? rightsText.exportAbout : rightsText.readersAbout)]),
  ...(safe.length < Object.keys(channelNames).length
    ? [
        box('warning', [
          text(rightsText.exportSafe(inWords(safe.map((one) => lower(channelNames[one] ?? one))))),
        ]),
      ]
    : []),
];

/**
 * What the form is about: facts that help to answer, above the questions. With `case` in the target the
 * coordinator can read the referral and ask a question from here.
 */
export const aboutElements = (about: AboutView, view: Pick<FormView, 'form' | 'target'>): Element[] => {
  switch (about.kind) {
    case 'proposal':
      return proposal(about);
    case 'triage':
      return triage(about, view.target.case);
    case 'agreement': {
      const when = NEW_DATES.has(view.form) ? aboutText.agreementWas : aboutText.agreement;
      return [
        subtle(when(inLine(about.what), shortDate(about.dueDate))),
        ...(about.onBehalfOf ? [subtle(aboutText.onBehalfOf(inLine(about.onBehalfOf)))] : []),
      ];
    }
    case 'registration':
      return [
        subtle(aboutText.conference(capital(longDateAndTime(about.startsAt)))),
        facts([
          [aboutText.agreementsAre, about.agreements.map(inLine).join(', ') || aboutText.none],
          ...about.words.map(
            ({ member, status }) => [memberNames[member] ?? member, aboutText.counted[status]] as const,
          ),
        ]),
      ];
    case 'added':
      return about.insteadOf
        ? [subtle(aboutText.insteadOf(about.insteadOf.number, inLine(about.insteadOf.what)))]
        : [];
    case 'consultation':
      return [
        subtle(
          aboutText.consultation(
            about.code,
            about.profession ? inLine(lower(about.profession)) : aboutText.theAsker,
          ),
        ),
      ];
    case 'conference':
      return conferenceAbout(about);
    case 'share':
      return shareAbout(about, view.target.conference);
    case 'question':
      return [
        box('emphasis', [
          text(aboutText.question, { weight: 'Bolder' }),
          typed(about.text, { spacing: 'None' }),
        ]),
      ];
    case 'successor':
    case 'leads':
    case 'evaluation':
    case 'referral':
      return [];
    case 'municipality':
      return [text(inLine(about.name), { weight: 'Bolder' })];
    case 'redirect':
      return redirect(about);
    case 'request':
      return [subtle(rightsText.requestWhat)];
    case 'decision':
      return decision(about);
    case 'export':
    case 'readers':
    case 'letter':
      return exported(about);
    case 'consent':
      return consentWords(about);
    case 'case':
      return [
        subtle(aboutText.openAgreements(about.lines.length)),
        ...about.lines.map((one) =>
          text(aboutText.openLine(one.number, inLine(one.organisation), agreementStates[one.state]), {
            spacing: 'None',
          }),
        ),
      ];
  }
};
