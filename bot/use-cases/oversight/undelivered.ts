import { localDate } from '../../../domain/calendar.ts';
import { hears } from '../../../domain/hears.ts';
import type { Notice, NoticeKind, Recipient } from '../../../domain/notice.ts';
import { holds } from '../../../domain/role.ts';
import type { Change, Message } from '../change.ts';
import { circleOf } from '../circle.ts';
import type { Ports } from '../ports.ts';

/** A message that was given up, and why. */
export type GivenUp = { readonly recipient: Recipient; readonly notice: Notice; readonly outcome: string };

type About = { readonly municipalities: readonly string[]; readonly code?: string };

/** Where it belongs: the municipality it is about, else those in which its receiver has a role. */
const aboutOf = async ({ read, now }: Ports, { recipient, notice }: GivenUp): Promise<About> => {
  const audience = hears[notice.kind] as (typeof hears)[NoticeKind] & { id: (notice: Notice) => string };
  const circle = await circleOf(read, audience.subject, audience.id(notice), now());
  const family = circle?.caseId ? await read.get('case', circle.caseId) : undefined;
  if (circle?.municipality) return { municipalities: [circle.municipality], code: family?.code };
  if ('channelOf' in recipient) return { municipalities: [recipient.channelOf] };
  const personId = 'person' in recipient ? recipient.person : '';
  const held = await read.list('appointment', { personId });
  return { municipalities: [...new Set(held.map(({ municipality }) => municipality))] };
};

/**
 * Nothing is lost in silence: the coordinator hears once a day for whom something did not come, and the administrators
 * that there is something to look at. Of a message that told of this itself nothing more is told.
 */
export const undelivered = async (ports: Ports, given: GivenUp): Promise<Change<null>> => {
  const { recipient, notice, outcome } = given;
  const direct = 'person' in recipient || 'channelOf' in recipient;
  if (!direct || notice.kind === 'undelivered') return { answer: null };
  const today = localDate(ports.now());
  const whom = 'person' in recipient ? recipient.person : recipient.channelOf;
  const { municipalities, code } = await aboutOf(ports, given);
  const about = { kind: 'undelivered', to: recipient, outcome, code } as const;
  const toCoordinators = municipalities.map(async (municipality): Promise<Message> => {
    const held = await ports.read.list('appointment', { municipality, personId: whom });
    const herself = held.some(
      (one) => (one.role === 'coordinator' || one.role === 'deputyCoordinator') && holds(one, today),
    );
    return {
      key: `undelivered:${municipality}:${whom}:${today}`,
      // What she cannot get herself is for who stands in.
      to: herself ? { standInOf: municipality } : { coordinatorOf: municipality },
      notice: { ...about, for: 'coordinator' },
    };
  });
  return {
    answer: null,
    messages: [
      ...(await Promise.all(toCoordinators)),
      ...[...ports.administrators].map(
        (person): Message => ({
          key: `undelivered:${person}:${today}`,
          to: { person },
          notice: { ...about, for: 'administrator' },
        }),
      ),
    ],
  };
};
