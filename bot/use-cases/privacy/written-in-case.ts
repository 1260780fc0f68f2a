import type { Conference } from '../../../domain/conference.ts';
import { type Member, maskNames } from '../../../domain/family.ts';
import { shortName } from '../../../domain/person.ts';
import type { AccessExportView } from '../../../domain/view/rights.ts';
import { evaluationView } from '../evaluation/evaluation-view.ts';
import type { Ports } from '../ports.ts';
import type { FamilyFile } from './family-of.ts';
import { maskedConference } from './masked-conference.ts';

type Written = Pick<
  AccessExportView,
  'news' | 'questions' | 'remarks' | 'evaluations' | 'conferences' | 'agreements' | 'timeline'
>;

/** For whom it is, and the names that are unreadable for them. */
type For = { readonly member: Member | undefined; readonly hidden: readonly string[] };

/** Nothing: for who may read none of it. */
export const NOTHING_WRITTEN: Written = {
  questions: [],
  remarks: [],
  evaluations: [],
  conferences: [],
  agreements: [],
  timeline: [],
};

/** What professionals asked, judged, planned and agreed about a family, in their own words. */
export const writtenInCase = async (ports: Ports, file: FamilyFile, reader: For): Promise<Written> => {
  const { family } = file;
  const mask = (text: string): string => maskNames(text, reader.hidden);
  const [conferences, invitations, agreements, timeline] = await Promise.all([
    ports.read.list('conference', { caseId: family.id }),
    ports.read.list('invitation', { caseId: family.id }),
    ports.read.list('agreement', { caseId: family.id }),
    ports.read.timeline(family.id),
  ]);
  return {
    questions: file.referrals
      .flatMap(({ questions }) => questions)
      .map(({ at, text, answer }) => ({ at, text: mask(text), answer: answer && mask(answer) })),
    remarks: remarksOn(file).map(({ on, text }) => ({ on, text: mask(text) })),
    evaluations: (family.evaluations ?? []).map((one) => evaluationView(one, mask)),
    // It is hers alone, and stands in the archive.
    news:
      family.pregnancyEnded && reader.member !== 'partner' ? { bornOn: family.pregnancyEnded.on } : undefined,
    conferences: conferences
      .sort((a, b) => a.number - b.number)
      .map((one) => maskedConference(one, reader.hidden))
      .map(({ id, startsAt, place, state, familyAbsentReason, ...one }) => ({
        startsAt,
        place,
        state,
        familyAbsentReason,
        present: [
          ...invitations.filter(
            (guest) =>
              guest.conferenceId === id &&
              (one.present ? one.present.includes(guest.id) : guest.state === 'accepted'),
          ),
          ...(one.guests ?? []).filter((guest) => one.present?.includes(guest.id)),
        ].map(({ name, organisation }) => [shortName(name), organisation].filter(Boolean).join(', ')),
        ownWords: Object.entries(one.ownWords ?? {}).map(([dimension, text]) => ({ dimension, text })),
        familyBrings: one.familyBrings,
        remarks: [
          one.experience?.remark,
          one.notInterpretedBecause,
          one.soonReason,
          one.cancelledBecause,
        ].flatMap((text) => text ?? []),
        counted: countedOf(ports, one),
        sharedWith: (one.disclosures ?? [])
          .filter(({ way }) => way !== 'not')
          .map(({ name, set, way, on }) => ({ who: name, set, way, on })),
        notes: invitations
          .filter((one) => one.conferenceId === id)
          .flatMap(({ name, note }) => (note ? [{ who: shortName(name), text: mask(note) }] : [])),
      })),
    agreements: agreements
      .sort((a, b) => a.number - b.number)
      .map(({ number, goal, what, organisation, ownerName, dueDate, state, history }) => ({
        number,
        goal: goal && mask(goal),
        what: mask(what),
        organisation,
        who: mask(shortName(ownerName)),
        dueDate,
        state,
        history: history.map(({ at, event, byName, reason, note }) => ({
          at,
          event,
          who: shortName(byName),
          reason,
          note: note && mask(note),
        })),
      })),
    timeline: timeline
      // What the other adult asked or said about their own data is theirs.
      .filter(({ content }) => !reader.member || !content['member'] || content['member'] === reader.member)
      .map(({ at, kind, actorName, content }) => ({ at, kind, who: shortName(actorName), content })),
  };
};

type OfConference = Written['conferences'][number];

/** What was counted of a conference, in the region's words. */
const countedOf = (
  { region }: Ports,
  { registration }: Pick<Conference, 'registration'>,
): OfConference['counted'] => {
  if (!registration) return [];
  const level = Object.entries(region.levels).find(([id]) => id === registration.level)?.[1];
  const themes = region.lifeDomains.filter(({ id }) => registration.themes.includes(id));
  return [...(level ? [level] : []), ...themes.map(({ label }) => label)];
};

/** Why somebody judged as they did: the level, where it belongs, and why it was closed. */
const remarksOn = ({ family, referrals }: FamilyFile): Written['remarks'] => [
  ...referrals.flatMap(({ level, placeReason, answers, additions = [], withdrawnBecause }) => [
    // What who referred said of it stands among the answers.
    ...(level.reason && level.reason !== answers['levelReason']
      ? [{ on: 'level', text: level.reason } as const]
      : []),
    ...(placeReason ? [{ on: 'place', text: placeReason } as const] : []),
    ...additions.map(({ text }) => ({ on: 'addition', text }) as const),
    ...noteIn(withdrawnBecause).map((text) => ({ on: 'withdrawn', text }) as const),
  ]),
  ...[family.transfer?.reason, family.transfer?.refusal].flatMap((text) =>
    text ? [{ on: 'redirect', text } as const] : [],
  ),
  ...noteIn(family.closeReason).map((text) => ({ on: 'close', text }) as const),
  ...(family.reopenings ?? []).flatMap(({ reason, closedBecause }) => [
    ...noteIn(closedBecause).map((text) => ({ on: 'close', text }) as const),
    { on: 'reopened', text: reason } as const,
  ]),
  ...(family.voided ? [{ on: 'voided', text: family.voided.reason } as const] : []),
];

/** The words behind the chosen reason, when there are any; the reason itself stands in the timeline. */
const noteIn = (closeReason = ''): string[] => {
  const [, ...note] = closeReason.split(': ');
  return note.length > 0 ? [note.join(': ')] : [];
};
