import type { Appointment } from '../../domain/person.ts';
import { isVacated, postOn } from '../../domain/post.ts';

const has = (role: Appointment['role'], from?: string, until?: string): Appointment => ({
  id: `${role}${from}`,
  version: 1,
  municipality: 'landgraaf',
  role,
  personId: role,
  name: role,
  from,
  until,
});

describe('the post of coordinator (scenarios 3 and 10)', () => {
  test.each([
    ['a coordinator', [has('coordinator')], 'filled'],
    [
      'a coordinator on leave',
      [has('coordinator'), has('deputyCoordinator', '2026-04-06', '2026-04-24')],
      'filled',
    ],
    ['a standing deputy alone', [has('deputyCoordinator')], 'deputised'],
    ['a coordinator who is yet to begin', [has('coordinator', '2026-05-01')], 'empty'],
    ['a deputy whose days are over', [has('deputyCoordinator', '2026-04-01', '2026-04-05')], 'empty'],
    ['only others', [has('projectLead'), has('partner'), has('privacyOfficer')], 'empty'],
    ['nobody', [], 'empty'],
  ] as const)('%s: %#', (_who, appointments, expected) => {
    expect(postOn(appointments, '2026-04-08')).toBe(expected);
  });

  test.each([
    ['filled', 'deputised', true],
    ['filled', 'empty', true],
    ['deputised', 'empty', true],
    ['filled', 'filled', false],
    ['empty', 'empty', false],
    ['deputised', 'filled', false],
  ] as const)('from %s to %s is news: %s', (before, after, expected) => {
    expect(isVacated(before, after)).toBe(expected);
  });
});
