import type { AccumulationAnswer, VulnerabilityLevel } from './vulnerability.ts';

/** Where a family can go (field.md A7). `hub` is the Knooppunt; `consultation` is sparring with the coordinator. */
export type Route =
  | 'hub'
  | 'ozks'
  | 'prenatalHomeVisit'
  | 'carePathway'
  | 'regularCare'
  | 'consultation'
  | 'veiligThuisAdvice'
  | 'reportingCode';

/** Why: facts the text can name. `seedIsSilent` marks our own reading, where the source draws no route. */
export type RouteReason =
  | VulnerabilityLevel
  | 'acuteDanger'
  | 'accumulation'
  | 'pregnant'
  | 'notPregnant'
  | 'singleRiskFactor'
  | 'considerUrgent'
  | 'seedIsSilent';

/** The level chosen (or proposed) and what else bears on the route. */
export type RouteInput = {
  readonly level: VulnerabilityLevel;
  /** Pregnant on this day: false after a birth or a loss. */
  readonly pregnant: boolean;
  readonly accumulation?: AccumulationAnswer;
  /** How many risk factors were ticked; one alone points to a care pathway (G30). */
  readonly riskFactors?: number;
  /** Somebody is unsafe now: the reporting code comes before any route (G29). */
  readonly acuteDanger?: boolean;
};

/** The proposal, first the default; `alsoPossible` needs no deviation at its level except from `ozks`. */
export type RouteProposal = {
  readonly routes: readonly Route[];
  readonly alsoPossible: readonly Route[];
  readonly because: readonly RouteReason[];
};

const PREGNANT_ONLY: readonly Route[] = ['ozks', 'prenatalHomeVisit'];

/** F01 and G26: OZKS and the prenatal home visit are for pregnant women only. */
export const refusesRoute = (route: Route, pregnant: boolean): 'onlyWhenPregnant' | undefined =>
  PREGNANT_ONLY.includes(route) && !pregnant ? 'onlyWhenPregnant' : undefined;

const forHighlyVulnerable = (input: RouteInput): RouteProposal => {
  const because: RouteReason[] = ['highlyVulnerable'];
  if (input.accumulation === 'yes') because.push('accumulation');
  // G28; without a pregnancy the seed draws no route (A14.5): the Knooppunt, with the question whether it is urgent.
  return input.pregnant
    ? { routes: ['ozks'], alsoPossible: ['hub'], because: [...because, 'pregnant'] }
    : {
        routes: ['hub', 'veiligThuisAdvice'],
        alsoPossible: [],
        because: [...because, 'notPregnant', 'considerUrgent', 'seedIsSilent'],
      };
};

const forVulnerable = (input: RouteInput): RouteProposal => {
  const because: RouteReason[] = ['vulnerable', input.pregnant ? 'pregnant' : 'notPregnant'];
  if (input.riskFactors === 1) because.push('singleRiskFactor');
  const alsoPossible: Route[] = input.pregnant ? ['prenatalHomeVisit', 'carePathway'] : ['carePathway'];
  return { routes: ['hub'], alsoPossible, because };
};

/**
 * Proposes a route by field.md A7. A proposal only: the person chooses, and says why when choosing otherwise. OZKS and
 * the prenatal home visit never appear without a pregnancy (G26).
 */
export const proposeRoute = (input: RouteInput): RouteProposal => {
  if (input.acuteDanger === true)
    return { routes: ['reportingCode', 'veiligThuisAdvice'], alsoPossible: [], because: ['acuteDanger'] };
  switch (input.level) {
    case 'highlyVulnerable':
      return forHighlyVulnerable(input);
    case 'vulnerable':
      return forVulnerable(input);
    case 'potentiallyVulnerable':
      return {
        routes: ['regularCare', 'carePathway'],
        alsoPossible: ['hub'],
        because:
          input.riskFactors === 1 ? ['potentiallyVulnerable', 'singleRiskFactor'] : ['potentiallyVulnerable'],
      };
    case 'selfReliant':
      return { routes: ['regularCare'], alsoPossible: ['consultation'], because: ['selfReliant'] };
    case 'undetermined':
      return { routes: ['consultation'], alsoPossible: ['hub'], because: ['undetermined', 'seedIsSilent'] };
  }
};

/** What a form can be sent for (F01). */
const DESTINATIONS: readonly Route[] = ['hub', 'prenatalHomeVisit', 'ozks'];

/**
 * Whether what was chosen differs from the proposal, so that it needs a reason: something was chosen that is neither
 * proposed nor also possible, or OZKS was proposed and left out (G28, F1 variant).
 */
export const deviatesFromRoute = (chosen: readonly string[], proposal: RouteProposal): boolean => {
  const possible: readonly string[] = [...proposal.routes, ...proposal.alsoPossible];
  const destinations = chosen.filter((route) => DESTINATIONS.some((one) => one === route));
  return (
    destinations.some((route) => !possible.includes(route)) ||
    (destinations.length > 0 && proposal.routes.includes('ozks') && !destinations.includes('ozks'))
  );
};
