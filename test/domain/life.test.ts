import fc from 'fast-check';
import {
  type AgreementEvent,
  AgreementState,
  agreementLife,
  isOpen,
  isOverdue,
  needsReplacement,
} from '../../domain/agreement.ts';
import { CaseState, caseLife, isSilent } from '../../domain/case.ts';
import { ConferenceState, conferenceLife, InvitationState, invitationLife } from '../../domain/conference.ts';
import { ConsultationState, consultationLife } from '../../domain/consultation.ts';
import { after, can, type Life } from '../../domain/life.ts';
import { awaitsTriage, ReferralState, referralLife } from '../../domain/referral.ts';

type AnyLife = Life<string, string>;
const lives: [string, AnyLife, readonly string[], string][] = [
  ['agreement', agreementLife, AgreementState.options, 'requested'],
  ['case', caseLife, CaseState.options, 'open'],
  ['conference', conferenceLife, ConferenceState.options, 'planned'],
  ['invitation', invitationLife, InvitationState.options, 'pending'],
  ['consultation', consultationLife, ConsultationState.options, 'open'],
  ['referral', referralLife, ReferralState.options, 'draft'],
];

describe.each(lives)('the life of a %s', (_noun, life, states, first) => {
  it('knows every state and leads to known ones', () => {
    expect(Object.keys(life).sort()).toEqual([...states].sort());
    for (const events of Object.values(life))
      for (const state of Object.values(events)) expect(states).toContain(state);
  });

  it('reaches every state from the first', () => {
    const reached = new Set([first]);
    for (let grew = true; grew; ) {
      const size = reached.size;
      for (const state of [...reached])
        for (const next of Object.values(life[state] ?? {})) reached.add(`${next}`);
      grew = reached.size > size;
    }
    expect([...reached].sort()).toEqual([...states].sort());
  });
});

/** field.md E, line "Agreement states"; what goes beyond it is documented at the table itself. */
const FIELD_E: Record<string, string[]> = {
  requested: ['accepted', 'declined'],
  accepted: ['inProgress', 'completed', 'cancelled'],
  inProgress: ['completed', 'onHold', 'failed'],
  onHold: ['inProgress', 'completed', 'failed'],
};
/** Beginning with it and ticking off accept; what rests can rest longer; a tick can be undone; another owner begins anew, or the line is struck. */
const ADDITIONS: Record<string, string[]> = {
  requested: ['completed', 'cancelled', 'requested', 'inProgress'],
  accepted: ['declined', 'requested', 'accepted'],
  inProgress: ['requested', 'inProgress'],
  onHold: ['requested', 'onHold'],
  completed: ['inProgress'],
  declined: ['requested', 'cancelled'],
  failed: ['requested', 'cancelled'],
  cancelled: [],
};

describe('agreements (field.md E)', () => {
  it.each(AgreementState.options)('from %s: field.md, and the documented additions only', (state) => {
    const leads = [...new Set(Object.values(agreementLife[state]))].sort();
    const expected = [...new Set([...(FIELD_E[state] ?? []), ...(ADDITIONS[state] ?? [])])].sort();
    expect(leads).toEqual(expected);
  });

  it.each([
    ['requested', true, false],
    ['accepted', true, false],
    ['inProgress', true, false],
    ['onHold', true, false],
    ['completed', false, false],
    ['declined', false, true],
    ['failed', false, true],
    ['cancelled', false, false],
  ] as const)('%s: open %s, needs replacement %s', (state, open, replacement) => {
    expect([isOpen(state), needsReplacement(state)]).toEqual([open, replacement]);
  });

  it.each([
    ['accepted', '2026-03-25', true],
    ['accepted', '2026-03-26', false],
    ['completed', '2026-03-25', false],
    ['declined', '2026-03-25', false],
  ] as const)('%s, due %s, on 26 March: overdue %s', (state, dueDate, expected) => {
    expect(isOverdue({ state, dueDate }, '2026-03-26')).toBe(expected);
  });

  const events: readonly AgreementEvent[] = [
    'accept',
    'start',
    'complete',
    'decline',
    'fail',
    'hold',
    'cancel',
    'postpone',
    'reopen',
    'reassign',
  ];
  it('any order of events: always a known state; cancelled ends; open ones can always be completed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (order) => {
        let state: AgreementState = 'requested';
        let cancelled = false;
        for (const event of order) {
          const next: AgreementState | undefined = after(agreementLife, state, event);
          expect(can(agreementLife, state, event)).toBe(next !== undefined);
          if (cancelled) expect(next).toBeUndefined();
          state = next ?? state;
          cancelled = state === 'cancelled';
          expect(isOpen(state) && needsReplacement(state)).toBe(false);
          expect(isOpen(state)).toBe(can(agreementLife, state, 'complete'));
        }
      }),
    );
  });
});

describe('cases and referrals', () => {
  it.each(CaseState.options)(
    '%s: silent when closed, frozen or erased, and then nothing can be planned',
    (state) => {
      expect(isSilent(state)).toBe(['closed', 'frozen', 'erased'].includes(state));
      if (isSilent(state)) expect(can(caseLife, state, 'plan')).toBe(false);
    },
  );
  it('every case that is not closed can close', () => {
    for (const state of CaseState.options)
      expect(can(caseLife, state, 'close')).toBe(state !== 'closed' && state !== 'erased');
  });
  it.each(ReferralState.options)('%s: awaits triage only before it is judged', (state) => {
    expect(awaitsTriage(state)).toBe(state === 'submitted' || state === 'inTriage');
  });
});
