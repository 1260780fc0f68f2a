import { localDate } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import type { Conference, Invitation } from '../../../domain/conference.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { everTold, type Guest, outsideWays, stillToTell, type Told } from '../../../domain/guest.ts';
import { interpreterKinds, interpretsIn } from '../../../domain/interpreter.ts';
import type { Person } from '../../../domain/person.ts';
import {
  type ArrangeContext,
  arrangeForm,
  tellField,
  tellOffField,
} from '../../../domain/plan-change-form.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import { foldText } from '../../../domain/spelling.ts';
import { happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';
import { referralOf } from '../referral/referral-of.ts';
import type { UseCase } from '../use-case.ts';

/** What is looked at to see what is still open. */
export type Known = {
  readonly invitations: readonly Invitation[];
  readonly people: readonly Person[];
  readonly answers: Answers;
};

const asOption = ({ id, name, organisation }: Omit<Guest, 'partnerType'>) => ({
  value: id,
  label: [name, organisation].filter(Boolean).join(', '),
});

/**
 * What is still open before a conference can be held well (C05, C08). Guests without Teams, and invitees whom no
 * message reaches, are told by the coordinator herself (scenario 11).
 */
export const openFor = (conference: Conference, { invitations, people, answers }: Known): ArrangeContext => {
  const unreachable = invitations.filter(({ conferenceId, state, personId }) => {
    const person = people.find(({ id }) => id === personId);
    const asked = conferenceId === conference.id && state !== 'withdrawn' && state !== 'declined';
    return asked && person?.unreachableSince !== undefined;
  });
  const { guests = [], formerGuests = [], told = [], sequence } = conference;
  const off = conference.state === 'cancelled';
  const knew = [...everTold(guests, told), ...unreachable];
  const toTell = off ? [] : stillToTell([...guests, ...unreachable], told, sequence);
  // Who got Teams meanwhile has an invitation of their own.
  const invited = invitations.filter(
    ({ conferenceId, state }) => conferenceId === conference.id && state !== 'withdrawn',
  );
  const gone = formerGuests.filter(({ name }) =>
    invited.every((one) => foldText(one.name) !== foldText(name)),
  );
  const toTellOff = [...gone, ...(off ? stillToTell(knew, told, sequence) : [])];
  const { interpreter } = conference;
  const spoken = answers['interpreterLanguage'] ?? '';
  return {
    toTell: toTell.map(asOption),
    toTellOff: toTellOff.map(asOption),
    placeOpen: !off && conference.mode === 'physical' && !conference.placeReserved,
    interpreterOpen:
      !off && answers['interpreter'] === 'yes' && !(interpreter && interpretsIn(interpreter, spoken)),
  };
};

/** The same for one conference, looked up. */
export const arrangements = async (ports: Ports, conference: Conference): Promise<ArrangeContext> => {
  const [invitations, referral] = await Promise.all([
    ports.read.list('invitation', { conferenceId: conference.id }),
    referralOf(ports, conference.caseId),
  ]);
  const people = await ports.read.list('person', { id: invitations.map(({ personId }) => personId) });
  return openFor(conference, { invitations, people, answers: referral?.answers ?? {} });
};

type Loaded = { readonly conference: Conference; readonly family: Case; readonly context: ArrangeContext };

const load = async (ports: Ports, id: string): Promise<Loaded | Refusal> => {
  const conference = await ports.read.get('conference', id);
  const family = conference && (await ports.read.get('case', conference.caseId));
  if (!conference || !family) return refuse('notFound');
  const silent = whySilent(family);
  if (silent) return silent;
  return { conference, family, context: await arrangements(ports, conference) };
};

const page = (loaded: Loaded, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(arrangeForm, loaded.context, {
    target: { conference: loaded.conference.id },
    submit: 'conference.sendArranged',
    about: { kind: 'conference', code: loaded.family.code, startsAt: loaded.conference.startsAt },
    answers,
    problems,
  });

/** "Zelf geregeld". */
export const openArrange: UseCase<'conference.arrange', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.conference);
    return 'refused' in loaded ? loaded : { answer: page(loaded) };
  };

export type ArrangeAnswer = { see: 'form'; form: FormView } | { see: 'told'; code: string };

const toldBy = (ports: Ports, actor: Actor, { conference, context }: Loaded, answers: Answers): Told[] =>
  [
    ...context.toTell.map(({ value }) => ({ value, field: tellField(value) })),
    ...context.toTellOff.map(({ value }) => ({ value, field: tellOffField(value) })),
  ].flatMap(({ value, field }): Told[] => {
    const way = outsideWays.find((one) => one === answers[field]);
    const { sequence } = conference;
    return way ? [{ to: value, sequence, way, on: localDate(ports.now()), by: actor.id }] : [];
  });

/** What the coordinator saw to herself: recorded with how, as "gedaan namens" (scenario 11). */
export const recordArranged: UseCase<'conference.sendArranged', ArrangeAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.conference);
    if ('refused' in loaded) return loaded;
    const { conference, family, context } = loaded;
    const { answers, problems } = filledIn(arrangeForm, inputs, context);
    if (problems.length > 0) return { answer: { see: 'form', form: page(loaded, answers, problems) } };
    const told = toldBy(ports, actor, loaded, answers);
    const kind = interpreterKinds.find((one) => one === answers['interpreterKind']);
    const language = (await referralOf(ports, family.id))?.answers['interpreterLanguage'] ?? '';
    return {
      answer: { see: 'told', code: family.code },
      puts: [
        put('conference', {
          ...conference,
          told: [...(conference.told ?? []), ...told],
          formerGuests: conference.formerGuests?.filter(({ id }) => !told.some(({ to }) => to === id)),
          placeReserved: conference.placeReserved || answers['placeReserved'] === 'true' || undefined,
          interpreter: context.interpreterOpen && kind ? { kind, language } : conference.interpreter,
        }),
      ],
      timeline: told.map(({ way }) =>
        happened(actor, family.id, ports.now(), 'guest.told', { content: { way } }),
      ),
      access: [{ action: 'U', recordType: 'conference', recordId: conference.id, caseId: family.id }],
    };
  };
