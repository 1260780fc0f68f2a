import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pino } from 'pino';
import { z } from 'zod';
import { openBase } from '../../bot/base.ts';
import { deliverDue } from '../../bot/jobs/deliver.ts';
import type { DeliverParts } from '../../bot/jobs/deliver-parts.ts';
import { sharedPace } from '../../bot/jobs/pace.ts';
import { remindDue } from '../../bot/jobs/remind.ts';
import { createAdapter } from '../../bot/teams/adapter.ts';
import { createMessenger } from '../../bot/teams/messenger.ts';
import { table } from './figures.ts';
import { seed } from './seed.ts';
import { settingFor, TENANT_ID } from './setting.ts';
import type { TokenIssuer } from './token-issuer.ts';
import type { Databases } from './turns.ts';

export type SweepSizes = {
  readonly agreements: number;
  readonly due: number;
  /** Seconds for which the delivery is watched. */
  readonly watch: number;
};

/** A working day, at the hour of the daily message. */
const NOW = '2026-03-23T08:00:00Z';
const ALLOWED_A_SECOND = 50;

const Report = z.object({ arrivals: z.array(z.number()), throttled: z.number() });

/** So many agreements, of which some are due at one moment: until all stands in the outbox, and how fast it goes out. */
export const measureSweep = async (
  issuer: TokenIssuer,
  { folder, newDatabase }: Databases,
  { agreements, due, watch }: SweepSizes,
): Promise<string> => {
  const connector = fork(join(import.meta.dirname, 'connector-process.ts'));
  const where = { DATABASE_URL: await newDatabase(), DATA_DIR: `${folder}/sweep` };
  const { store, ports } = await openBase((await settingFor(issuer.metadataUrl, where, 0)).config);
  try {
    const [{ url: serviceUrl }] = await once(connector, 'message').then((told) =>
      z
        .tuple([z.object({ url: z.string() })])
        .rest(z.unknown())
        .parse(told),
    );
    await seed(store, {
      agreements,
      perPerson: 1,
      serviceUrl,
      tenantId: TENANT_ID,
      now: '2026-03-12T15:00:00Z',
      dueDate: '2026-03-26',
      reminders: due,
      remindAt: '2026-03-22T23:00:00Z',
      hours: [],
    });
    await store.pool.query('ANALYZE');
    let stopped = false;
    const parts: DeliverParts = {
      ports: { ...ports, now: () => NOW },
      store,
      // Without tokens: what is measured is the sending, not the login of Microsoft.
      messenger: createMessenger(createAdapter(undefined), '', async () => '28:bench'),
      pace: async (place) => {
        if (stopped) throw new Error('stopped');
        await sharedPace(store.pool)(place);
      },
      counted: () => undefined,
      log: pino({ level: 'silent' }),
      worker: 'bench',
      lastHeard: async () => undefined,
    };
    const from = performance.now();
    await remindDue(parts, () => undefined);
    const enqueuedMs = performance.now() - from;
    const { rows } = await store.pool.query('SELECT count(*)::int AS n FROM "Outbox"');
    const cpu = process.cpuUsage();
    const delivering = deliverDue(parts, () => undefined);
    await Promise.race([delivering, new Promise((resolve) => setTimeout(resolve, watch * 1000))]);
    stopped = true;
    const used = process.cpuUsage(cpu);
    connector.send('report');
    const { arrivals, throttled } = Report.parse((await once(connector, 'message'))[0]);
    const seconds = ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)) / 1000;
    const rate = (arrivals.length - 1) / seconds;
    await store.pool.query('DELETE FROM "Outbox" WHERE "sentAt" IS NULL');
    await delivering.catch(() => undefined);
    return `${agreements.toLocaleString('en')} agreements, ${due.toLocaleString('en')} due at one moment; delivery watched for ${watch} s, at most ${ALLOWED_A_SECOND} calls a second allowed; PostgreSQL.\n\n${table(
      [
        'in the outbox',
        'until all stood there',
        'delivered',
        'a second',
        'of what is allowed',
        '429s',
        'CPU ms a message',
      ],
      [
        [
          String(z.object({ n: z.number() }).parse(rows[0]).n),
          `${(enqueuedMs / 1000).toFixed(2)} s`,
          String(arrivals.length),
          rate.toFixed(1),
          `${((rate / ALLOWED_A_SECOND) * 100).toFixed(1)} %`,
          String(throttled),
          ((used.user + used.system) / 1000 / arrivals.length).toFixed(1),
        ],
      ],
    )}`;
  } finally {
    connector.kill();
    await store.close();
  }
};
