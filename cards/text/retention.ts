import type { RetentionView } from '../../domain/view/retention.ts';

type Report = RetentionView['reports'][number];

import { count, inWords } from './common.ts';

/** Codes, and how many more there are. */
const listed = (codes: readonly string[], most: number): string =>
  codes.length > most ? `${codes.slice(0, most).join(', ')} en nog ${codes.length - most}` : inWords(codes);

export const retentionText = {
  title: 'Bewaren en wissen',
  heading: 'Wat blijft hoe lang?',
  draft: 'Concept',
  draftFor: (n: number) => `${count(n, 'dag', 'dagen')} na de laatste wijziging`,
  consultation: 'Sparvraag',
  consultationFor: (n: number) => `${count(n, 'dag', 'dagen')} na het laatste bericht`,
  closed: 'Aanmelding',
  closedFor: (n: number) => `${count(n, 'dag', 'dagen')} na sluiten`,
  withdrawn: 'Ingetrokken',
  withdrawnFor: (n: number) => `hoogstens ${count(n, 'maand', 'maanden')} na intrekken van de toestemming`,
  log: 'Logboek',
  logFor: (n: number) => `${n} jaar`,
  settings: 'De beheerder stelt deze termijnen in. Een gesloten aanmelding gaat eerst naar het archief.',
  next: 'Dit wordt het eerst gewist',
  nothingNext: 'Er is niets dat binnenkort wordt gewist.',
  waits: (code: string) => `${code}: wacht op een verzoek van het gezin`,
  goes: (code: string, on: string) => `${code}: ${on}`,
  moreNext: (n: number) => `Nog ${n}, later.`,
  done: 'Dit is gedaan',
  nothingDone: 'Er is nog niets gewist.',
  did: ({ erased, drafts, messages, logLines }: Report, most: number): string | undefined => {
    const gone = [
      ...(erased.length > 0 ? [listed(erased, most)] : []),
      ...(drafts > 0 ? [count(drafts, 'concept', 'concepten')] : []),
      ...(messages > 0 ? [count(messages, 'oud bericht', 'oude berichten')] : []),
      ...(logLines > 0 ? [count(logLines, 'logregel', 'logregels')] : []),
    ];
    return gone.length > 0 ? `${gone.join('; ')} gewist.` : undefined;
  },
  nothing: 'Er was niets te wissen.',
  stays: 'Wissen lukt niet',
  staysWhat: (codes: readonly string[], most: number) =>
    `De termijn is voorbij voor ${listed(codes, most)}. Het dossier kon niet naar het archief, of het wissen zelf lukte niet. Er is niets kwijt.`,
  staysNext:
    'De beheerder is aan zet: bestaat de map van het archief (EXPORT_DIR), en is er ruimte? Ik probeer het elk uur opnieuw. Lukt het niet, dan hoort u het morgen weer.',
  failed: ({ failed }: Report, most: number): string | undefined =>
    failed.length > 0
      ? `⚠ **Niet gelukt:** ${listed(failed, most)}. Ik probeer het elk uur opnieuw.`
      : undefined,
  unreadable: (n: number) =>
    `⚠ ${count(n, 'rij is', 'rijen zijn')} niet te lezen en overgeslagen. De beheerder ziet in het technische log welke soort.`,
};
