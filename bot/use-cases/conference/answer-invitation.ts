import type { Conference, Invitation, InvitationEvent } from '../../../domain/conference.ts';
import { invitationLife } from '../../../domain/conference.ts';
import type { Answers, Form } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import {
  invitationDeclineForm,
  invitationMandateForm,
  invitationProposeForm,
} from '../../../domain/invitation-form.ts';
import { after } from '../../../domain/life.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { Actor } from '../../../domain/role.ts';
import type { InvitationView } from '../../../domain/view/conference.ts';
import type { DigestView } from '../../../domain/view/oversight.ts';
import { type Change, happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import { digestView } from '../oversight/digest.ts';
import type { Ports } from '../ports.ts';
import type { Inputs, UseCase } from '../use-case.ts';
import { reminderDayOf } from './plan-conference.ts';

export type AnsweredInvitation =
  | { see: 'form'; form: FormView }
  | ({ see: 'invitation' } & InvitationView)
  | ({ see: 'digest' } & DigestView);

type Loaded = { invitation: Invitation; conference: Conference; code: string };

const load = async (ports: Ports, id: string): Promise<Loaded | undefined> => {
  const invitation = await ports.read.get('invitation', id);
  const conference = invitation && (await ports.read.get('conference', invitation.conferenceId));
  const family = invitation && (await ports.read.get('case', invitation.caseId));
  return invitation && conference && family ? { invitation, conference, code: family.code } : undefined;
};

/** An invitation as its invitee sees it now. */
export const invitationView = (ports: Ports, { invitation, conference, code }: Loaded): InvitationView => ({
  invitation: invitation.id,
  code,
  municipality: municipalityById(ports.region, conference.municipality)?.name ?? conference.municipality,
  startsAt: conference.startsAt,
  durationMinutes: conference.durationMinutes,
  mode: conference.mode,
  place: conference.place,
  answerBy: conference.answerBy,
  reminderOn: reminderDayOf(ports, conference),
  state: invitation.state,
  mandate: invitation.mandate,
  changed: conference.sequence > 0,
  cancelled: conference.state === 'cancelled' || invitation.state === 'withdrawn',
  icsUrl: ports.icsLink(invitation.id),
  sequence: conference.sequence,
});

/** The view by id, for messages. */
export const invitationViewOf = async (ports: Ports, id: string): Promise<InvitationView | undefined> => {
  const loaded = await load(ports, id);
  return loaded && invitationView(ports, loaded);
};

/**
 * What stands in the calendar file behind a link on an invitation. The link needs no sign-in and outlives its card: it
 * opens nothing for who is no longer asked, or works here no more.
 */
export const calendarViewOf = async (ports: Ports, id: string): Promise<InvitationView | undefined> => {
  const loaded = await load(ports, id);
  if (!loaded || loaded.invitation.state === 'withdrawn') return undefined;
  const guest = await ports.read.get('person', loaded.invitation.personId);
  return guest?.leftAt ? undefined : invitationView(ports, loaded);
};

const answered = (
  ports: Ports,
  actor: Actor,
  loaded: Loaded,
  event: InvitationEvent,
  said: Pick<Invitation, 'note' | 'mandate' | 'mandateWith'> = {},
): Change<AnsweredInvitation> | Refusal => {
  const { invitation, conference, code } = loaded;
  const past = conference.state === 'held' || conference.state === 'cancelled';
  // Who said yes before may still tell who decides: somebody else, another one, or they themselves after all (G33).
  const stays =
    event === 'accept' &&
    invitation.state === 'accepted' &&
    (said.mandate !== invitation.mandate || said.mandateWith !== invitation.mandateWith);
  const state = stays ? invitation.state : after(invitationLife, invitation.state, event);
  if (past) return refuse('cannotNow', { code, detail: conference.state });
  // Pressed twice: the same answer again is no news.
  if (!state) return { answer: { see: 'invitation', ...invitationView(ports, loaded) } };
  const nothing = { note: undefined, mandate: undefined, mandateWith: undefined };
  const now: Invitation = { ...invitation, ...nothing, ...said, state, answeredAt: ports.now() };
  return {
    answer: { see: 'invitation', ...invitationView(ports, { ...loaded, invitation: now }) },
    puts: [put('invitation', now)],
    timeline: [
      happened(actor, invitation.caseId, ports.now(), 'invitation.answered', {
        content: { state, organisation: invitation.organisation },
      }),
    ],
    access: [{ action: 'U', recordType: 'invitation', recordId: invitation.id, caseId: invitation.caseId }],
    messages: [
      {
        key: `attendance:${conference.id}:${invitation.id}:${invitation.version}`,
        to: { coordinatorOf: conference.municipality },
        notice: { kind: 'attendance', conference: conference.id, invitation: invitation.id },
      },
      {
        key: `invitation:${invitation.id}:updated:${invitation.version}`,
        to: { person: invitation.personId },
        notice: { kind: 'invitation', invitation: invitation.id, why: 'updated' },
      },
    ],
  };
};

/** "Ik kom en mag beslissen" (G33). */
export const acceptInvitation: UseCase<'invitation.accept', AnsweredInvitation> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await load(ports, data.invitation);
    if (!loaded) return refuse('notFound');
    const change = answered(ports, actor, loaded, 'accept', { mandate: true });
    const digest = data.date ? await digestView(ports, actor.id, data.date) : undefined;
    if (isRefusal(change) || !digest) return change;
    const items = digest.items.map((item) =>
      item.kind === 'invitation' && item.invitation === data.invitation ? { ...item, done: true } : item,
    );
    return { ...change, answer: { see: 'digest', ...digest, items } };
  };

