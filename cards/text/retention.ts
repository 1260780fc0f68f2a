import type { RetentionReport } from '../../domain/retention.ts';
import { count } from './common.ts';

export const retentionText = {
  title: 'Bewaren en wissen',
  heading: 'Wat blijft hoe lang?',
  draft: 'Concept, na de laatste wijziging',
  consultation: 'Sparvraag, na de laatste regel',
  closed: 'Aanmelding, na sluiten',
  withdrawn: 'Na ingetrokken toestemming, hoogstens',
  log: 'Logboek',
  days: (n: number) => count(n, 'dag', 'dagen'),
  months: (n: number) => count(n, 'maand', 'maanden'),
  years: (n: number) => `${n} jaar`,
  settings: 'De termijnen staan in het regiobestand. Een gesloten aanmelding gaat eerst naar het archief.',
  next: 'Dit wordt het eerst gewist',
  nothingNext: 'Er is geen gesloten aanmelding.',
  goes: (code: string, on: string) => `${code}: ${on}`,
  done: 'Dit is gedaan',
  nothingDone: 'Er is nog niets gewist.',
  report: (
    when: string,
    { erased, failed, drafts, messages, logLines }: RetentionReport,
    named: (codes: string[]) => string,
  ): string =>
    `${when}: ${
      [
        erased.length > 0 ? `${named(erased)} gewist` : '',
        drafts > 0 ? `${count(drafts, 'concept', 'concepten')} gewist` : '',
        messages > 0 ? `${count(messages, 'oud bericht', 'oude berichten')} gewist` : '',
        logLines > 0 ? `${count(logLines, 'logregel', 'logregels')} gewist` : '',
        failed.length > 0 ? `⚠ niet gelukt: ${named(failed)}; ik probeer het elk uur opnieuw` : '',
      ]
        .filter(Boolean)
        .join('; ') || 'niets'
    }.`,
  command: (report: RetentionReport, named: (codes: string[]) => string): string =>
    retentionText.report('Bewaarronde', report, named),
};
