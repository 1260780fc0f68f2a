import { addDays, localDate, nextWorkingDay } from '../../../domain/calendar.ts';
import { conferenceForm } from '../../../domain/conference-form.ts';
import type { Draft } from '../../../domain/draft.ts';
import { termsOf } from '../../../domain/region.ts';
import type { ConferenceContext } from '../../../domain/table-pages.ts';
import type { FormKind } from '../forms/form-kind.ts';
import type { Ports } from '../ports.ts';
import { referralOf } from '../referral/referral-of.ts';
import { askedFor, atTheTable, birthExpectedOn, organisations } from './around-the-table.ts';
import { readAloud } from './read-aloud.ts';

const context = async (ports: Ports, draft: Draft): Promise<ConferenceContext> => {
  const conference = await ports.read.get('conference', draft.subject ?? '');
  const family = conference && (await ports.read.get('case', conference.caseId));
  const today = localDate(ports.now());
  const referral = family && (await referralOf(ports, family.id));
  const terms = termsOf(ports.region, draft.municipality ?? '');
  const day = conference ? localDate(conference.startsAt) : today;
  const evaluationOn = nextWorkingDay(addDays(day, terms.evaluationWeeks * 7), terms);
  return {
    today,
    people: conference ? await atTheTable(ports, conference.caseId) : [],
    organisations: organisations(ports),
    lifeDomains: ports.region.lifeDomains.map(({ id, label }) => ({ value: id, label })),
    birthExpectedOn: family && (await birthExpectedOn(ports, family)),
    interpreterNeeded: referral?.answers['interpreter'] === 'yes',
    interpreter: conference?.interpreter?.kind,
    evaluationOn: evaluationOn > today ? evaluationOn : nextWorkingDay(addDays(today, 1), terms),
    ...(conference ? await askedFor(ports, conference) : { asked: [], coming: [] }),
  };
};

export const conferenceKind: FormKind<ConferenceContext> = {
  form: conferenceForm,
  context,
  about: async (ports, draft) => {
    const conference = await ports.read.get('conference', draft.subject ?? '');
    const around = conference && (await ports.read.get('case', conference.caseId));
    if (!conference || !around) return undefined;
    return {
      kind: 'conference',
      code: around.code,
      startsAt: conference.startsAt,
      ...(draft.page === 'finish' ? { readAloud: await readAloud(ports, draft, around) } : {}),
    };
  },
  submit: 'conference.finish',
};
