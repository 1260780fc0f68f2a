import { localDate } from '../../../domain/calendar.ts';
import { lockedMembers } from '../../../domain/case.ts';
import { consentWord } from '../../../domain/consent.ts';
import type { Option } from '../../../domain/form.ts';
import { isMinor } from '../../../domain/referral-answers.ts';
import { type RegistrationContext, registrationForm } from '../../../domain/registration-form.ts';
import type { FormKind } from '../forms/form-kind.ts';
import type { Ports } from '../ports.ts';
import { familyFile } from '../privacy/family-of.ts';
import { agreementTypes } from './registration-known.ts';

const labelled = (items: readonly { id: string; label: string }[]): Option[] =>
  items.map(({ id, label }) => ({ value: id, label }));

const fileOf = async (ports: Ports, conferenceId: string) => {
  const conference = await ports.read.get('conference', conferenceId);
  const file = conference && (await familyFile(ports, conference.caseId));
  return conference && file ? { conference, file } : undefined;
};

export const registrationKind: FormKind<RegistrationContext> = {
  form: registrationForm,
  context: async (ports, { subject = '' }) => {
    const { region } = ports;
    const loaded = await fileOf(ports, subject);
    const locked = loaded ? lockedMembers(loaded.file.family) : [];
    const asked = (loaded?.file.members ?? []).filter(
      (member) =>
        !locked.includes(member) &&
        !loaded?.file.consents.some((one) => one.member === member && one.purpose === 'monitoring'),
    );
    const today = localDate(ports.now());
    return {
      professions: labelled(region.professions),
      levels: Object.entries(region.levels).map(([value, label]) => ({ value, label })),
      themes: labelled(region.lifeDomains),
      partnerTypes: labelled(region.partnerTypes),
      asked,
      young: asked.filter((member) =>
        loaded?.file.referrals.some(({ answers }) => isMinor(answers, member, today)),
      ),
    };
  },
  about: async (ports, { subject = '' }) => {
    const loaded = await fileOf(ports, subject);
    if (!loaded) return undefined;
    const { conference, file } = loaded;
    const agreements = await ports.read.list('agreement', { conferenceId: conference.id });
    const types = agreementTypes(ports, agreements);
    return {
      kind: 'registration',
      code: file.family.code,
      startsAt: conference.startsAt,
      agreements: types.map((type) => ports.region.partnerTypes.find(({ id }) => id === type)?.label ?? type),
      words: file.consents.filter(({ purpose }) => purpose === 'monitoring').map(consentWord),
    };
  },
  submit: 'registration.send',
};
