import { z } from 'zod';
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
export const refusalReasons = ['otherPerson', 'lawRequires', 'notTheirs', 'unfounded', 'other'] as const;

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
  /** It followed from consent that was withdrawn: the data is erased on the last day unless it is refused. */
  fromWithdrawal: z.boolean().optional(),
  extendedOn: DateOnly.optional(),
  decidedBy: Id.optional(),
  decidedAt: Instant.optional(),
  reason: z.enum(refusalReasons).optional(),
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

/** Calendar months within which each kind is decided: the AVG's one, the Wmo's three for erasing. */
export const monthsFor = (
  kind: RightsKind,
  terms: { readonly rightsMonths: number; readonly withdrawnErasureMonths: number },
): number => (kind === 'erasure' ? terms.withdrawnErasureMonths : terms.rightsMonths);