const pageOf = (
  form: Form<object>,
  loaded: Loaded,
  submit: string,
  more: { answers?: Record<string, string>; problems?: { field: string; code: string }[] } = {},
): FormView =>
  onePageView(
    form,
    {},
    {
      target: { invitation: loaded.invitation.id },
      submit,
      about: { kind: 'conference', code: loaded.code, startsAt: loaded.conference.startsAt },
      ...more,
    },
  );

const open =
  (form: Form<object>, submit: string) =>
  (ports: Ports) =>
  async (_actor: Actor, { data }: { data: { invitation: string } }) => {
    const loaded = await load(ports, data.invitation);
    return loaded ? { answer: pageOf(form, loaded, submit) } : refuse('notFound');
  };

const send =
  (
    form: Form<object>,
    submit: string,
    event: InvitationEvent,
    said: (answers: Answers) => Pick<Invitation, 'note' | 'mandate' | 'mandateWith'>,
  ) =>
  (ports: Ports) =>
  async (
    actor: Actor,
    { data, inputs }: { data: { invitation: string }; inputs: Inputs },
  ): Promise<Change<AnsweredInvitation> | Refusal> => {
    const loaded = await load(ports, data.invitation);
    if (!loaded) return refuse('notFound');
    const { answers, problems } = filledIn(form, inputs, {});
    return problems.length > 0
      ? { answer: { see: 'form', form: pageOf(form, loaded, submit, { answers, problems }) } }
      : answered(ports, actor, loaded, event, said(answers));
  };

/** "Ik kan niet", with a reason the coordinator reads. */
export const openDecline: UseCase<'invitation.decline', FormView> = open(
  invitationDeclineForm,
  'invitation.sendDecline',
);
export const declineInvitation: UseCase<'invitation.sendDecline', AnsweredInvitation> = send(
  invitationDeclineForm,
  'invitation.sendDecline',
  'decline',
  ({ reason }) => ({ note: reason }),
);

/** "Ik kom, maar mag niet beslissen": who can, for this organisation (G33). */
export const openWithoutMandate: UseCase<'invitation.withoutMandate', FormView> = open(
  invitationMandateForm,
  'invitation.sendWithoutMandate',
);
export const acceptWithoutMandate: UseCase<'invitation.sendWithoutMandate', AnsweredInvitation> = send(
  invitationMandateForm,
  'invitation.sendWithoutMandate',
  'accept',
  ({ mandateWith }) => ({ mandate: false, mandateWith }),
);

/** "Ander moment", with what would do. */
export const openProposal: UseCase<'invitation.propose', FormView> = open(
  invitationProposeForm,
  'invitation.sendProposal',
);
export const proposeOther: UseCase<'invitation.sendProposal', AnsweredInvitation> = send(
  invitationProposeForm,
  'invitation.sendProposal',
  'proposeOther',
  ({ proposal }) => ({ note: proposal }),
);

/** "Bekijk". */
export const showInvitation: UseCase<'invitation.show', InvitationView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.invitation);
    if (!loaded) return refuse('notFound');
    return {
      answer: invitationView(ports, loaded),
      access: [
        {
          action: 'R',
          recordType: 'invitation',
          recordId: data.invitation,
          caseId: loaded.invitation.caseId,
        },
      ],
    };
  };
