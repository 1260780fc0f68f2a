import type { Ports } from '../ports.ts';

/** Who of these has left the organisation (scenario 10). */
export const leftAmong = async (ports: Ports, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    (await ports.read.list('person', { id: [...new Set(ids)] }))
      .filter(({ leftAt }) => leftAt)
      .map(({ id }) => id),
  );
