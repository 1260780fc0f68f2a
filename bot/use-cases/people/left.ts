import { isOpen } from '../../../domain/agreement.ts';
import { SPOKEN_OF } from '../../../domain/case.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { Answers, Option, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { leadersOf } from '../../../domain/lead.ts';
import { leftForm, type PeopleContext } from '../../../domain/people-form.ts';
import type { Person } from '../../../domain/person.ts';
import { refuse } from '../../../domain/refusal.ts';
import { type Change, type Message, type Put, put, type Removal } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { personOrNew } from './actor.ts';
import { peopleContext } from './appoint.ts';
import { type EmptyPost, vacanciesAfter } from './vacancy.ts';

/** A list stays usable with this many people; others are named by their object id. */
const MOST = 80;

const leftContext = async (ports: Ports): Promise<PeopleContext> => {
  const [people, appointments] = await Promise.all([
    ports.read.list('person', {}),
    ports.read.list('appointment', {}),
  ]);
  const named = new Map([
    ...appointments.map(({ personId, name }) => [personId, name] as const),
    ...people.filter(({ name }) => name !== '').map(({ id, name }) => [id, name] as const),
  ]);
  const options = [...named].map(([value, label]): Option => ({ value, label }));
  return peopleContext(ports, options.sort(byLabel).slice(0, MOST));
};

const byLabel = (a: Option, b: Option): number => (a.label ?? '').localeCompare(b.label ?? '', 'nl');

const page = (context: PeopleContext, answers: Answers, problems: Problem[] = []): FormView =>
  onePageView(leftForm, context, { target: {}, submit: 'people.sendLeft', answers, problems });

/** "Iemand werkt hier niet meer": who. */
export const openLeft: UseCase<'people.left', FormView> = (ports) => async () => ({
  answer: page(await leftContext(ports), {}),
});

export type LeftAnswer =
  | { see: 'form'; form: FormView }
  | { see: 'left' | 'back'; name: string; empty?: readonly EmptyPost[] };

/**
 * Somebody leaves (scenario 10): no way in any more from this moment, roles and drafts gone, invitations
 * withdrawn. What they owned, referred or did for a family waits for the coordinator's choice; their name stays in the history.
 */
export const recordLeft: UseCase<'people.sendLeft', LeftAnswer> =
  (ports) =>
  async (actor, { inputs }) => {
    const context = await leftContext(ports);
    const { answers, problems } = filledIn(leftForm, inputs, context);
    if (problems.length > 0) return { answer: { see: 'form', form: page(context, answers, problems) } };
    const id = (answers['personId'] || answers['who'] || '').toLowerCase();
    // Nobody closes the door behind themselves by mistake.
    if (id === actor.id) return refuse('notYourself');
    const label = context.people.find(({ value }) => value === id)?.label ?? '';
    const person = await personOrNew(ports.read, id, label);
    const access = [{ action: 'U', recordType: 'person', recordId: id }] as const;
    if (answers['what'] === 'back')
      return {
        answer: { see: 'back', name: person.name },
        puts: [put('person', { ...person, leftAt: undefined })],
        access,
      };
    if (person.leftAt) return refuse('alreadyDone', { at: person.leftAt });
    const { empty, change } = await gone(ports, person);
    return { answer: { see: 'left', name: person.name, empty }, ...change, access };
  };

type Gone = { readonly change: Omit<Change<unknown>, 'answer'>; readonly empty: readonly EmptyPost[] };

const gone = async (ports: Ports, person: Person): Promise<Gone> => {
  const [appointments, drafts, invitations, agreements, cases] = await Promise.all([
    ports.read.list('appointment', { personId: person.id }),
    ports.read.list('draft', { ownerId: person.id }).then(ownDrafts),
    ports.read.list('invitation', { personId: person.id, state: ['pending', 'accepted', 'otherMoment'] }),
    ports.read.list('agreement', { ownerId: person.id }),
    ports.read.list('case', { state: SPOKEN_OF }),
  ]);
  const conferences = await ports.read.list('conference', {
    id: invitations.map(({ conferenceId }) => conferenceId),
    state: ['planned', 'invited'],
  });
  const withdrawn = invitations.filter(({ conferenceId }) =>
    conferences.some(({ id }) => id === conferenceId),
  );
  const puts: Put[] = [
    put('person', { ...person, leftAt: ports.now(), consultation: undefined, askingSince: undefined }),
    ...withdrawn.map((one) => put('invitation', { ...one, state: 'withdrawn' })),
  ];
  const removals: Removal[] = [
    ...appointments.map(({ id, version }): Removal => ({ kind: 'appointment', id, version })),
    ...drafts.map(({ id, version }): Removal => ({ kind: 'draft', id, version })),
  ];
  const municipalities = new Set([
    ...conferences.map(({ municipality }) => municipality),
    ...agreements.filter(({ state }) => isOpen(state)).map(({ municipality }) => municipality),
    ...cases
      .filter((one) => one.referrerId === person.id || leadersOf(one).includes(person.id))
      .map(({ municipality }) => municipality),
  ]);
  const messages = [...municipalities].map(
    (municipality): Message => ({
      key: `left:${person.id}:${municipality}:${person.version}`,
      to: { coordinatorOf: municipality },
      notice: { kind: 'personLeft', person: person.id, municipality },
    }),
  );
  const { reminders, empty } = await vacanciesAfter(ports, { gone: appointments });
  return { change: { puts, removals, messages, reminders, forgetAnswers: [person.id] }, empty };
};

/** What they began to write themselves; the record of a conference is the municipality's. */
const ownDrafts = (drafts: Draft[]): Draft[] => drafts.filter(({ form }) => form !== 'conference');
