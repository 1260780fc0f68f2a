import { maskNames, membersIn, onlyMembers, withoutMembers } from '../../domain/family.ts';
import { safeChannels } from '../../domain/safe-contact.ts';

const answers = {
  consentPartner: 'yes',
  motherName: 'Esmee Voorbeeld',
  'motherExtra.phone': '06 00 00 00 11',
  dueDate: '2026-08-14',
  partnerName: 'Tim Verzonnen',
  otherAdults: 'Twee ouders',
};

describe('Whose an answer is (scenario 17)', () => {
  it('without one adult what is the other’s and what is common stays', () => {
    expect(withoutMembers(answers, ['mother'])).toEqual({
      consentPartner: 'yes',
      partnerName: 'Tim Verzonnen',
      otherAdults: 'Twee ouders',
    });
    expect(onlyMembers(answers, ['partner'])).toEqual({
      consentPartner: 'yes',
      partnerName: 'Tim Verzonnen',
    });
  });

  it('each answer is in exactly one of the two', () => {
    expect({ ...withoutMembers(answers, ['mother']), ...onlyMembers(answers, ['mother']) }).toEqual(answers);
  });

  it('a partner who was not asked is no member', () => {
    expect(membersIn({ ...answers, consentPartner: 'noPartner' })).toEqual(['mother']);
  });
});

describe('A name made unreadable in what others wrote', () => {
  it.each([
    ['Zoekt met Esmee een woning', 'Zoekt met ●●● een woning'],
    ['ESMEE’s moeder belt', '●●● moeder belt'],
    ['Esmée en mevrouw Voorbeeld', '●●● en mevrouw ●●●'],
    ['Esmees kamer', '●●● kamer'],
    ['Een voorbeeldige afspraak', 'Een voorbeeldige afspraak'],
    ['Tim helpt', 'Tim helpt'],
  ])('%s', (text, masked) => {
    expect(maskNames(text, ['Esmee Voorbeeld'])).toBe(masked);
  });

  it('the small words of a name say nothing', () => {
    expect(maskNames('Loopt van de Kerk naar huis met Sanne', ['Sanne van de Berg'])).toBe(
      'Loopt van de Kerk naar huis met ●●●',
    );
  });

  it('nobody to hide changes nothing', () => {
    expect(maskNames('Esmee', [])).toBe('Esmee');
  });
});

describe('How a letter may go (F42, scenario 14)', () => {
  it('without violence every way is open', () => {
    expect(safeChannels({})).toEqual(['post', 'email', 'inPerson']);
  });
  it.each([
    [undefined, ['inPerson']],
    ['', ['inPerson']],
    ['phone', ['inPerson']],
    ['email', ['email', 'inPerson']],
    ['post,email', ['post', 'email', 'inPerson']],
  ])('with violence and "%s" called safe', (safeContact, ways) => {
    expect(
      safeChannels({
        urgentFactors: 'housing,domesticViolence',
        ...(safeContact === undefined ? {} : { safeContact }),
      }),
    ).toEqual(ways);
  });
});
