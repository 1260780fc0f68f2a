/** Who may import whom (README, "The house"): a floor imports only from floors below it. */
const from = (path) => ({ path });
const only = (path) => ({ pathNot: path });

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'domain imports nothing of ours, and no library but zod and dates',
      severity: 'error',
      from: from('^domain/'),
      to: only('^(domain/|node_modules/(zod|temporal-polyfill)/)'),
    },
    {
      name: 'cards-know-domain-only',
      severity: 'error',
      from: from('^cards/'),
      to: only('^(cards/|domain/|node_modules/(@microsoft/teams\\.cards|zod)/)'),
    },
    {
      name: 'use-cases-know-domain-only',
      severity: 'error',
      from: from('^bot/use-cases/'),
      to: only('^(bot/use-cases/|domain/|node_modules/csv-parse/)'),
    },
    {
      name: 'store-implements-ports',
      severity: 'error',
      from: { path: '^bot/store/', pathNot: '^bot/store/generated/' },
      to: { path: '^(bot|cards|scripts|tab|test)/', pathNot: '^bot/(store/|use-cases/(ports|change)\\.ts)' },
    },
    {
      name: 'jobs-know-use-cases-store-cards',
      severity: 'error',
      from: from('^bot/jobs/'),
      to: { path: '^(bot|scripts|tab|test)/', pathNot: '^bot/(jobs/|store/|use-cases/|fault\\.ts)' },
    },
    {
      name: 'teams-knows-the-turn',
      comment: 'bot/teams speaks Teams; what an action means is behind turn and reply',
      severity: 'error',
      from: from('^bot/teams/'),
      to: {
        path: '^(bot|scripts|tab|test)/',
        pathNot:
          '^bot/(teams/|(act|turn|fault|recent)\\.ts|reply\\.ts|jobs/messenger\\.ts|use-cases/use-case\\.ts)',
      },
    },
    {
      name: 'web-knows-no-rules',
      severity: 'error',
      from: from('^bot/web/'),
      to: { path: '^(bot|cards|scripts|tab|test)/', pathNot: '^bot/(web/|teams/host\\.ts|recent\\.ts)' },
    },
    {
      name: 'letters-are-made-of-words',
      severity: 'error',
      from: from('^bot/letters/'),
      to: { path: '^(bot|scripts|tab|test)/', pathNot: '^bot/letters/' },
    },
    {
      name: 'tab-knows-domain-and-cards',
      comment:
        'it draws what the bot answers, with the words and the parts of cards that the chat has as well',
      severity: 'error',
      from: from('^tab/'),
      to: only(
        '^(tab/|domain/|cards/|node_modules/(@fluentui/|@microsoft/teams-js/|react/|react-dom/|@types/react|zod/))',
      ),
    },
    {
      name: 'only-tab-sees-teams-js-and-react',
      severity: 'error',
      from: { pathNot: '^tab/' },
      to: { path: 'node_modules/(@microsoft/teams-js|@fluentui|react|react-dom)/' },
    },
    {
      name: 'only-the-teams-host-sees-teams-js',
      severity: 'error',
      from: { path: '^tab/', pathNot: '^tab/host/teams\\.ts$' },
      to: { path: 'node_modules/@microsoft/teams-js/' },
    },
    {
      name: 'only-store-sees-prisma',
      severity: 'error',
      from: { pathNot: '^(bot/store/|scripts/prisma/|prisma\\.config\\.ts|test/(store|fakes)/)' },
      to: { path: 'node_modules/(@prisma/|prisma/)|bot/store/generated/' },
    },
    {
      name: 'only-teams-sees-botbuilder',
      severity: 'error',
      // The bare echo that we measure ourselves against is botbuilder and restify and nothing else.
      from: { pathNot: '^(bot/teams/|test/bot/|scripts/bench/echo\\.ts)' },
      to: { path: 'node_modules/(botbuilder|botframework)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-web-sees-restify',
      severity: 'error',
      from: { pathNot: '^(bot/web/|scripts/bench/echo\\.ts)' },
      to: { path: 'node_modules/restify' },
    },
    {
      name: 'only-letters-see-typst',
      severity: 'error',
      from: { pathNot: '^bot/letters/' },
      to: { path: 'node_modules/@myriaddreamin/|@myriaddreamin/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'but the pictures of cards and tab draw the samples of the tests',
      severity: 'error',
      from: { pathNot: '^(test/|scripts/(card|tab)-pictures)' },
      to: { path: '^test/' },
    },
    {
      name: 'the-bot-knows-no-scripts',
      severity: 'error',
      from: from('^(bot|cards|domain)/'),
      to: { path: '^scripts/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|bot/store/generated' },
    exclude: { path: 'scripts/local-teams/page/|^tab/dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
