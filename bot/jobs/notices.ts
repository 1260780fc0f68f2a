import { agreementCard, cannotCard, postponedCard } from '../../cards/agreement.ts';
import { agreementsCard } from '../../cards/agreements.ts';
import { caseClosedCard } from '../../cards/case.ts';
import { attendanceCard } from '../../cards/conference.ts';
import { consultationAnswerCard, consultationClosedCard } from '../../cards/consultation.ts';
import { consultationThreadCard } from '../../cards/consultation-thread.ts';
import { invitationCard } from '../../cards/invitation.ts';
import type { Card } from '../../cards/kit.ts';
import { nobodyOnDutyCard } from '../../cards/people.ts';
import { receiptCard, referralArrivedCard } from '../../cards/referral.ts';
import { accessAskedCard, referralNewsCard } from '../../cards/referral-news.ts';
import { digestCard, escalationCard } from '../../cards/reminder.ts';
import { workListCard } from '../../cards/work-list.ts';
import { isSilent } from '../../domain/case.ts';
import type { Notice, NoticeKind } from '../../domain/notice.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { municipalityById } from '../../domain/region.ts';
import { agreementCardView, agreementsView } from '../use-cases/agreements/agreement-views.ts';
import { loadAgreement } from '../use-cases/agreements/change-agreement.ts';
import { invitationViewOf } from '../use-cases/conference/answer-invitation.ts';
import { attendanceOf } from '../use-cases/conference/show-conference.ts';
import { digestOf } from '../use-cases/oversight/digest.ts';
import { escalationView } from '../use-cases/oversight/escalation.ts';
import { showWorkList } from '../use-cases/oversight/work-list.ts';
import { loadActor } from '../use-cases/people/actor.ts';
import { isSomebodyOnDuty } from '../use-cases/people/on-duty.ts';
import type { Ports } from '../use-cases/ports.ts';
import { answerView, threadView } from '../use-cases/sparring/thread.ts';

/** What a notice comes to at the moment of sending; undefined when it no longer matters. */
export type Rendered = {
  readonly card: Card;
  /** The case or thread it is about, for the neutral words beside the card. */
  readonly code?: string;
  /** The card's name, to find it again: it is edited where it stands. */
  readonly key?: string;
  /** `new`: always a new message. `edit`: only where it stands already. `either`: there, else new. */
  readonly how: 'new' | 'edit' | 'either';
  /** What the older card with this key becomes when a new one is posted below it. */
  readonly superseded?: Card;
};

/** To whom it goes: a person's id, or the municipality of a channel. */
type Render<K extends NoticeKind> = (
  ports: Ports,
  notice: Extract<Notice, { kind: K }>,
  to: string,
) => Promise<Rendered | undefined>;

const thread: Render<'consultation.thread'> = async (ports, { consultation, why }, to) => {
  const found = await ports.read.get('consultation', consultation);
  if (!found) return undefined;
  const key = `consultation:${found.id}:${to}`;
  const updated = why === 'updated';
  if (found.state === 'closed' && !updated) return undefined;
  const view = threadView(ports, found, to);
  const reasons = ['new', 'addition', 'unanswered', 'takeOver', 'enough', 'updated'] as const;
  return {
    card: consultationThreadCard({ ...view, why: reasons.find((one) => one === why) ?? 'shown' }),
    code: found.code,
    key,
    how: updated ? 'edit' : 'new',
    superseded: consultationThreadCard({ ...view, superseded: true }),
  };
};

const answer: Render<'consultation.answer'> = async (ports, { consultation }) => {
  const found = await ports.read.get('consultation', consultation);
  return found && { card: consultationAnswerCard(answerView(ports, found)), code: found.code, how: 'new' };
};

const closed: Render<'consultation.closed'> = async (ports, { consultation }) => {
  const found = await ports.read.get('consultation', consultation);
  return (
    found && {
      card: consultationClosedCard({
        consultation: found.id,
        code: found.code,
        outcome: found.outcome,
        note: found.outcomeNote,
        to: 'asker',
        by: 'coordinator',
      }),
      code: found.code,
      how: 'new',
    }
  );
};

const loadReferral = async (ports: Ports, caseId: string) => {
  const family = await ports.read.get('case', caseId);
  const [referral] = await ports.read.list('referral', { caseId });
  const municipality =
    family && (municipalityById(ports.region, family.municipality)?.name ?? family.municipality);
  return family && referral && municipality ? { family, referral, municipality } : undefined;
};

