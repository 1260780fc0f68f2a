import { evaluationDue } from '../../../domain/evaluation-due.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import { termsOf } from '../../../domain/region.ts';
import type {
  ActionLineView,
  ActionListLinksView,
  ActionListView,
} from '../../../domain/view/action-list.ts';
import { leadOf } from '../agreements/agreement-views.ts';
import type { Ports } from '../ports.ts';
import { maskFor } from '../referral/shown-referral.ts';
import type { UseCase } from '../use-case.ts';
import { guestsOf, letterFile, seenAfterBirth } from './letter-of.ts';

/** G23: what the family and its network do themselves stands first. */
const informalFirst = (a: ActionLineView, b: ActionLineView): number =>
  Number(b.informal ?? false) - Number(a.informal ?? false) || a.number - b.number;

/**
 * The action and decision list as it stands now. Refused before the conference was held, and of a family that
 * nothing is given about now.
 */
export const actionListOf = async (ports: Ports, conferenceId: string): Promise<ActionListView | Refusal> => {
  const loaded = await letterFile(ports, conferenceId);
  if (isRefusal(loaded)) return loaded;
  const { conference, file } = loaded;
  const { family } = file;
  if (conference.state !== 'held') return refuse('cannotNow', { code: family.code });
  const [agreements, invitations, mask] = await Promise.all([
    ports.read.list('agreement', { conferenceId }),
    ports.read.list('invitation', { conferenceId }),
    maskFor(ports, family),
  ]);
  const [present, processLead, caseLead, familyContact] = await Promise.all([
    guestsOf(ports, conference, invitations),
    leadOf(ports, family.processLead),
    leadOf(ports, family.caseLead),
    leadOf(ports, family.familyContact),
  ]);
  const groupOf = (id: string | undefined): string | undefined =>
    ports.region.partnerTypes.find((type) => type.id === id)?.group;
  return {
    conference: conference.id,
    code: family.code,
    startsAt: conference.startsAt,
    present: [...new Set(present.map(({ label }) => label))],
    familyPresent: conference.familyPresent !== false,
    processLead,
    caseLead,
    familyContact,
    followUpOn: conference.followUpOn,
    followUpAfterBirth: seenAfterBirth(loaded),
    evaluationOn: evaluationDue(
      {},
      [conference],
      termsOf(ports.region, conference.municipality).evaluationWeeks,
    )?.on,
    lines: agreements
      .map(({ number, goal, what, organisation, partnerType, ownerName, dueDate, familyAgrees, state }) => ({
        number,
        goal: goal && mask(goal),
        what: mask(what),
        organisation,
        who: mask(ownerName),
        informal: partnerType === undefined ? undefined : groupOf(partnerType) === 'family',
        dueDate,
        familyAgrees,
        state,
      }))
      .sort(informalFirst),
  };
};

/** "Maak de lijst": to copy into secure mail, or on paper; the bot sends it nowhere (C21, G17). */
export const showActionList: UseCase<'actionList.show', ActionListLinksView> =
  (ports) =>
  async (actor, { data }) => {
    const list = await actionListOf(ports, data.conference);
    if (isRefusal(list)) return list;
    const conference = await ports.read.get('conference', data.conference);
    const link = (format: 'pdf' | 'html'): string =>
      ports.fileLink({ file: 'actionList', id: data.conference, format, actor: actor.id });
    return {
      answer: { ...list, links: { pdf: link('pdf'), print: link('html') } },
      access: [
        {
          action: 'R',
          recordType: 'agreement',
          recordId: data.conference,
          caseId: conference?.caseId,
        },
      ],
    };
  };
