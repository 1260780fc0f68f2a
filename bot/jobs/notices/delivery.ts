import { undeliveredCard } from '../../../cards/delivery.ts';
import { addresseeOf } from '../../use-cases/oversight/delivery.ts';
import type { Render } from './rendered.ts';

export const undelivered: Render<'undelivered'> = async (ports, notice) => {
  const view = {
    to: await addresseeOf(ports, notice.to),
    unknown: notice.outcome === 'unknown',
    unreachable: notice.outcome === 'unreachable',
    code: notice.code,
  };
  const [family] = notice.code ? await ports.read.list('case', { code: notice.code }) : [];
  return {
    card: undeliveredCard(view, notice.for === 'administrator' ? 'administrator' : { case: family?.id }),
    code: notice.code,
    how: 'new',
  };
};
