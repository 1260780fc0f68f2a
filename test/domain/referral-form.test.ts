import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import {
  type Answers,
  askedAnswers,
  chosen,
  fieldsOn,
  visibleFields,
  visiblePages,
} from '../../domain/form.ts';
import { problemsOn } from '../../domain/form-check.ts';
import {
  deadlineBeforeBirth,
  inTargetGroup,
  levelFor,
  municipalityOf,
  type ReferralContext,
  routeFor,
} from '../../domain/referral-answers.ts';
import { referralForm } from '../../domain/referral-form.ts';
import { parseRegion, type Region } from '../../domain/region.ts';

const region = parseRegion(
  parseYaml(readFileSync(join(import.meta.dirname, '../../region/zuid-limburg.yaml'), 'utf8')),
);
const context: ReferralContext = {
  today: '2026-03-02',
  region,
  accumulationThreshold: 3,
  profileKnown: false,
  page: '',
  recordsForOthers: false,
  entersFor: [],
};
const pages = (answers: Answers, more: Partial<ReferralContext> = {}) =>
  visiblePages(referralForm, answers, { ...context, ...more }).map(({ id }) => id);
const problems = (id: string, answers: Answers, more: Partial<ReferralContext> = {}) => {
  const page = referralForm.pages.find((one) => one.id === id);
  return page
    ? problemsOn(page, answers, { ...context, ...more, page: id }).map(
        ({ field, code }) => `${field}: ${code}`,
      )
    : [];
};
const shown = (id: string, answers: Answers, more: Partial<ReferralContext> = {}) => {
  const page = referralForm.pages.find((one) => one.id === id);
  const here = { ...context, ...more, page: id };
  return page ? visibleFields(fieldsOn(page, answers, here), answers, here).map((field) => field.id) : [];
};

const consent = {
  municipality: 'landgraaf',
  consentMother: 'yes',
  consentPartner: 'yes',
  consentTransfer: 'yes',
  consentAskedOn: '2026-02-27',
  consentRecorded: 'true',
};
const mother = {
  municipality: 'landgraaf',
  motherName: 'Esmee Voorbeeld',
  motherBirthDate: '2006-08-14',
  postcode: '6371 AB',
  houseNumber: '12',
  interpreter: 'no',
  pregnant: 'yes',
  household: 'nobody',
};

