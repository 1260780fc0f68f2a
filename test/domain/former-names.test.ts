import { formerAfter, formerWithout, namesOf } from '../../domain/former-names.ts';

const before = { answers: { motherName: 'Sofie Bedacht', partnerName: 'Daan Fictief' } };

describe('A name that was corrected (AVG 16)', () => {
  it('is remembered, to be found in what was written before', () => {
    const formerNames = formerAfter(before, { motherName: 'Anna Bedacht', partnerName: 'Daan Fictief' });
    expect(formerNames).toEqual({ mother: ['Sofie Bedacht'] });
    const now = { answers: { motherName: 'Anna Bedacht' }, formerNames };
    expect(namesOf(now, 'mother')).toEqual(['Anna Bedacht', 'Sofie Bedacht']);
    expect(formerAfter(now, { motherName: 'Anne Bedacht' })).toEqual({
      mother: ['Anna Bedacht', 'Sofie Bedacht'],
    });
  });

  it('put back is no former name, and one who is erased has none', () => {
    const now = { answers: { motherName: 'Anna' }, formerNames: { mother: ['Sofie'], partner: ['Dan'] } };
    expect(formerAfter(now, { motherName: 'Sofie' })).toEqual({ mother: ['Anna'], partner: ['Dan'] });
    expect(formerWithout(now, 'mother')).toEqual({ partner: ['Dan'] });
  });
});
