import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type Answers, visiblePages } from '../../domain/form.ts';
import { problemsOn } from '../../domain/form-check.ts';
import { deadlineBeforeBirth, levelFor, type ReferralContext } from '../../domain/referral-answers.ts';
import { referralForm } from '../../domain/referral-form.ts';
import { parseRegion } from '../../domain/region.ts';

const region = parseRegion(
  parseYaml(readFileSync(join(import.meta.dirname, '../../region/zuid-limburg.yaml'), 'utf8')),
);
const context: ReferralContext = {
  today: '2026-03-02',
  region,
  accumulationThreshold: 3,
  profileKnown: false,
};
const pages = (answers: Answers, more: Partial<ReferralContext> = {}) =>
  visiblePages(referralForm, answers, { ...context, ...more }).map(({ id }) => id);
const problems = (id: string, answers: Answers) => {
  const page = referralForm.pages.find((one) => one.id === id);
  return page ? problemsOn(page, answers, context).map(({ field, code }) => `${field}: ${code}`) : [];
};

const consent = {
  municipality: 'landgraaf',
  consentMother: 'yes',
  consentPartner: 'yes',
  consentTransfer: 'yes',
  consentAskedOn: '2026-02-27',
  consentRecorded: 'true',
};

describe('the consent gate (G01–G03, F08–F10)', () => {
  test.each([
    [{}, []],
    [{ consentMother: 'no' }, ['consentMother: consentRefused']],
    [{ consentPartner: 'no' }, ['consentPartner: consentRefused']],
    [{ consentPartner: 'noPartner' }, []],
    [{ consentTransfer: 'no' }, ['consentTransfer: consentRefused']],
    [{ consentAskedOn: '2026-03-03' }, ['consentAskedOn: date.inFuture']],
    [{ consentAskedOn: '2026-03-02' }, []],
    [{ consentRecorded: 'false' }, ['consentRecorded: tickNeeded']],
    [{ municipality: 'amsterdam' }, ['municipality: notAnOption']],
  ])('%j', (change, expected) => {
    expect(problems('consent', { ...consent, ...change })).toEqual(expected);
  });
  test('nothing answered: everything is asked at once', () => {
    expect(problems('consent', {})).toHaveLength(6);
  });
});

describe('which pages there are', () => {
  test.each<[string, Answers, string, boolean]>([
    ['a partner who agrees', { consentPartner: 'yes' }, 'partner', true],
    ['no partner', { consentPartner: 'noPartner' }, 'partner', false],
    ['children', { hasChildren: 'yes' }, 'children', true],
    ['no helpers', { hasHelpers: 'no' }, 'helpers', false],
    ['urgent', { urgent: 'yes' }, 'details', true],
    ['an interpreter', { interpreter: 'yes' }, 'details', true],
    ['violence', { urgentFactors: 'domesticViolence' }, 'details', true],
    ['nothing more to tell', { tellMore: 'no' }, 'details', false],
  ])('%s', (_what, answers, page, there) => {
    expect(pages(answers).includes(page)).toBe(there);
  });
  test('who told before is not asked again', () => {
    expect([pages({}).includes('referrer'), pages({}, { profileKnown: true }).includes('referrer')]).toEqual([
      true,
      false,
    ]);
  });
  test('no page asks more than seven things', () => {
    for (const { id, fields } of referralForm.pages) expect([id, fields.length <= 7]).toEqual([id, true]);
  });
});

describe('what pregnancy switches on (R02, G26)', () => {
  test.each([
    ['2026-05-11', []],
    ['2026-02-01', ['dueDate: dueDate.tooLongAgo']],
    ['2027-01-01', ['dueDate: dueDate.tooFarAhead']],
  ])('due %s', (dueDate, expected) => {
    const answers = {
      pregnant: 'yes',
      dueDate,
      pregnancyNumber: '1',
      composition: 'stel',
      hasChildren: 'no',
      hasHelpers: 'no',
    };
    expect(problems('family', answers)).toEqual(expected);
  });
  test.each([
    ['yes', 'hub,ozks', []],
    ['no', 'hub,ozks', ['purposes: notAnOption']],
    ['no', 'hub', []],
  ])('pregnant %s, asked for %s', (pregnant, purposes, expected) => {
    const level = {
      level: 'selfReliant',
      sufficiency: 'sufficient',
      urgent: 'no',
      attends: 'no',
      tellMore: 'no',
    };
    expect(problems('level', { ...level, pregnant, purposes })).toEqual(expected);
  });
  test.each([
    [{ pregnant: 'yes', deadlineDate: '2026-05-02', dueDate: '2026-05-11' }, true],
    [{ pregnant: 'yes', deadlineDate: '2026-05-12', dueDate: '2026-05-11' }, false],
    [{ pregnant: 'no', deadlineDate: '2026-05-02', dueDate: '2026-05-11' }, false],
    [{ pregnant: 'yes', dueDate: '2026-05-11' }, false],
  ])('%j: deadline before the birth %s', (answers, expected) => {
    expect(deadlineBeforeBirth(answers as Answers)).toBe(expected);
  });
});

describe('the proposal (A6)', () => {
  const three = 'financial,psychosocial,livingEnvironment';
  test.each([
    [{ riskFactors: 'financial,psychosocial', sufficiency: 'insufficient' }, 'vulnerable', 3],
    [{ riskFactors: three, sufficiency: 'insufficient', accumulation: 'yes' }, 'highlyVulnerable', 2],
    [{ riskFactors: three, sufficiency: 'insufficient', accumulation: 'no' }, 'vulnerable', 3],
    [{ riskFactors: 'financial', sufficiency: 'insufficient', accumulation: 'yes' }, 'vulnerable', 3],
    [{ urgentFactors: 'homelessness', sufficiency: 'sufficient' }, 'highlyVulnerable', 1],
    [{ sufficiency: 'sufficient' }, 'selfReliant', 5],
    [{}, 'undetermined', 7],
  ])('%j', (answers, level, rule) => {
    expect(levelFor(answers as Answers, 3)).toMatchObject({ level, rule });
  });
  test.each([
    ['vulnerable', []],
    ['highlyVulnerable', ['levelReason: missing']],
  ])('choosing %s where "vulnerable" is proposed', (level, expected) => {
    const answers = {
      riskFactors: 'financial',
      sufficiency: 'insufficient',
      level,
      purposes: 'hub',
      urgent: 'no',
      attends: 'no',
      tellMore: 'no',
    };
    expect(problems('level', answers)).toEqual(expected);
  });
});
