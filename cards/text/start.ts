type Started = {
  bot: string;
  teams: string | undefined;
  store: 'pglite' | 'postgres';
  folder: string;
  local: boolean;
};

/** What the administrator reads when the bot starts. */
export const startText = {
  block: ({ bot, teams, store, folder, local }: Started): string =>
    [
      '',
      '  Knooppunt draait.',
      '',
      ...(teams ? [`  Lokale Teams   ${teams}`] : []),
      `  Bot            ${bot}/api/messages`,
      `  Gezondheid     ${bot}/healthz en ${bot}/readyz`,
      `  Gegevens       ${store === 'pglite' ? `${folder} (ingebouwde PostgreSQL)` : 'PostgreSQL (DATABASE_URL)'}`,
      ...(local
        ? ['', '  Let op: proefopstelling zonder app-id. Alleen op deze computer, niet voor echte gezinnen.']
        : []),
      '',
      '  Stoppen: Ctrl+C',
      '',
    ].join('\n'),
  noArchive: (folder: string): string =>
    `In EXPORT_DIR (${folder}) kan niet worden geschreven. Gesloten aanmeldingen worden niet gewist tot dat weer kan: maak de map aan, en geef schrijfrecht.`,
  portInUse: (detail: string): string =>
    `Een poort is al in gebruik (${detail}). Sluit het andere programma, of kies met PORT en LOCAL_TEAMS_PORT andere poorten.`,
};
