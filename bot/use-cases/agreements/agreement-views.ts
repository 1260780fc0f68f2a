import { type Agreement, isOpen, isOverdue } from '../../../domain/agreement.ts';
import { localDate } from '../../../domain/calendar.ts';
import { type Case, isSilent } from '../../../domain/case.ts';
import { shortName } from '../../../domain/person.ts';
import type {
  AgreementCardView,
  AgreementLineView,
  AgreementListView,
  AgreementsView,
  AgreementView,
  LeadView,
  MyAgreementsView,
} from '../../../domain/view/agreement.ts';
import type { Ports } from '../ports.ts';
import { type Masked, maskFor } from '../referral/shown-referral.ts';

export type Done = { by: string; at: string; onBehalfOf?: string };

/** Who ticked it off, and when. */
export const doneOf = (agreement: Agreement): Done | undefined => {
  if (agreement.state !== 'completed') return undefined;
  const tick = agreement.history.findLast(({ event }) => event === 'complete');
  return (
    tick && {
      by: shortName(tick.byName),
      at: tick.at,
      onBehalfOf: tick.onBehalfOf && shortName(tick.onBehalfOf),
    }
  );
};

const lineOf = (agreement: Agreement, today: string, viewerId: string | undefined): AgreementLineView => ({
  agreement: agreement.id,
  number: agreement.number,
  organisation: agreement.organisation,
  dueDate: agreement.dueDate,
  state: agreement.state,
  overdue: isOverdue(agreement, today),
  mine: viewerId !== undefined && agreement.ownerId === viewerId,
  done: doneOf(agreement),
});

/** The one shared card of a conference; without a viewer it is the card as everybody sees it. */
export const agreementsView = async (
  ports: Ports,
  conferenceId: string,
  viewerId?: string,
): Promise<AgreementsView | undefined> => {
  const agreements = await ports.read.list('agreement', { conferenceId });
  const caseId = agreements[0]?.caseId ?? (await ports.read.get('conference', conferenceId))?.caseId;
  const family = caseId ? await ports.read.get('case', caseId) : undefined;
  if (!family) return undefined;
  const owners = agreements.flatMap(({ ownerId, state }) => (ownerId && isOpen(state) ? [ownerId] : []));
  const people = owners.length > 0 ? await ports.read.list('person', { id: [...new Set(owners)] }) : [];
  const silent = isSilent(family.state);
  return {
    conference: conferenceId,
    code: family.code,
    lines: agreements
      .map((one) => lineOf(one, localDate(ports.now()), silent ? undefined : viewerId))
      .sort((a, b) => a.number - b.number),
    ownerTeamsIds: people.flatMap(({ address }) => address?.teamsId ?? []),
    silent,
  };
};

export type History = AgreementView['history'];

const historyOf = (ports: Ports, agreement: Agreement, mask: Masked): History =>
  agreement.history.map(({ at, event, byName, onBehalfOf, note, reason, dueBefore, dueAfter, told }) => ({
    at,
    event,
    byName: shortName(byName),
    onBehalfOf: onBehalfOf && shortName(onBehalfOf),
    note: note && mask(note),
    reason: ports.region.agreementDeclineReasons.find(({ id }) => id === reason)?.label ?? reason,
    from: dueAfter && dueBefore,
    to: dueAfter,
    told,
  }));

