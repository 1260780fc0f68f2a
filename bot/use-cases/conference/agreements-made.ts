import type { Agreement } from '../../../domain/agreement.ts';
import { dueOf, FAMILY, SOMEONE_ELSE } from '../../../domain/agreement-row.ts';
import type { Conference } from '../../../domain/conference.ts';
import { type Answers, allRows, chosen } from '../../../domain/form.ts';
import type { Actor } from '../../../domain/role.ts';
import type { Message } from '../change.ts';
import type { Ports } from '../ports.ts';
import { organisations } from './around-the-table.ts';

type Owner = Pick<Agreement, 'organisation' | 'ownerName' | 'ownerId' | 'partnerType'>;

/** The family itself, when nobody of its network is named. */
const FAMILY_ITSELF = 'het gezin';

/** Organisation and person of a line, as words. Somebody who is not in the list stands there by name. */
export const ownerOf = async (ports: Ports, caseId: string, row: Answers): Promise<Owner> => {
  const partnerType = row['self'] === 'yes' ? row['organisation'] || FAMILY : (row['organisation'] ?? '');
  const label = organisations(ports).find(({ value }) => value === partnerType)?.label;
  const named = { organisation: label ?? partnerType, partnerType };
  if (!row['owner'] || row['owner'] === SOMEONE_ELSE)
    return { ...named, ownerName: row['ownerName'] || FAMILY_ITSELF };
  const ownerId = row['owner'];
  const invitation = (await ports.read.list('invitation', { caseId, personId: ownerId }))[0];
  const person = await ports.read.get('person', ownerId);
  // A partner who was appointed but never wrote.
  const [partner] = await ports.read.list('appointment', { personId: ownerId });
  return { ...named, ownerId, ownerName: invitation?.name ?? person?.name ?? partner?.name ?? ownerId };
};

/**
 * The lines of the list as they were agreed (A8). What the family said no to stands there as well, so that everybody
 * reads that it does not happen: nobody is asked to do it (G14, C17).
 */
export const newAgreements = async (
  ports: Ports,
  actor: Actor,
  conference: Conference,
  answers: Answers,
  birthExpectedOn: string | undefined,
): Promise<Agreement[]> => {
  const earlier = await ports.read.list('agreement', { caseId: conference.caseId });
  const invitations = await ports.read.list('invitation', { conferenceId: conference.id });
  const present = chosen(answers, 'present');
  const atTable = invitations.filter(({ id }) => present.includes(id)).map(({ personId }) => personId);
  return Promise.all(
    allRows(answers, 'agreement').map(async (row, index): Promise<Agreement> => {
      const owner = await ownerOf(ports, conference.caseId, row);
      const familyAgrees = row['familyAgrees'] === 'yes';
      const made = { at: ports.now(), by: actor.id, byName: actor.name };
      return {
        id: ports.newId(),
        version: 0,
        caseId: conference.caseId,
        conferenceId: conference.id,
        municipality: conference.municipality,
        number: earlier.length + index + 1,
        goal: row['goal'] || undefined,
        what: row['what'] ?? '',
        ...owner,
        ...dueOf(row, birthExpectedOn),
        familyAgrees,
        state: !familyAgrees
          ? 'cancelled'
          : // Who sat at the table accepted it there (C12); who said that they would come and did not, was not asked.
            owner.ownerId !== undefined && atTable.includes(owner.ownerId)
            ? 'accepted'
            : 'requested',
        history: [
          { ...made, event: 'agree' },
          ...(familyAgrees ? [] : [{ ...made, event: 'cancel', reason: 'familyDisagrees' }]),
        ],
      };
    }),
  );
};

/** Each owner hears of their own line; the partner channel gets the one shared card. */
export const agreementMessages = (conference: Conference, agreements: readonly Agreement[]): Message[] => [
  ...agreements
    .filter(({ state }) => state !== 'cancelled')
    .flatMap(({ id, ownerId }): Message[] =>
      ownerId
        ? [
            {
              key: `agreement:${id}:new`,
              to: { person: ownerId },
              notice: { kind: 'agreement', agreement: id, why: 'new' },
            },
          ]
        : [],
    ),
  ...(agreements.length > 0
    ? [
        {
          key: `agreements:${conference.id}:held`,
          to: { channelOf: conference.municipality },
          notice: { kind: 'agreements', conference: conference.id },
        } as const,
      ]
    : []),
];
