import { caseLife } from '../../../domain/case.ts';
import { countDetails } from '../../../domain/case-count.ts';
import { after } from '../../../domain/life.ts';
import { countCase } from '../../../domain/statistics.ts';
import { type Change, put, type Removal } from '../change.ts';
import type { Ports } from '../ports.ts';
import { closedRequests } from './closed-requests.ts';
import type { FamilyFile } from './family-of.ts';

/** All that erasing changes. */
export type Erasure = Omit<Change<unknown>, 'answer'>;

/** Drafts a coordinator has about this case, a conference of it, or a request about it. */
export const draftsOf = async (ports: Ports, { family }: FamilyFile): Promise<Removal[]> => {
  const [conferences, requests] = await Promise.all([
    ports.read.list('conference', { caseId: family.id }),
    ports.read.list('rightsRequest', { caseId: family.id }),
  ]);
  const subjects = [family, ...conferences, ...requests].map(({ id }) => id);
  const drafts = await ports.read.list('draft', { subject: subjects });
  return drafts.map(({ id, version }) => ({ kind: 'draft', id, version }));
};

/**
 * Erases a case whole: what is left is its code, its municipality and its dates, so that a number in the access
 * log still means something. Messages and reminders about it are forgotten as well.
 */
export const eraseCase = async (ports: Ports, file: FamilyFile, deciding?: string): Promise<Erasure> => {
  const { family, referrals, consents } = file;
  const [conferences, invitations, agreements, drafts, requests] = await Promise.all([
    ports.read.list('conference', { caseId: family.id }),
    ports.read.list('invitation', { caseId: family.id }),
    ports.read.list('agreement', { caseId: family.id }),
    draftsOf(ports, file),
    ports.read.list('rightsRequest', { caseId: family.id }),
  ]);
  const state = after(caseLife, family.state, 'erase');
  if (!state) throw new RangeError(`a case that is ${family.state} cannot be erased`);
  const held = conferences.filter((one) => one.state === 'held');
  const gone = <K extends Removal['kind']>(kind: K, all: readonly { id: string; version: number }[]) =>
    all.map(({ id, version }): Removal => ({ kind, id, version }));
  return {
    puts: [
      put('case', {
        id: family.id,
        version: family.version,
        code: family.code,
        municipality: family.municipality,
        createdAt: family.createdAt,
        closedAt: family.closedAt,
        state,
        referrerId: ERASED,
        counted: {
          ...countCase(family, consents, held),
          details: family.voided
            ? undefined
            : countDetails(family.createdAt, consents, held, agreements, ports.region.terms),
        },
        erasedAt: ports.now(),
      }),
      ...closedRequests(
        ports,
        requests.filter(({ id }) => id !== deciding),
      ),
    ],
    removals: [
      ...gone('referral', referrals),
      ...gone('consent', consents),
      ...gone('conference', conferences),
      ...gone('invitation', invitations),
      ...gone('agreement', agreements),
      ...drafts,
    ],
    forget: {
      caseId: family.id,
      subjects: [family, ...conferences, ...invitations, ...agreements].map(({ id }) => id),
    },
    access: [{ action: 'D', recordType: 'case', recordId: family.id, caseId: family.id }],
  };
};

/** Stands for a referrer whose case is erased. */
const ERASED = 'erased';
