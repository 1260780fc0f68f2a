import { type Case, lockedMembers } from '../../../domain/case.ts';
import { consentWord } from '../../../domain/consent.ts';
import {
  freeTexts,
  isOwnField,
  isUnsafeFamily,
  MASK,
  type Member,
  maskNames,
  memberName,
  members,
  withoutMembers,
} from '../../../domain/family.ts';
import { type Answers, allRows, withoutRow } from '../../../domain/form.ts';
import { type Named, namesOf } from '../../../domain/former-names.ts';
import { referralForm } from '../../../domain/referral-form.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { RightsRequest } from '../../../domain/rights.ts';
import type { AccessExportView, LeftOut } from '../../../domain/view/rights.ts';
import { readBackOf } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import { sentContext } from '../referral/referral-kind.ts';
import type { FamilyFile } from './family-of.ts';
import { readersFor } from './readers.ts';
import { NOTHING_WRITTEN, writtenInCase } from './written-in-case.ts';

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
  'household',
  'organisation',
  'referrerName',
  'profession',
]);

const theirs = (referral: Named, member: Member, { erased = [] }: Case): Theirs => {
  const { answers } = referral;
  const others = members.filter((one) => one !== member && !erased.includes(one));
  const hidden = others.flatMap((one) => namesOf(referral, one));
  const unsafe = member !== 'mother' && isUnsafeFamily(answers);
  let kept = withoutMembers(answers, others);
  const leftOut: LeftOut[] = hidden.length > 0 ? [{ what: 'otherAdult', why: 'otherPerson' }] : [];
  if (unsafe) {
    kept = Object.fromEntries(
      Object.entries(kept).filter(
        ([field]) => HARMLESS.has(field) || isOwnField('partner', field) || field.startsWith('child.'),
      ),
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
  return { answers: masked, hidden, leftOut, sealed: unsafe };
};

/** All answers, without those of who is locked away (AVG 18). */
const whole = (referral: Named, family: Case): Theirs => {
  const locked = lockedMembers(family);
  return {
    answers: withoutMembers(referral.answers, locked),
    hidden: locked.flatMap((one) => namesOf(referral, one)),
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
  const parts = referrals.map((one) => (member ? theirs(one, member, family) : whole(one, family)));
  const hidden = parts.flatMap((part) => part.hidden);
  const sealed = parts.some((part) => part.sealed);
  const written = sealed ? NOTHING_WRITTEN : await writtenInCase(ports, file, { member, hidden });
  const readers = member && (await readersFor(ports, file, member));
  const found = {
    sections: parts.flatMap(({ answers }, index) =>
      readBackOf(
        referralForm,
        answers,
        sentContext(ports, { answers, submittedAt: referrals[index]?.submittedAt ?? ports.now() }),
      ).filter(({ lines, rows }) => lines.length > 0 || (rows?.rows.length ?? 0) > 0),
    ),
    ...written,
  };
  const leftOut = parts.flatMap((part) => part.leftOut);
  return {
    code,
    caseCode: family.code,
    municipality: municipalityById(ports.region, family.municipality)?.name ?? family.municipality,
    member,
    name: (member && referrals.map(({ answers }) => memberName(answers, member)).find(Boolean)) ?? '',
    madeAt: ports.now(),
    ...found,
    consents: consents.filter((one) => !member || one.member === member).map(consentWord),
    readers: readers?.readers ?? [],
    leftOut: [
      ...new Map([...leftOut, ...namesLeftOut(found, member)].map((one) => [one.what, one])).values(),
    ],
  };
};

/** That names were made unreadable is said when there is one. */
const namesLeftOut = (found: object, member: Member | undefined): LeftOut[] =>
  member && JSON.stringify(found).includes(MASK) ? [{ what: 'namesOfOthers', why: 'otherPerson' }] : [];
