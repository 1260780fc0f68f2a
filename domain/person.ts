import { z } from 'zod';
import { DateOnly, Id, Instant, stored } from './stored.ts';

/** Where Teams reaches a person: their own chat with the bot. */
export const TeamsAddress = z.object({
  conversationId: z.string(),
  serviceUrl: z.string(),
  tenantId: z.string(),
  /** Teams' own id of the person (`29:…`), which user-specific cards need. */
  teamsId: z.string(),
});
export type TeamsAddress = z.infer<typeof TeamsAddress>;

/** What a professional told about themselves, remembered for the next referral (F02–F06). */
export const Profile = z.object({
  organisation: z.string().optional(),
  profession: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
});
export type Profile = z.infer<typeof Profile>;

/** A professional, by Entra object id. The family is never a person here (R01). */
export const Person = z.object({
  ...stored,
  name: z.string(),
  /** Names they had before, oldest first: the access log names who acted as they were called then. */
  formerNames: z.array(z.object({ name: z.string(), until: Instant })).optional(),
  profile: Profile,
  /** The municipality chosen last. */
  municipality: Id.optional(),
  /** The hour of their daily message, `HH:MM` local; the region's when absent. */
  digestTime: z.string().optional(),
  /** No daily message before this date: they asked for a pause. */
  pausedUntil: DateOnly.optional(),
  address: TeamsAddress.optional(),
  unreachableSince: Instant.optional(),
  /** Left the organisation: no way in any more, also not for what they began (scenario 10). */
  leftAt: Instant.optional(),
  /** The next thing typed is a question to spar about. */
  askingSince: Instant.optional(),
  /** The sparring thread that plain typing goes on with. */
  consultation: Id.optional(),
});
export type Person = z.infer<typeof Person>;

/** The name somebody had at a moment. */
export const nameAt = ({ name, formerNames = [] }: Person, at: string): string =>
  formerNames.find(({ until }) => at < until)?.name ?? name;

/** R07, R08, R21, R30 and the partners; the administrator comes from the environment. */
export const roles = [
  'coordinator',
  'deputyCoordinator',
  'projectLead',
  'privacyOfficer',
  'partner',
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Somebody's role in a municipality, from and until dates (both included, local). */
export const Appointment = z.object({
  ...stored,
  municipality: Id,
  role: Role,
  personId: Id,
  name: z.string(),
  email: z.string().optional(),
  /** For partners: the kind of organisation, as the region file names it (A12). */
  partnerType: z.string().optional(),
  from: DateOnly.optional(),
  until: DateOnly.optional(),
});
export type Appointment = z.infer<typeof Appointment>;

/** The name as shown among professionals: "M. Custers" from "Marleen Custers". */
export const shortName = (name: string): string => {
  const [first, ...rest] = name.trim().split(/\s+/);
  if (!first || rest.length === 0 || first.endsWith('.')) return name.trim();
  return `${first[0]}. ${rest.join(' ')}`;
};
