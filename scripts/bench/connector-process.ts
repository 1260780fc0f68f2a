/** Teams' connector with its limits, in a process of its own: asked by its parent, it tells what came. */
import { FakeConnector } from './connector.ts';
import { teamsLimits } from './limits.ts';

const connector = new FakeConnector(teamsLimits());
const url = await connector.start();
process.send?.({ url });
process.on('message', () => {
  process.send?.({
    arrivals: connector.calls.filter(({ status }) => status === 201).map(({ at }) => at),
    throttled: connector.calls.filter(({ status }) => status === 429).length,
  });
});