/** The list with its content, for who may: all of it for the coordinator, their own lines for owners. */
export const agreementListView = async (
  ports: Ports,
  conferenceId: string,
  viewerId: string,
  isCoordinator: boolean,
): Promise<AgreementListView | undefined> => {
  const all = await ports.read.list('agreement', { conferenceId });
  const conference = await ports.read.get('conference', conferenceId);
  const family = conference && (await ports.read.get('case', conference.caseId));
  if (!family) return undefined;
  const seen = isCoordinator ? all : all.filter(({ ownerId }) => ownerId === viewerId);
  const today = localDate(ports.now());
  const mask = await maskFor(ports, family);
  return {
    conference: conferenceId,
    case: family.id,
    code: family.code,
    today,
    lines: seen
      .map((one) => ({
        ...lineOf(one, today, viewerId),
        what: mask(one.what),
        ownerName: shortName(one.ownerName),
        familyAgrees: one.familyAgrees,
        history: historyOf(ports, one, mask),
      }))
      .sort((a, b) => a.number - b.number),
    onBehalf: isCoordinator && !isSilent(family.state),
    share: isCoordinator && conference?.state === 'held' && !conference.sharedAt && !isSilent(family.state),
    processLead: await leadOf(ports, family.processLead),
    caseLead: await leadOf(ports, family.caseLead),
    familyContact: await leadOf(ports, family.familyContact),
  };
};

/** Who does this for the family: a person or an organisation by name, or the role itself as it was chosen. */
export const leadOf = async (ports: Ports, id: string | undefined): Promise<LeadView | undefined> => {
  if (id === undefined || id === 'none') return undefined;
  if (id === 'coordinator') return { is: 'coordinator' };
  const organisation = ports.region.partnerTypes.find((type) => type.id === id);
  if (organisation) return { is: 'named', name: organisation.label };
  const person = await ports.read.get('person', id);
  if (person?.leftAt) return { is: 'nobody' };
  return person && { is: 'named', name: person.name };
};

/** One agreement with its content and history. */
export const agreementView = async (
  ports: Ports,
  agreement: Agreement,
  family: Case,
  viewerId: string,
  isCoordinator: boolean,
): Promise<AgreementView> => {
  const mask = await maskFor(ports, family);
  return {
    agreement: agreement.id,
    number: agreement.number,
    code: family.code,
    what: mask(agreement.what),
    organisation: agreement.organisation,
    ownerName: shortName(agreement.ownerName),
    dueDate: agreement.dueDate,
    state: agreement.state,
    today: localDate(ports.now()),
    mine: agreement.ownerId === viewerId,
    onBehalf: isCoordinator && agreement.ownerId !== viewerId,
    history: historyOf(ports, agreement, mask),
  };
};

/** The owner's card in chat: without content. */
export const agreementCardView = (
  ports: Ports,
  agreement: Agreement,
  code: string,
  why: AgreementCardView['why'] = 'shown',
): AgreementCardView => {
  const today = localDate(ports.now());
  return {
    agreement: agreement.id,
    number: agreement.number,
    code,
    dueDate: agreement.dueDate,
    today,
    state: agreement.state,
    overdue: isOverdue(agreement, today),
    done: doneOf(agreement),
    why,
  };
};

/** What somebody still has to do, first what is due first; agreements of silent cases are left out. */
export const myAgreementsView = async (ports: Ports, ownerId: string): Promise<MyAgreementsView> => {
  const agreements = await ports.read.list('agreement', { ownerId });
  const cases = await ports.read.list('case', { id: [...new Set(agreements.map(({ caseId }) => caseId))] });
  const spoken = new Map(
    await Promise.all(
      cases
        .filter(({ state }) => !isSilent(state))
        .map(async (one) => [one.id, { code: one.code, mask: await maskFor(ports, one) }] as const),
    ),
  );
  const today = localDate(ports.now());
  const mine = agreements.flatMap((one) => {
    const around = spoken.get(one.caseId);
    return around ? [{ ...one, code: around.code, what: around.mask(one.what) }] : [];
  });
  return {
    today,
    items: mine
      .filter(({ state }) => isOpen(state))
      .sort((a, b) => a.dueDate.localeCompare(b.dueDate))
      .map(({ id, caseId, number, code, what, dueDate, state }) => ({
        agreement: id,
        case: caseId,
        number,
        code,
        what,
        dueDate,
        state,
        overdue: isOverdue({ state, dueDate }, today),
      })),
    done: mine
      .filter(({ state }) => state === 'completed')
      .map(({ id, caseId, number, code, what }) => ({ agreement: id, case: caseId, number, code, what })),
  };
};
