import { proposeRoute, refusesRoute } from '../../domain/routing.ts';
import type { AccumulationAnswer, VulnerabilityLevel } from '../../domain/vulnerability.ts';

const LEVELS: VulnerabilityLevel[] = [
  'selfReliant',
  'potentiallyVulnerable',
  'vulnerable',
  'highlyVulnerable',
  'undetermined',
];

describe('proposeRoute, A7', () => {
  test.each<[VulnerabilityLevel, boolean, string[], string[]]>([
    ['selfReliant', true, ['regularCare'], ['consultation']],
    ['potentiallyVulnerable', true, ['regularCare', 'carePathway'], ['hub']],
    ['vulnerable', true, ['hub'], ['prenatalHomeVisit', 'carePathway']],
    ['vulnerable', false, ['hub'], ['carePathway']],
    ['highlyVulnerable', true, ['ozks'], ['hub']],
    ['highlyVulnerable', false, ['hub', 'veiligThuisAdvice'], []],
    ['undetermined', false, ['consultation'], ['hub']],
  ])('%s, pregnant %s', (level, pregnant, routes, alsoPossible) => {
    expect(proposeRoute({ level, pregnant })).toMatchObject({ routes, alsoPossible });
  });

  test('says why', () => {
    expect(proposeRoute({ level: 'highlyVulnerable', pregnant: true, accumulation: 'yes' }).because).toEqual([
      'highlyVulnerable',
      'accumulation',
      'pregnant',
    ]);
    expect(proposeRoute({ level: 'highlyVulnerable', pregnant: false }).because).toContain('considerUrgent');
    expect(proposeRoute({ level: 'vulnerable', pregnant: false, riskFactors: 1 }).because).toContain(
      'singleRiskFactor',
    );
  });

  test('G26: neither OZKS nor the prenatal home visit without a pregnancy', () => {
    for (const level of LEVELS) {
      for (const accumulation of ['yes', 'no', undefined] satisfies AccumulationAnswer[]) {
        for (const acuteDanger of [true, false]) {
          const { routes, alsoPossible } = proposeRoute({
            level,
            pregnant: false,
            accumulation,
            acuteDanger,
          });
          const refused = [...routes, ...alsoPossible].filter(
            (route) => refusesRoute(route, false) !== undefined,
          );
          expect(refused).toEqual([]);
        }
      }
    }
    expect(refusesRoute('ozks', false)).toBe('onlyWhenPregnant');
    expect(refusesRoute('ozks', true)).toBeUndefined();
    expect(refusesRoute('hub', false)).toBeUndefined();
  });

  test('G29: acute danger comes before any level', () => {
    for (const level of LEVELS) {
      expect(proposeRoute({ level, pregnant: true, acuteDanger: true }).routes[0]).toBe('reportingCode');
    }
  });
});
