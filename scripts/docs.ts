import { readFile, writeFile } from 'node:fs/promises';
import { cruise } from 'dependency-cruiser';
import { z } from 'zod';
import { agreementLife } from '../domain/agreement.ts';
import { caseLife } from '../domain/case.ts';
import { conferenceLife, invitationLife } from '../domain/conference.ts';
import { consultationLife } from '../domain/consultation.ts';
import type { Life } from '../domain/life.ts';
import { referralLife } from '../domain/referral.ts';

/** `npm run docs` writes what the docs draw from the code; `--check` fails when a picture is not the code's. */
const lives: ReadonlyArray<readonly [string, string, Life<string, string>]> = [
  ['Sparvraag (Consultation)', 'domain/consultation.ts', consultationLife],
  ['Aanmelding (Referral)', 'domain/referral.ts', referralLife],
  ['Casus (Case)', 'domain/case.ts', caseLife],
  ['Overleg (Conference)', 'domain/conference.ts', conferenceLife],
  ['Uitnodiging (Invitation)', 'domain/conference.ts', invitationLife],
  ['Afspraak (Agreement)', 'domain/agreement.ts', agreementLife],
];

const drawLife = (life: Life<string, string>): string[] => [
  '```mermaid',
  'stateDiagram-v2',
  ...Object.entries(life).flatMap(([state, events]) =>
    Object.entries(events).map(([event, to]) => `  ${state} --> ${to}: ${event}`),
  ),
  '```',
];

const livesPage = (): string =>
  [
    '# Levens',
    '',
    'Elke tabel in de code is hier getekend door `npm run docs`; `npm run check` faalt als de tekening niet klopt.',
    '',
    ...lives.flatMap(([title, file, life]) => [
      `## ${title}`,
      '',
      `Bron: \`${file}\``,
      '',
      ...drawLife(life),
      '',
    ]),
  ].join('\n');

/** The rooms of the house, in which imports are counted together. */
const rooms: ReadonlyArray<readonly [string, RegExp]> = [
  ['domain', /^domain\//],
  ['cards', /^cards\//],
  ['bot/use-cases', /^bot\/use-cases\//],
  ['bot/store', /^bot\/store\//],
  ['bot/jobs', /^bot\/jobs\//],
  ['bot/letters', /^bot\/letters\//],
  ['bot/teams', /^bot\/teams\//],
  ['bot/web', /^bot\/web\//],
  ['bot: act, turn, router', /^bot\/(act|turn|router|reply)\.ts$/],
  ['bot: index', /^bot\//],
  ['scripts', /^scripts\//],
];
const roomOf = (file: string): string | undefined => rooms.find(([, pattern]) => pattern.test(file))?.[0];

const Cruised = z.object({
  modules: z.array(
    z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) }),
  ),
});

const houseDiagram = async (): Promise<string> => {
  const { output } = await cruise(
    ['bot', 'cards', 'domain', 'scripts'],
    {
      doNotFollow: { path: 'node_modules' },
      exclude: { path: 'generated|local-teams/page' },
      tsPreCompilationDeps: true,
    },
    {},
    { tsConfig: {} },
  );
  const { modules } = Cruised.parse(typeof output === 'string' ? JSON.parse(output) : output);
  const arrows = new Set(
    modules.flatMap(({ source, dependencies }) =>
      dependencies.flatMap(({ resolved }) => {
        const [from, to] = [roomOf(source), roomOf(resolved)];
        return from && to && from !== to ? [`${from}|${to}`] : [];
      }),
    ),
  );
  const id = (room: string): string => room.replace(/\W+/g, '_');
  return [
    '```mermaid',
    'graph TD',
    ...rooms.map(([room]) => `  ${id(room)}["${room}"]`),
    ...[...arrows].sort().map((arrow) => {
      const [from = '', to = ''] = arrow.split('|');
      return `  ${id(from)} --> ${id(to)}`;
    }),
    '```',
  ].join('\n');
};

const BEGIN = '<!-- house: drawn from the imports by npm run docs -->';
const END = '<!-- /house -->';

const withHouse = async (readme: string): Promise<string> => {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('README.md has no place for the house');
  return `${before}${BEGIN}\n${await houseDiagram()}\n${END}${after}`;
};

const pages: ReadonlyArray<readonly [string, (now: string) => string | Promise<string>]> = [
  ['docs/lives.md', livesPage],
  ['README.md', withHouse],
];

const check = process.argv.includes('--check');
for (const [file, draw] of pages) {
  const now = await readFile(file, 'utf8').catch(() => '');
  const drawn = await draw(now);
  if (drawn === now) continue;
  if (check) {
    console.error(`${file} is not what the code says. Run: npm run docs`);
    process.exitCode = 1;
  } else await writeFile(file, drawn);
}
