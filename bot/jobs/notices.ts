import type { Notice, NoticeKind } from '../../domain/notice.ts';
import type { Ports } from '../use-cases/ports.ts';
import { agreement, cannot, escalation, postponed, shared } from './notices/agreements.ts';
import { deadlineNear, returned } from './notices/ahead.ts';
import { attendance, invitation, withdrawn } from './notices/conference.ts';
import { undelivered } from './notices/delivery.ts';
import { accessAsked, caseClosed, caseReopened, digest, workList } from './notices/oversight.ts';
import { leaveGiven, nobodyOnDuty, personLeft, postVacated } from './notices/people.ts';
import {
  caseResumed,
  caseStopped,
  leakBlocked,
  retentionFailed,
  rightsDecided,
  rightsRequest,
} from './notices/privacy.ts';
import {
  arrived,
  familyNews,
  moved,
  news,
  newsAsked,
  offered,
  receipt,
  redirectRefused,
} from './notices/referral.ts';
import type { Render, Rendered } from './notices/rendered.ts';
import { answer, closed, thread } from './notices/sparring.ts';

/** The one table from notice to card: every kind of domain/notice.ts stands here once. */
const renders: { readonly [K in NoticeKind]: Render<K> } = {
  'consultation.thread': thread,
  'consultation.answer': answer,
  'consultation.closed': closed,
  'referral.receipt': receipt,
  'referral.arrived': arrived,
  'referral.question': news('referral.question'),
  'referral.answered': news('referral.answered'),
  'referral.decided': news('referral.decided'),
  'referral.succeeded': news('referral.succeeded'),
  'referral.added': news('referral.added'),
  'referral.withdrawn': news('referral.withdrawn'),
  'redirect.asked': news('redirect.asked'),
  'family.news': familyNews,
  'family.newsAsked': newsAsked,
  'redirect.offered': offered,
  'redirect.refused': redirectRefused,
  'redirect.accepted': moved,
  invitation,
  'invitation.withdrawn': withdrawn,
  attendance,
  agreement,
  agreements: shared,
  cannot,
  postponed,
  escalation,
  digest,
  workList,
  deadlineNear,
  returned,
  'case.closed': caseClosed,
  'case.reopened': caseReopened,
  'case.stopped': caseStopped,
  'case.resumed': caseResumed,
  'rights.request': rightsRequest,
  'rights.decided': rightsDecided,
  accessAsked,
  retentionFailed,
  leakBlocked,
  undelivered,
  personLeft,
  leaveGiven,
  postVacated,
  nobodyOnDuty,
};

/** The card for a notice as things are now. */
export const render = (ports: Ports, notice: Notice, to: string): Promise<Rendered | undefined> =>
  (renders[notice.kind] as Render<NoticeKind>)(ports, notice, to);
