import { type Case, lockedMembers } from '../../../domain/case.ts';
import {
  freeTexts,
  isUnsafeFamily,
  type Member,
  maskNames,
  memberName,
  members,
  ownFields,
  withoutMembers,
} from '../../../domain/family.ts';
import { type Answers, allRows, withoutRow } from '../../../domain/form.ts';
import { shortName } from '../../../domain/person.ts';
import { referralForm } from '../../../domain/referral-form.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { RightsRequest } from '../../../domain/rights.ts';
import type { AccessExportView, LeftOut } from '../../../domain/view/rights.ts';
import { readBackOf } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import { referralContext } from '../referral/referral-kind.ts';
import type { FamilyFile } from './family-of.ts';
import { readersFor } from './readers.ts';

/** What one adult may read of the answers, and what of them is left out with why (scenario 17). */
type Theirs = {
  readonly answers: Answers;
  readonly hidden: readonly string[];
  readonly leftOut: LeftOut[];
  /** Nothing of what was told or agreed may be read: it would tell that somebody spoke of violence. */
  readonly sealed?: boolean;
};

/**
 * All that the other adult of an unsafe family may read: what they said and gave themselves, who referred, and the
 * children. What anybody else told, was asked or agreed could tell that somebody spoke of violence (scenario 14).
 */
const HARMLESS = new Set([
  'municipality',
  'consentAskedOn',
  'consentRecorded',
  'organisation',
  'referrerName',
  'profession',
  'hasChildren',
  ...ownFields.partner,
]);

const theirs = (answers: Answers, member: Member, { erased = [] }: Case): Theirs => {
  const others = members.filter((one) => one !== member && !erased.includes(one));
  const hidden = others.map((one) => memberName(answers, one)).filter(Boolean);
  const unsafe = member !== 'mother' && isUnsafeFamily(answers);
  let kept = withoutMembers(answers, others);
  const leftOut: LeftOut[] = hidden.length > 0 ? [{ what: 'otherAdult', why: 'otherPerson' }] : [];
  if (unsafe) {
    kept = Object.fromEntries(
      Object.entries(kept).filter(([field]) => HARMLESS.has(field) || field.startsWith('child.')),
    );
    // The reason is the ordinary one: a reason that says "safety" tells what was left out.
    leftOut.push({ what: 'situation', why: 'otherPerson' });
  }
  const children = allRows(kept, 'child');
  const inCustody = children.flatMap((row, index) => (row['custodyByInstitution'] === 'yes' ? [index] : []));
  for (const index of [...inCustody].reverse()) kept = withoutRow(kept, 'child', index);
  if (inCustody.length > 0) leftOut.push({ what: 'children', why: 'custody' });
  const masked = Object.fromEntries(
    Object.entries(kept).map(([field, value]) => [
      field,
      freeTexts.some((one) => one === field) ? maskNames(value, hidden) : value,
    ]),
  );
  if (Object.entries(kept).some(([field, value]) => masked[field] !== value))
    leftOut.push({ what: 'namesOfOthers', why: 'otherPerson' });
  return { answers: masked, hidden, leftOut, sealed: unsafe };
};

/** All answers, without those of who is locked away (AVG 18). */
const whole = (answers: Answers, family: Case): Theirs => {
  const locked = lockedMembers(family);
  return {
    answers: withoutMembers(answers, locked),
    hidden: locked.map((one) => memberName(answers, one)).filter(Boolean),
    leftOut: locked.length > 0 ? [{ what: 'locked', why: 'locked' }] : [],
  };
};

/** Everything kept about one adult, as they may have it (AVG 15): their own and common data, and who looked. */
export const accessExport = (
  ports: Ports,
  file: FamilyFile,
  { member, code }: Pick<RightsRequest, 'member' | 'code'>,
): Promise<AccessExportView> => overview(ports, file, member, code);

/** A closed case as it goes to the file system of record: whole, but for who is locked away. */
export const caseDossier = (ports: Ports, file: FamilyFile): Promise<AccessExportView> =>
  overview(ports, file, undefined, file.family.code);

const overview = async (
  ports: Ports,
  file: FamilyFile,
  member: Member | undefined,
  code: string,
): Promise<AccessExportView> => {
  const { family, referrals, consents } = file;
  const [conferences, invitations, agreements, timeline, readers] = await Promise.all([
    ports.read.list('conference', { caseId: family.id }),
    ports.read.list('invitation', { caseId: family.id }),
    ports.read.list('agreement', { caseId: family.id }),
    ports.read.timeline(family.id),
    member ? readersFor(ports, file, member) : undefined,
  ]);
  const parts = referrals.map(({ answers }) =>
    member ? theirs(answers, member, family) : whole(answers, family),
  );
  const hidden = parts.flatMap((part) => part.hidden);
  const sealed = parts.some((part) => part.sealed);
  return {
    code,
    caseCode: family.code,
    municipality: municipalityById(ports.region, family.municipality)?.name ?? family.municipality,
    member,
    name: (member && referrals.map(({ answers }) => memberName(answers, member)).find(Boolean)) ?? '',
    madeAt: ports.now(),
    sections: parts.flatMap(({ answers }) =>
      readBackOf(referralForm, answers, referralContext(ports, { answers, page: '' })).filter(
        ({ lines, rows }) => lines.length > 0 || (rows?.rows.length ?? 0) > 0,
      ),
    ),
    consents: consents
      .filter((one) => !member || one.member === member)
      .map(({ member: who, purpose, status, on, withdrawnOn }) => ({
        member: who,
        purpose,
        status,
        on: withdrawnOn ?? on,
      })),
    conferences: (sealed ? [] : conferences)
      .sort((a, b) => a.number - b.number)
      .map(({ id, startsAt, place, state }) => ({
        startsAt,
        place,
        state,
        present: invitations
          .filter((one) => one.conferenceId === id && one.state === 'accepted')
          .map(({ name, organisation }) => [shortName(name), organisation].filter(Boolean).join(', ')),
      })),
    agreements: (sealed ? [] : agreements)
      .sort((a, b) => a.number - b.number)
      .map(({ number, what, organisation, ownerName, dueDate, state }) => ({
        number,
        what: maskNames(what, hidden),
        organisation,
        who: maskNames(shortName(ownerName), hidden),
        dueDate,
        state,
      })),
    timeline: (sealed ? [] : timeline)
      // What the other adult asked or said about their own data is theirs.
      .filter(({ content }) => !member || !content['member'] || content['member'] === member)
      .map(({ at, kind, actorName, content }) => ({
        at,
        kind,
        who: shortName(actorName),
        content,
      })),
    readers: readers?.readers ?? [],
    leftOut: [...new Map(parts.flatMap(({ leftOut }) => leftOut).map((one) => [one.what, one])).values()],
  };
};
