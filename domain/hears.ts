import type { Notice, NoticeKind } from './notice.ts';
import type { Relation } from './role.ts';
import type { SubjectKind } from './subject.ts';

/** Who may be told of something, by how they stand to it at the moment of sending. */
type Audience<K extends NoticeKind> = {
  readonly subject: SubjectKind;
  /** The subject's id in the notice; '' for `none`. */
  readonly id: (notice: Extract<Notice, { kind: K }>) => string;
  readonly may: readonly Relation[];
};

const nothing = () => '';

/**
 * The role table for what the bot sends by itself: the same relations as for what people do. A message to
 * somebody who no longer stands so is not sent; it lists whom, beside `domain/actions.ts`. Channels hold no
 * content and are no persons: they are not in it.
 */
export const hears: { readonly [K in NoticeKind]: Audience<K> } = {
  'consultation.thread': {
    subject: 'consultation',
    id: ({ consultation }) => consultation,
    may: ['coordinator'],
  },
  'consultation.answer': { subject: 'consultation', id: ({ consultation }) => consultation, may: ['asker'] },
  'consultation.closed': { subject: 'consultation', id: ({ consultation }) => consultation, may: ['asker'] },
  'referral.receipt': { subject: 'case', id: (notice) => notice.case, may: ['referrer'] },
  'referral.arrived': { subject: 'case', id: (notice) => notice.case, may: ['coordinator'] },
  'referral.question': { subject: 'case', id: (notice) => notice.case, may: ['referrer'] },
  'referral.answered': { subject: 'case', id: (notice) => notice.case, may: ['coordinator'] },
  'referral.decided': { subject: 'case', id: (notice) => notice.case, may: ['referrer'] },
  'referral.succeeded': { subject: 'case', id: (notice) => notice.case, may: ['referrer'] },
  'referral.added': { subject: 'case', id: (notice) => notice.case, may: ['coordinator'] },
  'referral.withdrawn': { subject: 'case', id: (notice) => notice.case, may: ['coordinator'] },
  'family.newsAsked': { subject: 'case', id: (notice) => notice.case, may: ['coordinator'] },
  'family.news': { subject: 'case', id: (notice) => notice.case, may: ['coordinator'] },
  'redirect.asked': { subject: 'case', id: (notice) => notice.case, may: ['referrer'] },
  'redirect.offered': { subject: 'case', id: (notice) => notice.case, may: ['receiver'] },
  'redirect.refused': { subject: 'case', id: (notice) => notice.case, may: ['coordinator'] },
  // To who referred, and to the coordinator it left: by its code and where it went, which she chose herself.
  'redirect.accepted': { subject: 'none', id: nothing, may: ['professional'] },
  invitation: { subject: 'invitation', id: ({ invitation }) => invitation, may: ['invitee'] },
  // Who is no longer asked is no invitee any more, and must still hear it: a code and no more.
  'invitation.withdrawn': { subject: 'none', id: nothing, may: ['professional'] },
  attendance: { subject: 'conference', id: ({ conference }) => conference, may: ['coordinator'] },
  agreement: { subject: 'agreement', id: ({ agreement }) => agreement, may: ['owner'] },
  agreements: { subject: 'conference', id: ({ conference }) => conference, may: ['coordinator'] },
  cannot: { subject: 'agreement', id: ({ agreement }) => agreement, may: ['coordinator'] },
  postponed: { subject: 'agreement', id: ({ agreement }) => agreement, may: ['coordinator'] },
  escalation: { subject: 'agreement', id: ({ agreement }) => agreement, may: ['coordinator'] },
  // Each of its lines is looked up anew for its reader when it is sent.
  digest: { subject: 'none', id: nothing, may: ['professional'] },
  deadlineNear: { subject: 'case', id: (notice) => notice.case, may: ['coordinator'] },
  returned: { subject: 'none', id: nothing, may: ['coordinator'] },
  workList: { subject: 'none', id: nothing, may: ['coordinator'] },
  'case.closed': {
    subject: 'case',
    id: (notice) => notice.case,
    may: ['referrer', 'invitee', 'owner', 'coordinator'],
  },
  'case.reopened': { subject: 'case', id: (notice) => notice.case, may: ['referrer', 'owner'] },
  'case.stopped': { subject: 'case', id: (notice) => notice.case, may: ['referrer', 'invitee', 'owner'] },
  'case.resumed': { subject: 'case', id: (notice) => notice.case, may: ['referrer', 'invitee', 'owner'] },
  'rights.request': {
    subject: 'rightsRequest',
    id: ({ request }) => request,
    may: ['privacyOfficer', 'coordinator'],
  },
  'rights.decided': { subject: 'rightsRequest', id: ({ request }) => request, may: ['coordinator'] },
  accessAsked: { subject: 'none', id: nothing, may: ['coordinator'] },
  postVacated: { subject: 'none', id: nothing, may: ['coordinator'] },
  nobodyOnDuty: { subject: 'none', id: nothing, may: ['projectLead', 'administrator'] },
  leaveGiven: { subject: 'none', id: nothing, may: ['coordinator', 'administrator'] },
  retentionFailed: {
    subject: 'none',
    id: nothing,
    may: ['privacyOfficer', 'coordinator', 'administrator'],
  },
  leakBlocked: { subject: 'none', id: nothing, may: ['privacyOfficer', 'coordinator'] },
  undelivered: { subject: 'none', id: nothing, may: ['coordinator', 'administrator'] },
  personLeft: { subject: 'none', id: nothing, may: ['coordinator'] },
};
