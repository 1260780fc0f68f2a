import type { AboutView } from '../domain/form-view.ts';
import { box, type Element, inLine, subtle, text } from './kit.ts';
import { inWords } from './text/common.ts';
import { dayMonth } from './text/dates.ts';
import { levelNames } from './text/referral.ts';
import { proposalText } from './text/triage.ts';

/** What stands above a form, by its kind. */
export type About<K extends AboutView['kind']> = Extract<AboutView, { kind: K }>;

/** Without its first capital, unless it is an abbreviation. */
export const lower = (words: string): string =>
  /^[A-Z][^A-Z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
/** Factors in one sentence. */
export const listed = (factors: readonly string[]): string =>
  inWords(factors.map((one) => lower(inLine(one))));
/** A level in words. */
export const levelName = (level: string): string => levelNames[level] ?? level;

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

/** A route in words (A7). */
export const routeName = (route: string): string => proposalText.routes[route] ?? route;

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

/** What the rules propose for level and route, with why (A6, A7); never a score. */
export const proposal = (about: About<'proposal'>): Element[] => {
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
