import { createHmac, timingSafeEqual } from 'node:crypto';

const signed = (key: string, invitation: string): string =>
  createHmac('sha256', key).update(`ics:${invitation}`).digest('base64url').slice(0, 32);

/** The path of an invitation's calendar file; who has the card has the link, nobody can guess it. */
export const icsPath = (key: string, invitation: string): string =>
  `/agenda/${encodeURIComponent(invitation)}/${signed(key, invitation)}/knooppunt.ics`;

/** Whether the link was made by us. */
export const isIcsSignature = (key: string, invitation: string, signature: string): boolean => {
  const expected = Buffer.from(signed(key, invitation));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
};
