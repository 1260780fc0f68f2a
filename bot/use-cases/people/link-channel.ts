import { localDate } from '../../../domain/calendar.ts';
import { refuse } from '../../../domain/refusal.ts';
import { findMunicipality } from '../../../domain/region.ts';
import { rolesIn } from '../../../domain/role.ts';
import { put } from '../change.ts';
import type { UseCase } from '../use-case.ts';

/**
 * "@Knooppunt koppel Landgraaf", said in a channel by the coordinator or an administrator: from now on
 * the shared cards of that municipality stand there.
 */
export const linkChannel: UseCase<'channel.link', { municipality: string }> =
  (ports) =>
  async (actor, { data, conversation }) => {
    const municipality = findMunicipality(ports.region, data.municipality);
    if (conversation.type !== 'channel') return refuse('channelElsewhere');
    if (!municipality) return refuse('notFound', { detail: data.municipality });
    const held = rolesIn(actor, municipality.id, localDate(ports.now()));
    if (!actor.administrator && !held.includes('coordinator') && !held.includes('deputyCoordinator'))
      return refuse('notAllowed');
    const id = conversation.id.split(';')[0] ?? conversation.id;
    const others = await ports.read.list('channel', { municipality: municipality.id });
    const known = await ports.read.get('channel', id);
    return {
      answer: { municipality: municipality.name },
      puts: [
        put('channel', {
          id,
          version: known?.version ?? 0,
          municipality: municipality.id,
          serviceUrl: conversation.serviceUrl,
          tenantId: conversation.tenantId,
          linkedBy: actor.id,
        }),
      ],
      removals: others
        .filter((one) => one.id !== id)
        .map((one) => ({ kind: 'channel', id: one.id, version: one.version })),
      access: [{ action: 'U', recordType: 'channel', recordId: municipality.id }],
    };
  };
