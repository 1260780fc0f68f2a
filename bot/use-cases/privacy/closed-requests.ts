import type { RightsRequest } from '../../../domain/rights.ts';
import { type Put, put } from '../change.ts';
import type { Ports } from '../ports.ts';

/**
 * What somebody asked stays, to show that it was answered; the words about it do not. With the data gone there is
 * nothing left to answer: erasing was done, whatever else stood open lapses.
 */
export const closedRequests = (ports: Ports, requests: readonly RightsRequest[]): Put[] =>
  requests
    .filter(({ state, note, explanation }) => state === 'open' || note || explanation)
    .map((one) =>
      put('rightsRequest', {
        ...one,
        ...(one.state === 'open'
          ? { state: one.kind === 'erasure' ? 'granted' : 'dropped', decidedAt: ports.now() }
          : {}),
        note: undefined,
        explanation: undefined,
      }),
    );
