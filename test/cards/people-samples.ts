import { doneCard, doneDialog } from '../../cards/done.ts';
import { homeCard } from '../../cards/home.ts';
import { offerCard } from '../../cards/offer.ts';
import { leftEmptyDialog, peopleDialog } from '../../cards/people.ts';
import { leaveGivenCard, nobodyOnDutyCard, postVacatedCard } from '../../cards/people-news.ts';
import { refusalCard, refusalDialog } from '../../cards/refusal.ts';
import { doneText } from '../../cards/text/done.ts';
import { refusalCodes } from '../../domain/refusal.ts';
import type { HomeView } from '../../domain/view/home.ts';
import type { DoneView, PeopleView } from '../../domain/view/people.ts';
import type { Sample } from './sample.ts';

const now = '2026-03-04T08:05:00Z';
const home: HomeView = {
  now,
  isNew: false,
  openAgreements: 0,
  openReferrals: 0,
  isCoordinator: false,
  isAdministrator: false,
};
const draft = { draft: 'draft1', step: 4, of: 7, savedAt: '2026-03-03T15:12:00Z', expiresOn: '2026-03-17' };

const person = (name: string, role: 'coordinator' | 'deputyCoordinator' | 'projectLead' | 'partner') => ({
  appointment: `appointment-${name.toLowerCase().replace(/\W+/g, '-')}`,
  role,
  name,
  reachable: true,
});
const people: PeopleView = {
  municipalities: [
    {
      id: 'landgraaf',
      name: 'Landgraaf',
      people: [
        person('Marleen Custers', 'coordinator'),
        { ...person('Kim Smeets', 'deputyCoordinator'), from: '2026-04-06', until: '2026-04-24' },
        { ...person('Rob Dohmen', 'partner'), partnerType: 'maatschappelijk werk', reachable: false },
      ],
      post: 'filled',
    },
    { id: 'vaals', name: 'Vaals', people: [person('Piet Baggen', 'projectLead')], post: 'empty' },
    {
      id: 'simpelveld',
      name: 'Simpelveld',
      people: [person('Kim Smeets', 'deputyCoordinator')],
      post: 'deputised',
    },
  ],
};
const many: PeopleView = {
  municipalities: Array.from({ length: 8 }, (_, index) => ({
    id: `gemeente-${index}`,
    name: `Gemeente ${index}`,
    people: Array.from({ length: 6 }, (_each, at) => ({
      ...person(`Naam Achternaam ${index}${at}`, 'partner'),
      partnerType: 'jeugdgezondheidszorg',
      reachable: false,
      from: '2026-04-06',
      until: '2026-12-24',
    })),
    post: 'empty',
  })),
  saved: true,
};

const passedOn = {
  municipality: 'Landgraaf',
  by: 'Hilde Vaessen',
  deputy: 'Kees Jansen',
  from: '2026-03-09',
  until: '2026-03-12',
};

const vaals = { id: 'vaals', name: 'Vaals' };

const refusalDetail: Record<string, string> = {
  nobodyOnDuty: 'Vaals',
  channelElsewhere: 'Vaals',
  openAgreements: '2',
  tooLong: '600',
};
const refusal = { now, code: 'K-7F3QX', who: 'K. Smeets', at: '2026-03-04T09:22:00Z' };
const kinds = Object.keys(doneText).filter((what): what is DoneView['what'] => what in doneText);
const detail: Partial<Record<DoneView['what'], string>> = {
  digestTime: '08:00',
  leave: 'K. Smeets',
  appointed: 'K. Smeets',
  saved: 'dinsdag 17 maart',
  linked: 'Landgraaf',
  rulesSet: 'Landgraaf',
};

export const peopleSamples: Record<string, Sample> = {
  'home-new': homeCard({ ...home, isNew: true }),
  'home-new-coordinator': homeCard({ ...home, isNew: true, isCoordinator: true }),
  'home-returning': homeCard({ ...home, openAgreements: 2, openReferrals: 1 }),
  'home-draft': homeCard({ ...home, draft, openAgreements: 2 }),
  'home-not-understood': homeCard({ ...home, notUnderstood: true }),
  'home-coordinator': homeCard({ ...home, isCoordinator: true, openAgreements: 1 }),
  'home-everything': homeCard({
    ...home,
    draft,
    isCoordinator: true,
    isAdministrator: true,
    openAgreements: 3,
    openReferrals: 2,
    notUnderstood: true,
  }),
  ...Object.fromEntries(
    (['referral.start', 'agreements.mine', 'referral.mine', 'people.show', 'people.leave'] as const).map(
      (verb) => [`offer-${verb.replace('.', '-')}`, offerCard(verb)],
    ),
  ),
  people: peopleDialog(people),
  'people-saved-many': peopleDialog(many),
  'people-one-municipality': peopleDialog({
    ...many,
    municipalities: many.municipalities.slice(0, 1),
    only: 'gemeente-1',
  }),
  'people-none': peopleDialog({ municipalities: [] }),
  'people-last-one-gone': peopleDialog({
    municipalities: [{ id: 'vaals', name: 'Vaals', people: [], post: 'empty' }],
    only: 'vaals',
    saved: true,
  }),
  'left-empty': leftEmptyDialog({ name: 'Marleen Custers', empty: [vaals] }),
  'left-empty-more': leftEmptyDialog({ name: '', empty: [vaals, { id: 'landgraaf', name: 'Landgraaf' }] }),
  'post-vacated': postVacatedCard('Landgraaf'),
  'leave-given': leaveGivenCard(passedOn),
  'leave-given-no-name': leaveGivenCard({ ...passedOn, by: '' }),
  'nobody-on-duty': nobodyOnDutyCard({ municipality: 'Vaals', urgent: false }),
  'nobody-on-duty-urgent': nobodyOnDutyCard({ municipality: 'Vaals', urgent: true, code: 'K-9R2WB' }),
  ...Object.fromEntries(
    refusalCodes.flatMap((refused) => [
      [`refusal-${refused}`, refusalCard({ ...refusal, refused })],
      [`refusal-${refused}-bare`, refusalCard({ refused, now })],
      [
        `refusal-${refused}-dialog`,
        refusalDialog({ ...refusal, refused, detail: refusalDetail[refused] ?? '' }),
      ],
    ]),
  ),
  ...Object.fromEntries(
    kinds.flatMap((what) => [
      [
        `done-${what}`,
        doneCard({ what, code: 'K-7F3QX', ...(detail[what] ? { detail: detail[what] } : {}) }),
      ],
      [`done-${what}-dialog`, doneDialog({ what })],
    ]),
  ),
};
