import { z } from 'zod';
import { addDays, addMonths, localDate } from './calendar.ts';
import { members } from './family.ts';
import type { Life } from './life.ts';
import { DateOnly, Id, Instant, stored } from './stored.ts';

/** What somebody of the family may ask of their data (AVG 15–21, Wmo 5.3.2–5.3.5). */
export const rightsKinds = ['access', 'correction', 'restriction', 'erasure', 'objection'] as const;
export const RightsKind = z.enum(rightsKinds);
export type RightsKind = z.infer<typeof RightsKind>;

export const RightsState = z.enum(['open', 'granted', 'partlyGranted', 'refused', 'dropped', 'lifted']);
export type RightsState = z.infer<typeof RightsState>;

/** Why a request is refused or granted in part; each has its sentence for the family. */
export const refusalReasons = [
  'otherPerson',
  'lawRequires',
  'notTheirs',
  'repeated',
  'unclear',
  'other',
] as const;
/** Was one reason for two things; what was refused with it still reads so. */
const formerReasons = ['unfounded'] as const;

/** A request of one adult of the family, recorded by the coordinator who checked who asked. */
export const RightsRequest = z.object({
  ...stored,
  /** `V-7F3QX`: random, without meaning. */
  code: z.string(),
  caseId: Id,
  caseCode: z.string(),
  municipality: Id,
  member: z.enum(members),
  kind: RightsKind,
  state: RightsState,
  receivedOn: DateOnly,
  /** The last day on which it must be decided. */
  dueOn: DateOnly,
  recordedBy: Id,
  recordedAt: Instant,
  note: z.string().optional(),
  /** It followed from consent that was withdrawn: the data is erased after the last day unless it is refused. */
  fromWithdrawal: z.boolean().optional(),
  /** They asked it themselves as well: it stands when consent is given again. */
  asked: z.boolean().optional(),
  /** The last day before that happens by itself, when it was written down too late to decide by `dueOn`. */
  decideUntil: DateOnly.optional(),
  extendedOn: DateOnly.optional(),
  decidedBy: Id.optional(),
  decidedAt: Instant.optional(),
  reason: z.enum([...refusalReasons, ...formerReasons]).optional(),
  explanation: z.string().optional(),
});
export type RightsRequest = z.infer<typeof RightsRequest>;

export type RightsEvent = 'grant' | 'grantPartly' | 'refuse' | 'drop' | 'extend' | 'lift';

export const rightsLife: Life<RightsState, RightsEvent> = {
  open: {
    grant: 'granted',
    grantPartly: 'partlyGranted',
    refuse: 'refused',
    drop: 'dropped',
    extend: 'open',
  },
  // What was locked can be opened again, once the person was told (AVG 18.3).
  granted: { lift: 'lifted' },
  partlyGranted: {},
  refused: {},
  dropped: {},
  lifted: {},
};

/** Kinds that lock somebody's data from the moment they ask. */
export const locks = (kind: RightsKind): boolean => kind === 'restriction' || kind === 'objection';

type RightsTerms = { readonly rightsMonths: number; readonly withdrawnErasureMonths: number };

/**
 * The last day to decide: within the AVG's month, or the Wmo's three for erasing. Those three end with the data
 * gone, which is done in the night after the last day: that day is the one before they are over.
 */
export const lastDayFor = (kind: RightsKind, receivedOn: string, terms: RightsTerms): string => {
  if (kind !== 'erasure') return addMonths(receivedOn, terms.rightsMonths);
  const dayBefore = addDays(addMonths(receivedOn, terms.withdrawnErasureMonths), -1);
  return dayBefore < receivedOn ? receivedOn : dayBefore;
};

/** Calendar days somebody has at least to decide, before data is erased because nobody did. */
const DAYS_TO_DECIDE = 14;

/** Until when data is kept for a decision: a withdrawal written down late, or with a wrong day, erases nothing at once. */
export const timeToDecide = (dueOn: string, recordedAt: string): string | undefined => {
  const atLeast = addDays(localDate(recordedAt), DAYS_TO_DECIDE);
  return atLeast > dueOn ? atLeast : undefined;
};

/** The day that ends without a decision before something is done by itself, or is too late. */
export const lastDayToDecide = ({
  dueOn,
  decideUntil,
}: Pick<RightsRequest, 'dueOn' | 'decideUntil'>): string => decideUntil ?? dueOn;
