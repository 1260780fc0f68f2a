import { readFile, writeFile } from 'node:fs/promises';
import { cruise } from 'dependency-cruiser';
import { z } from 'zod';
import { actions, logOf, mayInChannel, type Verb } from '../domain/actions.ts';
import { agreementLife } from '../domain/agreement.ts';
import { caseLife } from '../domain/case.ts';
import { conferenceLife, invitationLife } from '../domain/conference.ts';
import { consentLife } from '../domain/consent.ts';
import { consultationLife } from '../domain/consultation.ts';
import type { Life } from '../domain/life.ts';
import { referralLife } from '../domain/referral.ts';
import { rightsLife } from '../domain/rights.ts';

/** `npm run docs` writes what the docs draw from the code; `--check` fails when a picture is not the code's. */
const lives: ReadonlyArray<readonly [string, string, Life<string, string>]> = [
  ['Sparvraag (Consultation)', 'domain/consultation.ts', consultationLife],
  ['Aanmelding (Referral)', 'domain/referral.ts', referralLife],
  ['Casus (Case)', 'domain/case.ts', caseLife],
  ['Overleg (Conference)', 'domain/conference.ts', conferenceLife],
  ['Uitnodiging (Invitation)', 'domain/conference.ts', invitationLife],
  ['Afspraak (Agreement)', 'domain/agreement.ts', agreementLife],
  ['Toestemming (Consent)', 'domain/consent.ts', consentLife],
  ['Verzoek van het gezin (RightsRequest)', 'domain/rights.ts', rightsLife],
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

/** Who may, as one list per noun: the table that the bot, its tab and its jobs look up. */
const whoMayPage = (): string => {
  const verbs = Object.keys(actions) as Verb[];
  const nouns = [...new Set(verbs.map((verb) => verb.split('.')[0] ?? ''))];
  const line = (verb: Verb): string => {
    const more = [mayInChannel(verb) ? 'ook in een kanaal' : '', logOf(verb) ? `log ${logOf(verb)}` : ''];
    return `- \`${verb}\`: ${[actions[verb].may.join(', '), ...more.filter(Boolean)].join(' · ')}`;
  };
  return [
    '# Wie wat mag',
    '',
    'Bron: `domain/actions.ts`. Getekend door `npm run docs`; `npm run check` faalt als het niet klopt. Elke cel wordt',
    'getest in `test/bot/role-table.test.ts`. Wat hier niet staat, mag niemand. Wat wie van wie hoort: `domain/hears.ts`.',
    '',
    'Hoe iemand staat tot waar het over gaat: asker (vroeg het), referrer (meldde aan), invitee (is genodigd), owner',
    '(deed de afspraak), author (schreef het concept), coordinator (coördinator of waarnemer van die gemeente, nu),',
    'projectLead, privacyOfficer (van die gemeente, nu), administrator, professional (iedereen die hier werkt).',
    '',
    'Verlof (`people.sendLeave`) laat niemand langer binnen dan de beheerder besloot: wie waarneming regelt, kan dat niet',
    'verder dan de laatste dag van de eigen rol. Doet een waarnemer het, dan hoort de coördinator het.',
    '',
    ...nouns.flatMap((noun) => [
      `## ${noun}`,
      '',
      ...verbs.filter((verb) => verb.startsWith(`${noun}.`)).map(line),
      '',
    ]),
  ].join('\n');
};

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
  ['bot: act, turn, router', /^bot\/(act|turn|router|reply)\.ts$|^bot\/action\//],
  ['bot: fault, clock, codes', /^bot\/(fault|clock|codes|key-file)\.ts$/],
  ['bot: index', /^bot\//],
  ['tab', /^tab\//],
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
    ['bot', 'cards', 'domain', 'scripts', 'tab'],
    {
      doNotFollow: { path: 'node_modules' },
      exclude: { path: 'generated|local-teams/page|^tab/dist|^test/' },
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
  ['docs/who-may.md', whoMayPage],
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
