import { deliveryDialog, standstillCard, undeliveredCard } from '../../cards/delivery.ts';
import type { DeliveryView } from '../../domain/view/delivery.ts';
import type { Sample } from './sample.ts';

const letter: DeliveryView['letters'][number] = {
  id: '17',
  kind: 'agreement',
  to: { who: 'MEE' },
  at: '2026-03-23T08:05:00Z',
  unknown: false,
  unreachable: true,
};
const calm: DeliveryView = { waiting: 0, letters: [], unreachable: [] };
const to = { who: 'MEE' };

export const deliverySamples: Record<string, Sample> = {
  'delivery-calm': deliveryDialog(calm),
  'delivery-letters': deliveryDialog({
    waiting: 12,
    since: '2026-03-23T07:10:00Z',
    letters: [
      letter,
      { ...letter, id: '18', kind: 'digest', to: { who: 'R. Dohmen' }, unreachable: false, unknown: true },
      { ...letter, id: '19', kind: 'agreements', to: { channelOf: 'Landgraaf' }, unreachable: false },
    ],
    unreachable: ['K. Smeets, MEE', 'R. Dohmen'],
  }),
  'delivery-again': deliveryDialog({ ...calm, again: true, waiting: 1, since: '2026-03-23T07:10:00Z' }),
  'undelivered-coordinator': undeliveredCard(
    { to, unknown: false, unreachable: true, code: 'K-7F3QX' },
    { case: 'case1' },
  ),
  'undelivered-unknown': undeliveredCard(
    { to, unknown: true, unreachable: false, code: 'K-7F3QX' },
    { case: 'case1' },
  ),
  'undelivered-channel': undeliveredCard(
    { to: { channelOf: 'Landgraaf' }, unknown: false, unreachable: true },
    { case: undefined },
  ),
  'standstill-worker': standstillCard(),
  'undelivered-administrator': undeliveredCard({ to, unknown: false, unreachable: false }, 'administrator'),
};