const receipt: Render<'referral.receipt'> = async (ports, notice) => {
  const loaded = await loadReferral(ports, notice.case);
  if (!loaded) return undefined;
  const { family, referral, municipality } = loaded;
  const view = {
    case: family.id,
    code: family.code,
    municipality,
    triageDueAt: referral.triageDueAt,
    urgent: referral.urgent,
    nobodyYet: !(await isSomebodyOnDuty(ports, family.municipality)),
  };
  return { card: receiptCard(view), code: family.code, how: 'new' };
};

const arrived: Render<'referral.arrived'> = async (ports, notice, to) => {
  const loaded = await loadReferral(ports, notice.case);
  const updated = notice.why === 'updated';
  if (!loaded || (isSilent(loaded.family.state) && !updated)) return undefined;
  const { family, referral, municipality } = loaded;
  return {
    card: referralArrivedCard({
      case: family.id,
      code: family.code,
      municipality,
      urgent: referral.urgent,
      triageDueAt: referral.triageDueAt,
      now: ports.now(),
      state: referral.state,
    }),
    code: family.code,
    key: `referral:${family.id}:${to}`,
    how: updated ? 'edit' : 'new',
  };
};

type News = 'referral.question' | 'referral.answered' | 'referral.decided';

const news =
  (kind: News) =>
  async (ports: Ports, notice: { readonly case: string }): Promise<Rendered | undefined> => {
    const loaded = await loadReferral(ports, notice.case);
    if (!loaded) return undefined;
    const { family, referral } = loaded;
    // Being judged elsewhere closes the case: that is told; questions about a closed case are not.
    if (isSilent(family.state) && kind !== 'referral.decided') return undefined;
    const conferences = await ports.read.list('conference', { caseId: family.id });
    const decided = referral.state === 'redirected' ? 'redirected' : 'accepted';
    const what = {
      'referral.question': 'question',
      'referral.answered': 'answered',
      'referral.decided': decided,
    } as const;
    return {
      card: referralNewsCard({
        case: family.id,
        code: family.code,
        news: what[kind],
        conferenceAt: conferences.toSorted((a, b) => a.number - b.number).at(-1)?.startsAt,
      }),
      code: family.code,
      how: 'new',
    };
  };

const invitation: Render<'invitation'> = async (ports, notice) => {
  const view = await invitationViewOf(ports, notice.invitation);
  if (!view) return undefined;
  return {
    card: invitationCard(view),
    code: view.code,
    key: `invitation:${view.invitation}`,
    how: notice.why === 'updated' ? 'edit' : 'new',
    superseded: invitationCard(view),
  };
};

const attendance: Render<'attendance'> = async (ports, notice, to) => {
  const conference = await ports.read.get('conference', notice.conference);
  const family = conference && (await ports.read.get('case', conference.caseId));
  if (!conference || !family || isSilent(family.state)) return undefined;
  const view = await attendanceOf(ports, conference, family.code, notice.invitation);
  // Somebody who comes changes the count in place; somebody who does not asks for the coordinator's attention.
  const quiet = view.last === undefined || view.last.state === 'accepted';
  return {
    card: attendanceCard(view),
    code: family.code,
    key: `attendance:${conference.id}:${to}`,
    how: quiet ? 'either' : 'new',
    superseded: attendanceCard(view),
  };
};

const agreement: Render<'agreement'> = async (ports, notice, to) => {
  const loaded = await loadAgreement(ports, notice.agreement);
  if (!loaded) return undefined;
  const { family } = loaded;
  const updated = notice.why === 'updated';
  const mine = loaded.agreement.ownerId === to;
  if ((!mine || isSilent(family.state)) && !updated) return undefined;
  const state = mine ? loaded.agreement.state : 'cancelled';
  const why = notice.why === 'reassigned' ? 'reassigned' : updated ? 'shown' : 'new';
  return {
    card: agreementCard(agreementCardView(ports, { ...loaded.agreement, state }, family.code, why)),
    code: family.code,
    key: `agreement:${loaded.agreement.id}:${to}`,
    how: updated ? 'edit' : 'new',
  };
};

