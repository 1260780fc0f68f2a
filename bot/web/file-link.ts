import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { members } from '../../domain/family.ts';
import { destinations } from '../../domain/hand-over.ts';
import { Language, LetterKind } from '../../domain/letter-given.ts';
import { channels } from '../../domain/rights-form.ts';

/** What a link gives, to whom, until when. */
const Link = z.object({
  file: z.enum(['export', 'readers', 'letter', 'actionList', ...destinations]),
  id: z.string().min(1).max(100),
  format: z.enum(['pdf', 'json', 'html']),
  actor: z.string().min(1).max(100),
  /** Of one adult of a family. */
  member: z.enum(members).optional(),
  language: Language.optional(),
  /** Of a family: which, in which language, and how it will reach them. */
  letter: z.object({ kind: LetterKind, language: Language, channel: z.enum(channels) }).optional(),
  /** Instant in UTC after which it gives nothing any more. */
  until: z.iso.datetime(),
  /** Makes it usable once. */
  nonce: z.string().min(20).max(60),
});
export type FileLink = z.infer<typeof Link>;

const MINUTES = 10;
const proofOf = (key: string, payload: string): Buffer =>
  createHmac('sha256', key).update(`file:${payload}`).digest();

/** The path of a file that is made when the link is opened: once, within ten minutes, and nobody can guess it. */
export const filePath = (key: string, what: Omit<FileLink, 'until' | 'nonce'>, now: string): string => {
  const link: FileLink = {
    ...what,
    until: new Date(Date.parse(now) + MINUTES * 60_000).toISOString(),
    nonce: randomBytes(18).toString('base64url'),
  };
  const payload = Buffer.from(JSON.stringify(link)).toString('base64url');
  return `/bestand/${payload}.${proofOf(key, payload).toString('base64url')}`;
};

/** The link in a path; undefined when we did not make it or its time is over. */
export const readFileLink = (key: string, token: string, now: string): FileLink | undefined => {
  const [payload = '', proof = ''] = token.split('.');
  const expected = proofOf(key, payload);
  const given = Buffer.from(proof, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const { data } = Link.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  return data && data.until > now ? data : undefined;
};
