import type { Recipient } from '../../../domain/notice.ts';
import { type Person, shortName } from '../../../domain/person.ts';
import { refuse } from '../../../domain/refusal.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { AddresseeView, DeliveryView } from '../../../domain/view/delivery.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';

/** A page stays readable with so many. */
const MOST = 15;

/** Whom a message was for, as one says it: an organisation, else a name. */
export const addresseeOf = async ({ read, region }: Ports, to: Recipient): Promise<AddresseeView> => {
  if ('channelOf' in to) return { channelOf: municipalityById(region, to.channelOf)?.name ?? to.channelOf };
  const person = 'person' in to ? await read.get('person', to.person) : undefined;
  return { who: person?.profile.organisation ?? shortName(person?.name ?? '') };
};

/** Who cannot be written to until they write, or install the bot again. */
export const unreachablePeople = async ({ read }: Pick<Ports, 'read'>): Promise<Person[]> =>
  (await read.list('person', {})).filter(({ unreachableSince, leftAt }) => unreachableSince && !leftAt);

const viewOf = async (ports: Ports): Promise<DeliveryView> => {
  const [letters, queue, unreachable] = await Promise.all([
    ports.read.deadLetters(MOST),
    ports.read.queue(ports.now()),
    unreachablePeople(ports),
  ]);
  return {
    waiting: queue.depth,
    since: queue.oldestDueAt,
    letters: await Promise.all(
      letters.map(async ({ id, at, recipient, notice, outcome }) => ({
        id,
        at,
        kind: notice.kind,
        to: await addresseeOf(ports, recipient),
        unknown: outcome === 'unknown',
        unreachable: outcome === 'unreachable',
      })),
    ),
    unreachable: unreachable
      .map(({ name, profile }) => [shortName(name), profile.organisation].filter(Boolean).join(', '))
      .sort((a, b) => a.localeCompare(b, 'nl')),
  };
};

/** "Bezorging": what waits, what did not come, and who cannot be written to. */
export const showDelivery: UseCase<'delivery.show', DeliveryView> = (ports) => async () => ({
  answer: await viewOf(ports),
});

/** "Stuur opnieuw": the same message once more, to whoever should have it now and as it is true now. */
export const sendAgain: UseCase<'delivery.again', DeliveryView> =
  (ports) =>
  async (_actor, { data }) => {
    const letters = await ports.read.deadLetters(MOST);
    const letter = letters.find(({ id }) => id === data.letter);
    if (!letter) return refuse('alreadyDone', {});
    const view = await viewOf(ports);
    return {
      answer: { ...view, letters: view.letters.filter(({ id }) => id !== letter.id), again: true },
      messages: [{ key: `again:${letter.id}`, to: letter.recipient, notice: letter.notice }],
    };
  };
