import { agreementCard, cannotCard, postponedCard } from '../../../cards/agreement.ts';
import { agreementsCard } from '../../../cards/agreements.ts';
import { escalationCard } from '../../../cards/reminder.ts';
import { isSilent } from '../../../domain/case.ts';
import { agreementCardView, agreementsView } from '../../use-cases/agreements/agreement-views.ts';
import { loadAgreement } from '../../use-cases/agreements/change-agreement.ts';
import { escalationView } from '../../use-cases/oversight/escalation.ts';
import { agreementCardName } from './edits-only.ts';
import type { Render } from './rendered.ts';

export const agreement: Render<'agreement'> = async (ports, notice, to) => {
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
    key: agreementCardName(loaded.agreement.id, to),
    how: updated ? 'edit' : 'new',
  };
};

export const shared: Render<'agreements'> = async (ports, notice) => {
  const view = await agreementsView(ports, notice.conference);
  if (!view || view.lines.length === 0) return undefined;
  return {
    card: agreementsCard(view),
    code: view.code,
    key: `agreements:${notice.conference}`,
    // Of a case that is silent the card says so where it stands; it is not told anew.
    how: view.silent ? 'edit' : 'either',
  };
};

export const cannot: Render<'cannot'> = async (ports, notice) => {
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

export const postponed: Render<'postponed'> = async (ports, notice) => {
  const loaded = await loadAgreement(ports, notice.agreement);
  if (!loaded || isSilent(loaded.family.state)) return undefined;
  const { id, number, organisation, state } = loaded.agreement;
  const view = {
    agreement: id,
    number,
    code: loaded.family.code,
    organisation,
    from: notice.from,
    to: notice.to,
    resting: state === 'onHold',
  };
  return { card: postponedCard(view), code: loaded.family.code, how: 'new' };
};

export const escalation: Render<'escalation'> = async (ports, notice) => {
  const view = await escalationView(ports, notice.agreement);
  return (
    view && { card: escalationCard(view), code: view.code, key: `escalation:${view.agreement}`, how: 'new' }
  );
};
