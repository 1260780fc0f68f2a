import type { Agreement, AgreementEvent } from '../../../domain/agreement.ts';
import type { Case } from '../../../domain/case.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import type {
  AgreementCardView,
  AgreementListView,
  AgreementsView,
  AgreementView,
  MyAgreementsView,
} from '../../../domain/view/agreement.ts';
import type { DigestView } from '../../../domain/view/oversight.ts';
import { digestView } from '../oversight/digest.ts';
import type { Nouns, Ports, Reader } from '../ports.ts';
import type { Input, Outcome, UseCase } from '../use-case.ts';
import { agreementRemindersOf } from './agreement-moments.ts';
import {
  agreementCardView,
  agreementListView,
  agreementsView,
  agreementView,
  myAgreementsView,
} from './agreement-views.ts';
import { eventOn, loadAgreement, whyNot } from './change-agreement.ts';

/** The thing in which the button was pressed, as it now is. */
export type TickAnswer =
  | ({ see: 'channel' } & AgreementsView)
  | ({ see: 'card' } & AgreementCardView)
  | ({ see: 'digest' } & DigestView)
  | ({ see: 'mine' } & MyAgreementsView)
  | ({ see: 'list' } & AgreementListView)
  | ({ see: 'one' } & AgreementView);

type Pressed = Input<'agreement.tick' | 'agreement.reopen'>;

/** Reads what will be true once this agreement is stored. */
const withAgreement = (read: Reader, now: Agreement): Reader => ({
  ...read,
  get: async (kind, id) =>
    kind === 'agreement' && id === now.id ? (now as Nouns[typeof kind]) : read.get(kind, id),
  list: async (kind, where) => {
    const rows = await read.list(kind, where);
    return kind === 'agreement' ? rows.map((row) => (row.id === now.id ? (now as typeof row) : row)) : rows;
  },
});

const answerFor = async (
  ports: Ports,
  actor: Actor,
  { data, relations, conversation }: Pressed,
  now: Agreement,
  family: Case,
): Promise<TickAnswer> => {
  const then = { ...ports, read: withAgreement(ports.read, now) };
  const chairs = relations.has('coordinator');
  if (conversation.type === 'channel') {
    const view = await agreementsView(then, now.conferenceId, actor.id);
    if (view) return { see: 'channel', ...view };
  }
  if (data.from === 'mine') return { see: 'mine', ...(await myAgreementsView(then, actor.id)) };
  if (data.from === 'digest' && data.date) {
    const view = await digestView(then, actor.id, data.date);
    if (view) return { see: 'digest', ...view };
  }
  if (data.from === 'list') {
    const view = await agreementListView(then, now.conferenceId, actor.id, chairs);
    if (view) return { see: 'list', ...view };
  }
  if (data.from === 'one')
    return { see: 'one', ...(await agreementView(then, now, family, actor.id, chairs)) };
  return { see: 'card', ...agreementCardView(then, now, family.code) };
};

const moved =
  (event: AgreementEvent) =>
  (ports: Ports) =>
  async (actor: Actor, input: Pressed): Outcome<TickAnswer> => {
    const loaded = await loadAgreement(ports, input.data.agreement);
    if (!loaded) return refuse('notFound');
    const refusal = whyNot(loaded, event);
    if (refusal) return refusal;
    const again = event === 'reopen';
    const { now, change } = eventOn(ports, actor, loaded, event, {
      changes: again ? { escalatedAt: undefined, calledAt: undefined } : {},
    });
    return {
      answer: await answerFor(ports, actor, input, now, loaded.family),
      ...change,
      // Moments that passed while it was done are gone; those to come count again.
      reminders: again ? await agreementRemindersOf(ports, now) : [],
    };
  };

/** "Gedaan": by its owner, or by the coordinator in the owner's name. */
export const tickAgreement: UseCase<'agreement.tick', TickAnswer> = moved('complete');

/** "Maak weer open": a tick by mistake is undone. */
export const reopenAgreement: UseCase<'agreement.reopen', TickAnswer> = moved('reopen');
