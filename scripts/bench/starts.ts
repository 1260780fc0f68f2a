import { Child, freePort } from './child.ts';
import { inWords, spread, table } from './figures.ts';
import { settingFor } from './setting.ts';
import type { TokenIssuer } from './token-issuer.ts';
import type { Databases } from './turns.ts';

/** From the start of the process until it is ready: with nothing there yet, and with all that was there before. */
export const measureStarts = async (
  issuer: TokenIssuer,
  { folder, newDatabase }: Databases,
  { rounds }: { readonly rounds: number },
): Promise<string> => {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const kind of ['PGlite', 'PostgreSQL'] as const) {
      const where = {
        DATA_DIR: `${folder}/start-${kind}-${round}`,
        ...(kind === 'PostgreSQL' ? { DATABASE_URL: await newDatabase() } : {}),
      };
      const port = await freePort();
      const { environment } = await settingFor(issuer.metadataUrl, where, port);
      for (const how of ['cold', 'warm'] as const) {
        const child = new Child('scripts/start.ts', port, environment);
        const ms = await child.ready('/readyz');
        const key = `${kind}, ${how}`;
        times.set(key, [...(times.get(key) ?? []), ms / 1000]);
        await child.stop();
      }
    }
  const rows = [...times].map(([key, seconds]) => [key, inWords(spread(seconds))]);
  return `${rounds} times each, in turns.\n\n${table(['start', 'seconds until ready'], rows)}`;
};
