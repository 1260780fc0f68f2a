import { caseClosedCard, caseReopenedCard } from '../../../cards/case.ts';
import { accessAskedCard } from '../../../cards/referral-news.ts';
import { digestCard } from '../../../cards/reminder.ts';
import { workListCard } from '../../../cards/work-list.ts';
import { isSilent } from '../../../domain/case.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { digestOf } from '../../use-cases/oversight/digest.ts';
import { showWorkList } from '../../use-cases/oversight/work-list.ts';
import { loadActor } from '../../use-cases/people/actor.ts';
import { homeOf } from '../../use-cases/referral/referral-of.ts';

import type { Render } from './rendered.ts';

export const digest: Render<'digest'> = async (ports, notice, to) => {
  const subjects = await ports.read.digestSubjects(to, notice.date);
  const view = await digestOf(ports, to, notice.date, subjects);
  const waiting = view.items.filter((item) => item.kind === 'conference' || !item.done);
  return waiting.length > 0 ? { card: digestCard({ ...view, items: waiting }), how: 'new' } : undefined;
};

export const workList: Render<'workList'> = async (ports, _notice, to) => {
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

const CLOSED_TO = ['referrer', 'coordinator', 'void'] as const;

export const caseClosed: Render<'case.closed'> = async (ports, notice) => {
  const family = await ports.read.get('case', notice.case);
  if (!family) return undefined;
  const to = CLOSED_TO.find((one) => one === notice.to) ?? 'participant';
  return { card: caseClosedCard({ case: family.id, code: family.code, to }), code: family.code, how: 'new' };
};

/** It may have closed once more since. */
export const caseReopened: Render<'case.reopened'> = async (ports, notice) => {
  const family = await ports.read.get('case', notice.case);
  // Of a referral that joined another, its own code is told while the other goes on.
  const going = family && (await homeOf(ports, family));
  return family && going && !isSilent(going.state)
    ? { card: caseReopenedCard({ code: family.code }), code: family.code, how: 'new' }
    : undefined;
};

export const accessAsked: Render<'accessAsked'> = async (ports, notice) => {
  const [family] = await ports.read.list('case', { code: notice.code });
  const person = await ports.read.get('person', notice.who);
  return {
    card: accessAskedCard({ code: notice.code, who: person?.name ?? '', case: family?.id }),
    code: notice.code,
    how: 'new',
  };
};
