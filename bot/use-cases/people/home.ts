import { isOpen } from '../../../domain/agreement.ts';
import { localDate } from '../../../domain/calendar.ts';
import { isSilent } from '../../../domain/case.ts';
import { type Actor, coordinates, municipalitiesAs } from '../../../domain/role.ts';
import type { HomeView } from '../../../domain/view/home.ts';
import { placeInForm } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';

/** What stands on somebody's home card now. */
export const homeOf = async (ports: Ports, actor: Actor, more: Partial<HomeView> = {}): Promise<HomeView> => {
  const now = ports.now();
  const [person, agreements, referrals, drafts] = await Promise.all([
    ports.read.get('person', actor.id),
    ports.read.list('agreement', { ownerId: actor.id }),
    ports.read.list('case', { referrerId: actor.id }),
    ports.read.list('draft', { ownerId: actor.id, form: 'referral' }),
  ]);
  const [draft] = drafts
    .filter((one) => one.expiresAt > now)
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  const place = draft && (await placeInForm(ports, draft));
  const today = localDate(now);
  const isCoordinator = coordinates(actor, today).length > 0;
  const isPrivacyOfficer = municipalitiesAs(actor, ['privacyOfficer'], today).length > 0;
  const isProjectLead = municipalitiesAs(actor, ['projectLead'], today).length > 0;
  const begun =
    person?.municipality || person?.consultation || agreements.length + referrals.length + drafts.length > 0;
  return {
    now,
    // Somebody who did nothing yet reads what the buttons are for.
    isNew: !begun && !isCoordinator && !actor.administrator,
    draft:
      draft && place
        ? {
            draft: draft.id,
            step: place.at,
            of: place.of,
            savedAt: draft.savedAt,
            expiresOn: localDate(draft.expiresAt),
          }
        : undefined,
    openAgreements: agreements.filter(({ state }) => isOpen(state)).length,
    openReferrals: referrals.filter(({ state }) => !isSilent(state)).length,
    isCoordinator,
    isAdministrator: actor.administrator,
    isPrivacyOfficer,
    isProjectLead,
    ...more,
  };
};

/** The home card: three to five verbs, and the unfinished draft first. */
export const showHome: UseCase<'home.show', HomeView> = (ports) => async (actor) => ({
  answer: await homeOf(ports, actor),
});
