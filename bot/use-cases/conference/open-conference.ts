import { conferenceLife } from '../../../domain/conference.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after } from '../../../domain/life.ts';
import { refuse } from '../../../domain/refusal.ts';
import { put } from '../change.ts';
import { newDraft } from '../forms/draft.ts';
import { draftView } from '../forms/form-view.ts';
import type { UseCase } from '../use-case.ts';

/**
 * "Overleg vastleggen": the checklist and agreements, kept as the conference goes. There is one record of a
 * conference: whoever coordinates goes on where a colleague or deputy left off.
 */
export const openConference: UseCase<'conference.open', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const conference = await ports.read.get('conference', data.conference);
    const family = conference && (await ports.read.get('case', conference.caseId));
    if (!conference || !family) return refuse('notFound');
    if (!after(conferenceLife, conference.state, 'hold'))
      return refuse('alreadyDone', { code: family.code, at: conference.heldAt });
    const access = [
      { action: 'R', recordType: 'conference', recordId: conference.id, caseId: family.id },
    ] as const;
    const [going] = (await ports.read.list('draft', { form: 'conference', subject: conference.id })).sort(
      (a, b) => b.savedAt.localeCompare(a.savedAt),
    );
    if (going && going.expiresAt > ports.now()) return { answer: await draftView(ports, going), access };
    const draft = newDraft(ports, actor.id, 'conference', {
      page: 'table',
      subject: conference.id,
      municipality: conference.municipality,
    });
    return { answer: await draftView(ports, draft), puts: [put('draft', draft)], access };
  };
