import { type Agreement, type AgreementEvent, agreementLife } from '../../../domain/agreement.ts';
import type { Case } from '../../../domain/case.ts';
import { after } from '../../../domain/life.ts';
import { shortName } from '../../../domain/person.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import { type Change, happened, type Message, put } from '../change.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';

export type Loaded = { agreement: Agreement; family: Case };

/** An agreement with its case. */
export const loadAgreement = async (ports: Ports, id: string): Promise<Loaded | undefined> => {
  const agreement = await ports.read.get('agreement', id);
  const family = agreement && (await ports.read.get('case', agreement.caseId));
  return agreement && family ? { agreement, family } : undefined;
};

/** Who acts for somebody else does so in their name, and it is recorded so ("namens"). */
export const onBehalf = (actor: Actor, agreement: Agreement): string | undefined =>
  agreement.ownerId === actor.id ? undefined : agreement.ownerName;

/** Somebody was first, or the case is closed: why an event cannot happen now. */
export const whyNot = ({ agreement, family }: Loaded, event: AgreementEvent): Refusal | undefined => {
  const silent = whySilent(family);
  if (silent) return silent;
  if (after(agreementLife, agreement.state, event)) return undefined;
  const last = agreement.history.at(-1);
  return refuse('alreadyDone', { code: family.code, who: last && shortName(last.byName), at: last?.at });
};

/** Cards that show the agreement and are edited in place: the shared one in the channel, the owner's own. */
export const editsOf = (agreement: Agreement): Message[] => [
  {
    key: `agreements:${agreement.conferenceId}:${agreement.id}:${agreement.version}`,
    to: { channelOf: agreement.municipality },
    notice: { kind: 'agreements', conference: agreement.conferenceId },
  },
  ...(agreement.ownerId
    ? [
        {
          key: `agreement:${agreement.id}:updated:${agreement.version}`,
          to: { person: agreement.ownerId },
          notice: { kind: 'agreement', agreement: agreement.id, why: 'updated' },
        } as const,
      ]
    : []),
];

/** What an event changes, whoever answers whom about it: state, history, timeline, log, edited cards. */
export const eventOn = (
  ports: Ports,
  actor: Actor,
  { agreement, family }: Loaded,
  event: AgreementEvent,
  more: { reason?: string; note?: string; changes?: Partial<Agreement>; dueBefore?: string } = {},
): { now: Agreement; change: Omit<Change<unknown>, 'answer'> & { messages: Message[] } } => {
  const state = after(agreementLife, agreement.state, event) ?? agreement.state;
  const behalf = onBehalf(actor, agreement);
  const now: Agreement = {
    ...agreement,
    ...more.changes,
    state,
    history: [
      ...agreement.history,
      {
        at: ports.now(),
        by: actor.id,
        byName: actor.name,
        onBehalfOf: behalf,
        event,
        reason: more.reason,
        note: more.note,
        dueBefore: more.dueBefore,
        dueAfter: more.dueBefore && more.changes?.dueDate,
      },
    ],
  };
  return {
    now,
    change: {
      puts: [put('agreement', now)],
      timeline: [
        happened(actor, family.id, ports.now(), `agreement.${event}`, {
          content: { number: String(agreement.number) },
          onBehalfOf: behalf,
        }),
      ],
      access: [
        {
          action: 'U',
          recordType: 'agreement',
          recordId: agreement.id,
          caseId: family.id,
          onBehalfOf: behalf ? agreement.ownerId : undefined,
        },
      ],
      messages: editsOf(agreement),
    },
  };
};
