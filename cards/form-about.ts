import type { IColumn } from '@microsoft/teams.cards';
import type { AboutView, FormView } from '../domain/form-view.ts';
import {
  box,
  buttons,
  type Element,
  facts,
  group,
  inLine,
  line,
  submit,
  subtle,
  text,
  typed,
} from './kit.ts';
import { capital, commonText, inWords } from './text/common.ts';
import { dayMonth, fullDate, longDate, longDateAndTime, longDateFrom, shortDate } from './text/dates.ts';
import { pageWords } from './text/forms.ts';
import { levelNames, referralText } from './text/referral.ts';
import {
  channelNames,
  consentPurposeNames,
  memberNames,
  rightsKindNames,
  rightsText,
} from './text/rights.ts';
import { aboutText, proposalText, redirectText, triageText } from './text/triage.ts';

type About<K extends AboutView['kind']> = Extract<AboutView, { kind: K }>;

const lower = (words: string): string =>
  /^[A-Z][^A-Z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
const listed = (factors: readonly string[]): string => inWords(factors.map((one) => lower(inLine(one))));
const levelName = (level: string): string => levelNames[level] ?? level;

/** Why the rule came to this level (A6), in words. */
const reasons = ({ rule, because, sufficiency }: About<'proposal'>): string[] => {
  const named = because.length > 0 ? proposalText.factors(listed(because)) : proposalText.noFactors;
  const enough = sufficiency === 'sufficient' ? proposalText.enough : proposalText.enoughInPrinciple;
  switch (rule) {
    case 1:
      return [proposalText.urgentFactors(listed(because)), proposalText.urgentAlways];
    case 2:
      return [proposalText.accumulated, named];
    case 3:
      return [named, proposalText.notEnough, proposalText.noUrgent];
    case 4:
      return [named, enough, proposalText.noUrgent];
    case 5:
      return [proposalText.noFactors, enough];
    case 6:
      return [proposalText.noFactors, proposalText.notEnough, proposalText.noLevelForThis];
    default:
      return [proposalText.unanswered];
  }
};

const routeName = (route: string): string => proposalText.routes[route] ?? route;

/** Where the family could go, and why (A7); a link where one theme may be enough (G30). */
const routeElements = ({ route }: About<'proposal'>): Element[] => {
  const { routes, alsoPossible, because, pathways } = route;
  const shown = [...routes, ...alsoPossible];
  return [
    box('emphasis', [
      text(proposalText.routeTitle(inWords(routes.map(routeName))), { weight: 'Bolder' }),
      text(
        [
          ...because.map((reason) => proposalText.routeReasons[reason] ?? reason),
          ...(alsoPossible.length > 0
            ? [proposalText.alsoPossible(inWords(alsoPossible.map(routeName)))]
            : []),
        ]
          .map((reason) => `- ${reason}`)
          .join('\r'),
        { spacing: 'Small' },
      ),
      ...(shown.includes('carePathway')
        ? pathways.map(({ label, url }) => text(`[${inLine(label)}](${url})`, { spacing: 'Small' }))
        : []),
      ...(shown.includes('ozks') ? [subtle(proposalText.ozksWithout)] : []),
    ]),
  ];
};

const proposal = (about: About<'proposal'>): Element[] => {
  const { level, urgent, violence, deadline } = about;
  return [
    box('emphasis', [
      text(level === 'undetermined' ? proposalText.none : proposalText.title(lower(levelName(level))), {
        weight: 'Bolder',
      }),
      text(
        reasons(about)
          .map((reason) => `- ${reason}`)
          .join('\r'),
        { spacing: 'Small' },
      ),
    ]),
    ...(violence ? [box('warning', [text(proposalText.violence)])] : []),
    ...routeElements(about),
    ...(about.outsideTargetGroup ? [subtle(proposalText.outsideTargetGroup)] : []),
    ...(urgent ? [subtle(proposalText.urgentHint)] : []),
    ...(deadline
      ? [
          box('warning', [
            text(
              proposalText.deadline(
                lower(inLine(deadline.what)),
                dayMonth(deadline.date),
                proposalText.days(deadline.daysBefore),
              ),
            ),
          ]),
        ]
      : []),
  ];
};

const figure = (large: string, small: string): IColumn => ({
  type: 'Column',
  width: 'stretch',
  items: [
    text(large, { size: 'ExtraLarge', weight: 'Bolder', horizontalAlignment: 'Center' }),
    text(small, { isSubtle: true, spacing: 'None', horizontalAlignment: 'Center' }),
  ],
});

const pregnancy = ({ dueDate, today, toGo }: NonNullable<About<'triage'>['pregnancy']>): Element[] => [
  subtle(triageText.pregnancyIn(dayMonth(dueDate))),
  {
    type: 'ColumnSet',
    style: 'emphasis',
    spacing: 'Small',
    columns: [
      figure(triageText.weeks(today.weeks, today.days), triageText.today),
      figure(triageText.weeks(toGo.weeks, toGo.days), triageText.toGo),
    ],
  },
];

/** What a part of the referral is called. */
const sectionOf = (page: string): string => {
  const words = pageWords('referral', page);
  return words.section ?? words.heading;
};

/** More than these are no doubles. */
const MOST_ALIKE = 3;

const triage = (about: About<'triage'>, caseId: string | undefined): Element[] => {
  const { deadline, urgent, level, proposed, factors, missing, referrerAttends, interpreter } = about;
  const { alike, questions, fixed, routes, thinkOf, onBehalfOf } = about;
  const chosen = levelName(level);
  return [
    ...(about.pregnancy ? pregnancy(about.pregnancy) : []),
    ...(about.bornOn ? [subtle(triageText.born(longDate(about.bornOn)))] : []),
    ...(urgent ? [box('warning', [text(triageText.urgent)])] : []),
    ...(deadline
      ? [box('warning', [text(triageText.deadlineOn(lower(inLine(deadline.what)), dayMonth(deadline.date)))])]
      : []),
    ...(fixed?.tooLate && !urgent ? [box('warning', [text(triageText.tooLate(dayMonth(fixed.date)))])] : []),
    ...(alike.length > 0
      ? [
          box('warning', [
            text(triageText.alike(inWords(alike.map(({ code }) => code)))),
            ...(caseId
              ? [
                  buttons(
                    alike.slice(0, MOST_ALIKE).map((one) =>
                      submit(triageText.compare(one.code), 'duplicate.compare', {
                        case: caseId,
                        other: one.case,
                      }),
                    ),
                    { spacing: 'Small' },
                  ),
                ]
              : []),
          ]),
        ]
      : []),
    facts(
      [
        [
          triageText.level,
          level === proposed
            ? referralText.asProposed(chosen)
            : referralText.otherThanProposed(chosen, lower(levelName(proposed))),
        ],
        [triageText.factors, factors.length > 0 ? listed(factors) : triageText.noFactors],
        [triageText.route, inWords(routes.map(routeName))],
        [
          triageText.referral,
          missing.length === 0
            ? triageText.complete
            : triageText.incomplete(inWords(missing.map((page) => lower(sectionOf(page))))),
        ],
        [triageText.referrer, referrerAttends ? triageText.attends : undefined],
        [triageText.onBehalf, onBehalfOf ? inLine(onBehalfOf) : undefined],
        [
          triageText.fixed,
          fixed && !urgent
            ? triageText.fixedOn(
                longDate(fixed.date),
                fixed.pregnancy && triageText.weeks(fixed.pregnancy.weeks, fixed.pregnancy.days),
              )
            : undefined,
        ],
        [
          triageText.thinkOf,
          thinkOf.length > 0
            ? thinkOf
                .map(({ label, people }) =>
                  triageText.thinkOfOne(label, people.length > 0 ? inWords(people.map(inLine)) : undefined),
                )
                .join('; ')
            : undefined,
        ],
        [triageText.interpreter, interpreter ? triageText.interpreterNeeded(inLine(interpreter)) : undefined],
      ],
      'Medium',
    ),
    ...questions.map((question) =>
      group(
        [
          subtle(triageText.asked),
          typed(question.text, { spacing: 'None' }),
          subtle(triageText.answered),
          question.answer
            ? typed(question.answer, { spacing: 'None' })
            : text(triageText.noAnswer, { spacing: 'None' }),
        ],
        { spacing: 'Small' },
      ),
    ),
    ...(caseId
      ? [
          buttons([
            submit(triageText.read, 'referral.show', { case: caseId }),
            submit(triageText.ask, 'triage.ask', { case: caseId }),
          ]),
        ]
      : []),
  ];
};

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
        ...said.map(({ purpose, status, on }) => {
          const lineOf = status === 'withdrawn' ? rightsText.consentLineOff : rightsText.consentLine;
          return text(lineOf(capital(consentPurposeNames[purpose] ?? purpose), status, fullDate(on)), {
            spacing: 'None',
          });
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
const exported = ({ kind, safe }: About<'export' | 'readers'>): Element[] => [
  subtle(kind === 'export' ? rightsText.exportAbout : rightsText.readersAbout),
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
      const when = view.form === 'agreementPostpone' ? aboutText.agreementWas : aboutText.agreement;
      return [
        subtle(when(inLine(about.what), shortDate(about.dueDate))),
        ...(about.onBehalfOf ? [subtle(aboutText.onBehalfOf(inLine(about.onBehalfOf)))] : []),
      ];
    }
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
      return [subtle(aboutText.conference(capital(longDateAndTime(about.startsAt))))];
    case 'question':
      return [
        box('emphasis', [
          text(aboutText.question, { weight: 'Bolder' }),
          typed(about.text, { spacing: 'None' }),
        ]),
      ];
    case 'successor':
    case 'leads':
    case 'referral':
      return [];
    case 'redirect':
      return redirect(about);
    case 'request':
      return [subtle(rightsText.requestWhat)];
    case 'decision':
      return decision(about);
    case 'export':
    case 'readers':
      return exported(about);
    case 'consent':
      return consentWords(about);
    case 'case':
      return [subtle(aboutText.openAgreements(about.openAgreements))];
  }
};
