import type { AccessAction, RecordType } from '../../../domain/access.ts';

/** Who acts, as the access log knows them. */
export type LoggedRole =
  | 'coordinator'
  | 'deputyCoordinator'
  | 'projectLead'
  | 'privacyOfficer'
  | 'partner'
  | 'professional'
  | 'administrator';

/**
 * "Wie keek in mijn gegevens" in another language than Dutch. What was done and with what stand beside each other, so
 * that no sentence has to fit every pair of them.
 */
export type ReadersWords = {
  readonly title: string;
  readonly forWhom: (name: string) => string;
  readonly intro: readonly string[];
  readonly none: string;
  readonly question: readonly string[];
  readonly header: readonly [when: string, who: string, what: string];
  readonly who: (name: string, role: string) => string;
  readonly onBehalf: (name: string) => string;
  readonly system: string;
  readonly did: (action: string, record: string) => string;
  readonly refused: string;
  readonly roles: Readonly<Record<LoggedRole, string>>;
  readonly actions: Readonly<Record<AccessAction, string>>;
  readonly records: Readonly<Record<RecordType, string>>;
};