const shared: Render<'agreements'> = async (ports, notice) => {
  const view = await agreementsView(ports, notice.conference);
  return view && view.lines.length > 0
    ? { card: agreementsCard(view), code: view.code, key: `agreements:${notice.conference}`, how: 'either' }
    : undefined;
};

const cannot: Render<'cannot'> = async (ports, notice) => {
  const loaded = await loadAgreement(ports, notice.agreement);
  if (!loaded || isSilent(loaded.family.state)) return undefined;
  const { id, number, organisation } = loaded.agreement;
  const view = {
    agreement: id,
    case: loaded.family.id,
    number,
    code: loaded.family.code,
    organisation,
    at: notice.at,
  };
  return { card: cannotCard(view), code: loaded.family.code, how: 'new' };
};

const postponed: Render<'postponed'> = async (ports, notice) => {
  const loaded = await loadAgreement(ports, notice.agreement);
  if (!loaded || isSilent(loaded.family.state)) return undefined;
  const { id, number, organisation } = loaded.agreement;
  const view = {
    agreement: id,
    number,
    code: loaded.family.code,
    organisation,
    from: notice.from,
    to: notice.to,
  };
  return { card: postponedCard(view), code: loaded.family.code, how: 'new' };
};

const escalation: Render<'escalation'> = async (ports, notice) => {
  const view = await escalationView(ports, notice.agreement);
  return (
    view && { card: escalationCard(view), code: view.code, key: `escalation:${view.agreement}`, how: 'new' }
  );
};

const digest: Render<'digest'> = async (ports, notice, to) => {
  const subjects = await ports.read.digestSubjects(to, notice.date);
  const view = await digestOf(ports, to, notice.date, subjects);
  const waiting = view.items.filter((item) => item.kind === 'conference' || !item.done);
  return waiting.length > 0 ? { card: digestCard({ ...view, items: waiting }), how: 'new' } : undefined;
};

const workList: Render<'workList'> = async (ports, _notice, to) => {
  const person = await ports.read.get('person', to);
  const actor = await loadActor(ports, { id: to, name: person?.name ?? '' });
  const personal = { type: 'personal', id: '', serviceUrl: '', tenantId: '' } as const;
  const shown = await showWorkList(ports)(actor, {
    data: {},
    inputs: {},
    relations: new Set(),
    conversation: personal,
  });
  return isRefusal(shown) || shown.answer.total === 0
    ? undefined
    : { card: workListCard(shown.answer), how: 'new' };
};

const caseClosed: Render<'case.closed'> = async (ports, notice) => {
  const family = await ports.read.get('case', notice.case);
  if (!family) return undefined;
  const to =
    notice.to === 'referrer' ? 'referrer' : notice.to === 'coordinator' ? 'coordinator' : 'participant';
  return { card: caseClosedCard({ case: family.id, code: family.code, to }), code: family.code, how: 'new' };
};

const accessAsked: Render<'accessAsked'> = async (ports, notice) => {
  const [family] = await ports.read.list('case', { code: notice.code });
  const person = await ports.read.get('person', notice.who);
  return {
    card: accessAskedCard({ code: notice.code, who: person?.name ?? '', case: family?.id }),
    code: notice.code,
    how: 'new',
  };
};

const nobodyOnDuty: Render<'nobodyOnDuty'> = async (ports, notice) => {
  const municipality = municipalityById(ports.region, notice.municipality)?.name ?? notice.municipality;
  return {
    card: nobodyOnDutyCard({ municipality, urgent: notice.urgent, code: notice.code }),
    code: notice.code,
    how: 'new',
  };
};

const renders: { readonly [K in NoticeKind]: Render<K> } = {
  'consultation.thread': thread,
  'consultation.answer': answer,
  'consultation.closed': closed,
  'referral.receipt': receipt,
  'referral.arrived': arrived,
  'referral.question': news('referral.question'),
  'referral.answered': news('referral.answered'),
  'referral.decided': news('referral.decided'),
  invitation,
  attendance,
  agreement,
  agreements: shared,
  cannot,
  postponed,
  escalation,
  digest,
  workList,
  'case.closed': caseClosed,
  accessAsked,
  nobodyOnDuty,
};

/** The card for a notice as things are now. */
export const render = (ports: Ports, notice: Notice, to: string): Promise<Rendered | undefined> =>
  (renders[notice.kind] as Render<NoticeKind>)(ports, notice, to);
