import { localDate } from '../../../domain/calendar.ts';
import type { ConferenceContext } from '../../../domain/conference-form.ts';
import { conferenceForm } from '../../../domain/conference-form.ts';
import type { Option } from '../../../domain/form.ts';
import type { FormKind } from '../forms/form-kind.ts';
import { leftAmong } from '../people/left-among.ts';
import type { Ports } from '../ports.ts';

/** Kinds of organisation an agreement can lie with, the family itself among them (A12). */
export const organisations = (ports: Ports): Option[] =>
  ports.region.partnerTypes.map(({ id, label }) => ({ value: id, label }));

/** Professionals invited to a case's conferences who still work here: by id, with name and organisation. */
export const atTheTable = async (ports: Ports, caseId: string): Promise<Option[]> => {
  const invitations = await ports.read.list('invitation', { caseId });
  const left = await leftAmong(
    ports,
    invitations.map(({ personId }) => personId),
  );
  const present = invitations.filter(({ state, personId }) => state !== 'withdrawn' && !left.has(personId));
  return [
    ...new Map(
      present.map(({ personId, name, organisation }) => [
        personId,
        { value: personId, label: organisation ? `${name} (${organisation})` : name },
      ]),
    ).values(),
  ];
};

export const conferenceKind: FormKind<ConferenceContext> = {
  form: conferenceForm,
  context: async (ports, draft) => {
    const conference = await ports.read.get('conference', draft.subject ?? '');
    return {
      today: localDate(ports.now()),
      people: conference ? await atTheTable(ports, conference.caseId) : [],
      organisations: organisations(ports),
    };
  },
  about: async (ports, draft) => {
    const conference = await ports.read.get('conference', draft.subject ?? '');
    const around = conference && (await ports.read.get('case', conference.caseId));
    return conference && around
      ? { kind: 'conference', code: around.code, startsAt: conference.startsAt }
      : undefined;
  },
  submit: 'conference.finish',
};
