import type { Appointment } from '../../domain/person.ts';
import { shortName } from '../../domain/person.ts';
import {
  type Circle,
  coordinates,
  coversLeave,
  holds,
  onDuty,
  relationsTo,
  rolesIn,
  standIns,
} from '../../domain/role.ts';

const LONGEST = 60;
const has = (
  personId: string,
  role: Appointment['role'],
  from?: string,
  until?: string,
  municipality = 'landgraaf',
): Appointment => ({
  id: `${personId}${role}${from}`,
  version: 1,
  municipality,
  role,
  personId,
  name: personId,
  from,
  until,
});
const ids = (found: readonly Appointment[]) => found.map(({ personId }) => personId);

const marleen = has('marleen', 'coordinator');
const hilde = has('hilde', 'deputyCoordinator');
const leave = has('hilde', 'deputyCoordinator', '2026-04-06', '2026-04-24');

describe('an appointment holds from its first day to its last, both included', () => {
  test.each([
    ['2026-04-05', false],
    ['2026-04-06', true],
    ['2026-04-24', true],
    ['2026-04-25', false],
  ])('%s: %s', (on, expected) => {
    expect(holds(leave, on)).toBe(expected);
  });
  test.each([
    [hilde, false],
    [leave, true],
    [has('h', 'deputyCoordinator', '2026-01-01', '2026-12-31'), false],
    [has('h', 'deputyCoordinator', '2026-01-01'), false],
    [has('h', 'coordinator', '2026-04-06', '2026-04-24'), false],
    [has('h', 'deputyCoordinator', '2026-01-01', '2026-03-01'), true],
    [has('h', 'deputyCoordinator', '2026-01-01', '2026-03-02'), false],
  ])('case %#: covers a leave %s', (appointment, expected) => {
    expect(coversLeave(appointment, LONGEST)).toBe(expected);
  });
});

describe('on duty, and behind it (R07, R08, scenario 3)', () => {
  test.each([
    ['the coordinator', [marleen], '2026-04-01', ['marleen'], []],
    ['a standing deputy stands behind', [marleen, hilde], '2026-04-01', ['marleen'], ['hilde']],
    ['during the leave: the deputy, and the coordinator not', [marleen, leave], '2026-04-06', ['hilde'], []],
    ['after it: the coordinator', [marleen, leave], '2026-04-25', ['marleen'], []],
    [
      'cover by one, another behind',
      [marleen, leave, has('x', 'deputyCoordinator')],
      '2026-04-07',
      ['hilde'],
      ['x'],
    ],
    ['no coordinator: the standing deputies', [hilde], '2026-04-01', ['hilde'], []],
    ['two coordinators share', [marleen, has('x', 'coordinator')], '2026-04-01', ['marleen', 'x'], []],
    ['nobody', [has('p', 'partner'), has('l', 'projectLead')], '2026-04-01', [], []],
    ['one who left', [has('marleen', 'coordinator', undefined, '2026-03-31')], '2026-04-01', [], []],
  ])('%s', (_what, appointments, on, duty, behind) => {
    expect(ids(onDuty(appointments, on, LONGEST))).toEqual(duty);
    expect(ids(standIns(appointments, on, LONGEST))).toEqual(behind);
  });
});

describe('relations', () => {
  const actor = (...appointments: Appointment[]) => ({
    id: 'me',
    name: 'Ik',
    appointments,
    administrator: false,
  });
  const circle: Circle = { municipality: 'landgraaf' };
  test.each<[string, Appointment[], Circle, string[]]>([
    ['a stranger', [], circle, []],
    ['the asker', [], { ...circle, askerId: 'me' }, ['asker']],
    [
      'the referrer who owns a line',
      [],
      { ...circle, referrerId: 'me', ownerIds: ['x', 'me'] },
      ['referrer', 'owner'],
    ],
    ['an invitee', [], { ...circle, inviteeIds: ['me'] }, ['invitee']],
    ['a coordinator here', [has('me', 'coordinator')], circle, ['coordinator']],
    ['a deputy here', [has('me', 'deputyCoordinator')], circle, ['coordinator']],
    ['a coordinator elsewhere', [has('me', 'coordinator', undefined, undefined, 'vaals')], circle, []],
    [
      'a coordinator anywhere, where no place matters',
      [has('me', 'coordinator', undefined, undefined, 'vaals')],
      {},
      ['coordinator'],
    ],
    ['one whose appointment ended', [has('me', 'coordinator', undefined, '2026-03-31')], circle, []],
    ['one who begins tomorrow', [has('me', 'coordinator', '2026-04-02')], circle, []],
    ['the project lead sees no case', [has('me', 'projectLead')], circle, ['projectLead']],
    ['a partner is nobody special', [has('me', 'partner')], circle, []],
    ['who wrote a draft', [], { authorId: 'me' }, ['author']],
    [
      'who wrote a coordinator’s draft and coordinates',
      [has('me', 'coordinator')],
      { ...circle, authorId: 'me', authorCoordinates: true },
      ['coordinator', 'author'],
    ],
    [
      'scenario 10: who wrote it and no longer coordinates',
      [has('me', 'coordinator', undefined, '2026-03-31')],
      { ...circle, authorId: 'me', authorCoordinates: true },
      [],
    ],
  ])('%s', (_what, appointments, around, expected) => {
    const found = relationsTo(actor(...appointments), around, '2026-04-01');
    expect([...found]).toEqual(['professional', ...expected]);
  });

  test('an administrator is that everywhere, and nothing more', () => {
    expect([...relationsTo({ ...actor(), administrator: true }, circle, '2026-04-01')]).toEqual([
      'professional',
      'administrator',
    ]);
  });

  test('several roles of one person are all counted, each municipality once', () => {
    const me = actor(
      has('me', 'coordinator'),
      has('me', 'deputyCoordinator'),
      has('me', 'partner', undefined, undefined, 'vaals'),
    );
    expect(coordinates(me, '2026-04-01')).toEqual(['landgraaf']);
    expect(rolesIn(me, 'landgraaf', '2026-04-01')).toEqual(['coordinator', 'deputyCoordinator']);
    expect(rolesIn(me, 'vaals', '2026-04-01')).toEqual(['partner']);
  });
});

test.each([
  ['Marleen Custers', 'M. Custers'],
  ['M. Custers', 'M. Custers'],
  ['Fatma', 'Fatma'],
  ['  Anne van der Berg ', 'A. van der Berg'],
  ['', ''],
])('%s is shown as %s', (name, expected) => {
  expect(shortName(name)).toBe(expected);
});
