import type { Notice } from '../../../domain/notice.ts';

/** The name of the card about an agreement in its owner's chat. */
export const agreementCardName = (agreement: string, owner: string): string =>
  `agreement:${agreement}:${owner}`;

/**
 * The name of the card that a silent change edits where it stands, known before anything is drawn; undefined for what
 * may be posted, and where the name follows from the drawing.
 */
export const editsOnly = (notice: Notice, to: string): string | undefined =>
  notice.kind === 'agreement' && notice.why === 'updated'
    ? agreementCardName(notice.agreement, to)
    : undefined;