describe('A3: every field of the form is asked, by its number', () => {
  const full: Answers = {
    ...consent,
    ...mother,
    onBehalf: 'yes',
    household: 'children,adults',
    interpreter: 'yes',
    partnerSameAddress: 'no',
    urgentFactors: 'domesticViolence,homelessness',
    riskFactors: 'financial,psychosocial,livingEnvironment',
    urgent: 'yes',
    level: 'vulnerable',
    purposes: 'hub',
  };
  const own: Region = {
    ...region,
    parentDetails: [{ id: 'phone', label: 'Telefoon', kind: 'phone', options: [], required: false }],
  };
  const sources = new Set(
    referralForm.pages.flatMap((page) => {
      const here = { ...context, region: own, recordsForOthers: true, page: page.id };
      return [...visibleFields(fieldsOn(page, full, here), full, here), ...(page.rows?.fields ?? [])].map(
        ({ source }) => source,
      );
    }),
  );
  test.each(Array.from({ length: 44 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`))(
    '%s',
    (number) => {
      expect(sources.has(number)).toBe(true);
    },
  );
  test('F14 is the region’s own, off by default, and never a citizen service number', () => {
    expect(region.parentDetails).toEqual([]);
    expect(shown('mother', mother, { region: own })).toContain('motherExtra.phone');
    const file = parseYaml(readFileSync('region/zuid-limburg.yaml', 'utf8'));
    for (const one of [
      { id: 'bsn', label: 'Nummer', kind: 'text' },
      { id: 'number', label: 'Burgerservicenummer', kind: 'text' },
    ])
      expect(() => parseRegion({ ...file, parentDetails: [one] })).toThrow(/never asked/);
  });
});

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
  test.each([
    ['2010-03-02', 16, false],
    ['2010-03-03', 15, true],
    ['2014-03-02', 12, true],
    ['2016-01-01', 10, true],
    ['1999-01-01', 27, false],
  ])(
    'Jeugdwet 7.3.4 (scenario 13): born %s, %d years: a parent or guardian must agree %s',
    (born, _age, asked) => {
      expect(pages({ ...consent, ...mother, motherBirthDate: born }).includes('guardian')).toBe(asked);
      expect(pages({ ...consent, ...mother, partnerBirthDate: born }).includes('guardian')).toBe(asked);
      expect(
        pages({ ...consent, ...mother, consentPartner: 'noPartner', partnerBirthDate: born }),
      ).not.toContain('guardian');
    },
  );
  test.each([
    [{}, ['motherGuardianConsent: missing', 'motherGuardian: missing']],
    [{ motherGuardianConsent: 'no', motherGuardian: 'vader' }, ['motherGuardianConsent: consentRefused']],
    [{ motherGuardianConsent: 'yes', motherGuardian: 'vader' }, []],
  ])('her guardian: %j', (change, expected) => {
    expect(problems('guardian', { ...consent, ...mother, motherBirthDate: '2011-01-01', ...change })).toEqual(
      expected,
    );
  });
});

describe('which pages there are', () => {
  test.each<[string, Answers, string, boolean]>([
    ['a partner who agrees', { consentPartner: 'yes' }, 'partner', true],
    ['no partner', { consentPartner: 'noPartner' }, 'partner', false],
    ['children', { household: 'children' }, 'children', true],
    ['nobody else', { household: 'nobody' }, 'children', false],
    ['an interpreter', { interpreter: 'yes' }, 'details', true],
    ['violence', { urgentFactors: 'domesticViolence' }, 'details', true],
    ['something that may end (F44)', { riskFactors: 'livingEnvironment' }, 'details', true],
    ['other adults', { household: 'adults' }, 'details', true],
    ['nothing of those', { riskFactors: 'financial' }, 'details', false],
    ['nothing more to tell', {}, 'more', false],
  ])('%s', (_what, answers, page, there) => {
    expect(pages(answers).includes(page)).toBe(there);
  });
  test('what was skipped opens from the last page', () => {
    for (const page of ['more', 'details', 'referrer']) expect(pages({}, { page })).toContain(page);
  });
  test('who is known is asked on the last page only whether they come (F02–F07)', () => {
    expect(shown('readBack', {})).toEqual([
      'organisation',
      'profession',
      'referrerEmail',
      'referrerPhone',
      'attends',
    ]);
    expect(shown('readBack', {}, { profileKnown: true })).toEqual(['attends']);
  });
  test('only who may enters it in the name of another (R16)', () => {
    expect(shown('consent', {})).not.toContain('onBehalf');
    expect(shown('consent', {}, { recordsForOthers: true })).toContain('onBehalf');
    expect(pages({ onBehalf: 'yes' })).not.toContain('behalf');
    expect(pages({ onBehalf: 'yes' }, { recordsForOthers: true })).toContain('behalf');
  });
  test('a municipality can have all of them come by the youth health coordinator (A7)', () => {
    const via: Region = {
      ...region,
      municipalities: region.municipalities.map((one) => ({
        ...one,
        entry: one.id === 'landgraaf' ? ('viaYouthHealthCoordinator' as const) : one.entry,
      })),
    };
    expect(problems('consent', consent, { region: via })).toEqual(['municipality: entryVia']);
    expect(
      problems(
        'consent',
        { ...consent, onBehalf: 'no' },
        { region: via, recordsForOthers: true, entersFor: ['landgraaf'] },
      ),
    ).toEqual([]);
  });
});

describe('the address (F13, F38; scenario 1)', () => {
  test.each([
    [{}, []],
    [{ postcode: '6411 AB' }, ['whereTo: missing']],
    [{ postcode: '6411 AB', whereTo: 'heerlen' }, []],
    [{ postcode: '6411 AB', whereTo: 'landgraaf' }, []],
    [{ postcode: '6411 AB', whereTo: 'vaals' }, ['whereTo: notAnOption']],
    [{ postcode: '5911 AB' }, ['postcode: outsideRegion']],
    [{ household: 'nobody,children' }, ['household: household.nobody']],
  ])('%j', (change, expected) => {
    expect(problems('mother', { ...mother, ...change })).toEqual(expected);
  });
  test.each([
    [{}, 'landgraaf'],
    [{ postcode: '6411 AB', whereTo: 'heerlen' }, 'heerlen'],
    [{ postcode: '6411 AB', whereTo: 'landgraaf' }, 'landgraaf'],
    // An answer to a question that is no longer asked does not count.
    [{ postcode: '6371 AB', whereTo: 'heerlen' }, 'landgraaf'],
  ])('%j is read in %s', (change, expected) => {
    expect(municipalityOf({ ...mother, ...change }, region)).toBe(expected);
  });
});

describe('what pregnancy switches on (R02, G26)', () => {
  test.each([
    ['2026-05-11', []],
    ['2026-02-01', ['dueDate: dueDate.tooLongAgo']],
    ['2027-01-01', ['dueDate: dueDate.tooFarAhead']],
  ])('due %s', (dueDate, expected) => {
    expect(problems('family', { pregnant: 'yes', dueDate, pregnancyNumber: '1' })).toEqual(expected);
  });
  test('not pregnant: nothing is asked about it', () => {
    expect(shown('family', { pregnant: 'no' })).toEqual([
      'helper.0.type',
      'helper.0.name',
      'helper.0.function',
      'helper.0.email',
      'helper.0.phone',
    ]);
  });
  test.each([
    ['yes', 'hub,ozks', []],
    ['no', 'hub,ozks', ['purposes: notAnOption', 'routeReason: missing']],
    ['no', 'hub', []],
  ])('pregnant %s, asked for %s', (pregnant, purposes, expected) => {
    const level = { level: 'highlyVulnerable', urgentFactors: 'homelessness', urgent: 'no' };
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
  test.each([
    [{ pregnant: 'yes' }, true],
    [{ pregnant: 'no', 'child.0.birthDate': '2024-03-03' }, true],
    [{ pregnant: 'no', 'child.0.birthDate': '2024-03-02' }, false],
    [{ pregnant: 'no', 'child.0.birthDate': '2020-01-01', 'child.1.birthDate': '2025-09-09' }, true],
    [{ pregnant: 'no' }, false],
  ])('G31: %j is who the Knooppunt is for: %s', (answers, expected) => {
    expect(inTargetGroup(answers as Answers, context.today)).toBe(expected);
  });
});

describe('rows (F22–F31)', () => {
  test('no help yet: the first row may stay empty; half a row may not', () => {
    expect(problems('family', { pregnant: 'no' })).toEqual([]);
    expect(problems('family', { pregnant: 'no', 'helper.0.name': 'J. Bedenk' })).toEqual([
      'helper.0.type: missing',
    ]);
    expect(problems('family', { pregnant: 'no', 'helper.0.type': 'gp', 'helper.0.email': 'x' })).toEqual([
      'helper.0.email: not.email',
    ]);
  });
  test('children were ticked: at least one is told', () => {
    expect(problems('children', { household: 'children' })).toHaveLength(5);
    expect(
      problems('children', {
        household: 'children',
        'child.0.name': 'Noah',
        'child.0.birthDate': '2025-09-09',
        'child.0.sex': 'boy',
        'child.0.livesIn': 'yes',
        'child.0.custodyByInstitution': 'no',
        'child.1.name': 'Mila',
      }),
    ).toEqual([
      'child.1.birthDate: missing',
      'child.1.sex: missing',
      'child.1.livesIn: missing',
      'child.1.custodyByInstitution: missing',
    ]);
  });
});

describe('the level and the route (A6, A7)', () => {
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

  const insufficient = { riskFactors: 'financial', sufficiency: 'insufficient', pregnant: 'yes' };
  test.each([
    ['as proposed', { level: 'vulnerable', purposes: 'hub' }, []],
    ['another level', { level: 'potentiallyVulnerable', purposes: 'hub' }, ['levelReason: missing']],
    ['OZKS at "vulnerable"', { level: 'vulnerable', purposes: 'ozks' }, ['routeReason: missing']],
    ['the home visit', { level: 'vulnerable', purposes: 'hub,prenatalHomeVisit' }, []],
    [
      'G28: OZKS left out at "highly vulnerable"',
      { level: 'highlyVulnerable', purposes: 'hub', levelReason: 'x' },
      ['routeReason: missing'],
    ],
    ['both', { level: 'highlyVulnerable', purposes: 'hub,ozks', levelReason: 'x' }, []],
    ['undetermined where the rules know', { level: 'undetermined', purposes: 'hub' }, ['level: notAnOption']],
    [
      'urgent without a reason',
      { level: 'vulnerable', purposes: 'hub', urgent: 'yes' },
      ['urgentReason: missing'],
    ],
  ])('%s', (_what, change, expected) => {
    const found = problems('level', { ...insufficient, urgent: 'no', ...change });
    expect(found.filter((one) => one !== 'levelReason: missing' || expected.includes(one))).toEqual(expected);
  });
  test('rule 6: where the handbook is silent, so may the professional be', () => {
    expect(
      problems('level', {
        sufficiency: 'insufficient',
        level: 'undetermined',
        purposes: 'hub',
        urgent: 'no',
      }),
    ).toEqual([]);
  });

  /** A6 and A7 once more, written down apart from the code. */
  const expectedLevel = (urgent: number, risk: number, sufficiency: string, accumulation: string): string => {
    if (urgent > 0) return 'highlyVulnerable';
    if (risk >= 3 && accumulation === 'yes') return 'highlyVulnerable';
    if (sufficiency === '') return 'undetermined';
    if (risk > 0) return sufficiency === 'insufficient' ? 'vulnerable' : 'potentiallyVulnerable';
    return sufficiency === 'insufficient' ? 'undetermined' : 'selfReliant';
  };
  const expectedRoutes: Record<string, readonly [pregnant: string[], not: string[]]> = {
    selfReliant: [['regularCare'], ['regularCare']],
    potentiallyVulnerable: [
      ['regularCare', 'carePathway'],
      ['regularCare', 'carePathway'],
    ],
    vulnerable: [['hub'], ['hub']],
    highlyVulnerable: [['ozks'], ['hub', 'veiligThuisAdvice']],
    undetermined: [['consultation'], ['consultation']],
  };
  test('for every combination of factors, sufficiency and pregnancy they are those of the table', () => {
    fc.assert(
      fc.property(
        fc.subarray(region.factors.urgent.map(({ id }) => id)),
        fc.subarray(region.factors.nonUrgent.map(({ id }) => id)),
        fc.constantFrom('', 'sufficient', 'sufficientInPrinciple', 'insufficient'),
        fc.constantFrom('', 'yes', 'no'),
        fc.boolean(),
        (urgent, risk, sufficiency, accumulation, pregnant) => {
          const answers = {
            urgentFactors: urgent.join(','),
            riskFactors: risk.join(','),
            sufficiency,
            accumulation,
            pregnant: pregnant ? 'yes' : 'no',
          };
          const level = expectedLevel(urgent.length, risk.length, sufficiency, accumulation);
          expect(levelFor(answers, 3).level).toBe(level);
          const route = routeFor(answers, 3);
          expect(route.routes).toEqual(expectedRoutes[level]?.[pregnant ? 0 : 1]);
          // G26: without a pregnancy OZKS is neither proposed nor possible, nor among the choices.
          if (!pregnant) {
            expect([...route.routes, ...route.alsoPossible]).not.toContain('ozks');
            expect(problems('level', { ...answers, level, purposes: 'ozks', urgent: 'no' })).toContain(
              'purposes: notAnOption',
            );
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('free text (G04, F35, UAVG 46)', () => {
  test.each(['123456782', '123 456 782', '123.456.782', 'bsn 12345678', '1234.56.782'])(
    'a citizen service number is refused in any notation: %s',
    (number) => {
      for (const [page, field] of [
        ['factors', 'needFamily'],
        ['factors', 'needProfessional'],
        ['more', 'history'],
        ['more', 'findings'],
        ['more', 'gp'],
        ['mother', 'motherName'],
      ] as const)
        expect(problems(page, { ...mother, [field]: `zij is ${number}` })).toContain(`${field}: bsn`);
    },
  );
  test.each(['045 555 01 23', '10 weken', '11-05-2026', '123456789', '0800-2000'])('%s is none', (words) => {
    expect(problems('more', { gp: `Praktijk ${words}` })).toEqual([]);
  });
  test('one of the two questions is needed, either will do', () => {
    const need = (answers: Answers) => problems('factors', { sufficiency: 'sufficient', ...answers });
    expect(need({})).toEqual(['needFamily: missing']);
    expect([need({ needFamily: 'rust' }), need({ needProfessional: 'overzicht' })]).toEqual([[], []]);
    expect(need({ needFamily: 'x'.repeat(601) })).toEqual(['needFamily: tooLong']);
  });
  test('F42: a safe way, or none', () => {
    const safe = (safeContact: string) =>
      problems('details', { urgentFactors: 'domesticViolence', safeContact });
    expect([safe(''), safe('phone'), safe('none'), safe('none,post')]).toEqual([
      ['safeContact: missing'],
      [],
      [],
      ['safeContact: safeContact.none'],
    ]);
  });
});

test('no page asks more than seven questions; what stands beside each other is one', () => {
  const everything: Answers = {
    ...mother,
    ...consent,
    household: 'children,adults',
    postcode: '6411 AB',
    interpreter: 'yes',
    partnerSameAddress: 'no',
    motherBirthDate: '2012-01-01',
    partnerBirthDate: '2012-01-01',
    urgentFactors: 'domesticViolence,homelessness',
    riskFactors: 'financial,psychosocial,livingEnvironment',
    level: 'vulnerable',
    purposes: 'hub',
    urgent: 'yes',
  };
  for (const page of referralForm.pages) {
    const here = { ...context, recordsForOthers: true, page: page.id };
    const fields = visibleFields(fieldsOn(page, everything, here), everything, here);
    const questions = new Set(fields.map(({ id, beside }) => beside ?? id));
    expect([page.id, questions.size <= 7]).toEqual([page.id, true]);
  }
});

test('what is no longer asked is not sent', () => {
  const sent = askedAnswers(
    referralForm,
    { ...consent, ...mother, consentPartner: 'noPartner', partnerName: 'Tim', interpreterLanguage: 'Pools' },
    context,
  );
  expect(chosen(sent, 'household')).toEqual(['nobody']);
  expect(sent).not.toHaveProperty('partnerName');
  expect(sent).not.toHaveProperty('interpreterLanguage');
});
