import type { Case } from '../../../domain/case.ts';
import type { Actor } from '../../../domain/role.ts';
import { type Change, happened, type Put, put } from '../change.ts';
import type { Ports } from '../ports.ts';
import { arrivalNews } from './arrival-news.ts';
import type { Joined } from './referral-of.ts';

/** The case that began it is taken back; `next` is the earliest of those that had joined it, `rest` the others. */
type Parting = { readonly home: Case; readonly next: Joined; readonly rest: readonly Joined[] };

/** What was decided about the family while it went on there stays so. */
const ofTheFamily = ({
  municipality,
  restricted,
  erased,
  pregnancyEnded,
  hushedAt,
}: Case): Partial<Case> => ({
  municipality,
  restricted,
  erased,
  pregnancyEnded,
  hushedAt,
});

/**
 * Who referred first took only their own referral back: the family goes on under the code of who referred it next,
 * with all that was said and asked, what the coordinator began to judge, and its own moment (scenario 4).
 */
export const goesOnApart = async (
  ports: Ports,
  actor: Actor,
  { home, next, rest }: Parting,
): Promise<Required<Pick<Change<unknown>, 'puts' | 'timeline' | 'messages' | 'reminders'>>> => {
  const [consents, requests, drafts, shells] = await Promise.all([
    ports.read.list('consent', { caseId: home.id }),
    ports.read.list('rightsRequest', { caseId: home.id, state: 'open' }),
    ports.read.list('draft', { form: 'triage', subject: home.id }),
    ports.read.list('case', { id: [next, ...rest].map(({ joinedFrom }) => joinedFrom) }),
  ]);
  const caseId = next.joinedFrom;
  const caseCode = shells.find(({ id }) => id === caseId)?.code ?? home.code;
  return {
    puts: [
      ...shells.map(
        (one): Put =>
          put(
            'case',
            one.id === caseId
              ? {
                  ...one,
                  ...ofTheFamily(home),
                  state: 'open',
                  linkedTo: undefined,
                  closedAt: undefined,
                  closedBy: undefined,
                  closeReason: undefined,
                }
              : { ...one, linkedTo: caseId },
          ),
      ),
      put('referral', { ...next, caseId, joinedFrom: undefined }),
      ...rest.map((one): Put => put('referral', { ...one, caseId })),
      ...consents.map((one): Put => put('consent', { ...one, caseId })),
      ...requests.map((one): Put => put('rightsRequest', { ...one, caseId, caseCode })),
      ...drafts.map((one): Put => put('draft', { ...one, subject: caseId })),
    ],
    timeline: [happened(actor, caseId, ports.now(), 'case.unlinked')],
    messages: arrivalNews(
      { id: caseId, municipality: home.municipality },
      next,
      `referral:${next.id}:arrived:apart:${home.version}`,
    ),
    reminders: [
      {
        key: `triage:${next.id}:due`,
        kind: next.urgent ? 'triage.urgent' : 'triage.due',
        subject: caseId,
        dueAt: next.triageDueAt,
        content: {},
      },
    ],
  };
};
