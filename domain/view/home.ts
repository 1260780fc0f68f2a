/** The first card somebody sees. Views are plain data without words; cards draw them, words stand in cards/text. */

/** `instant` ISO in UTC, `date` yyyy-mm-dd. Cards write both in Dutch, local time. */
export type HomeView = {
  now: string;
  /** Never wrote before. */
  isNew: boolean;
  /** What was typed was not understood: say so in one sentence, kindly, above the buttons. */
  notUnderstood?: boolean;
  draft?: { draft: string; step: number; of: number; savedAt: string; expiresOn: string };
  openAgreements: number;
  openReferrals: number;
  isCoordinator: boolean;
  isAdministrator: boolean;
  isPrivacyOfficer?: boolean;
  isProjectLead?: boolean;
};
