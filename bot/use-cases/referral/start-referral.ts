import { localDate } from '../../../domain/calendar.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { profileAnswers } from '../../../domain/referral-answers.ts';
import { refuse } from '../../../domain/refusal.ts';
import { municipalitiesEnteredFor } from '../../../domain/role.ts';
import { put } from '../change.ts';
import { newDraft } from '../forms/draft.ts';
import { draftView } from '../forms/form-view.ts';
import { personOrNew } from '../people/actor.ts';
import type { UseCase } from '../use-case.ts';

/**
 * "Aanmelden": an unfinished referral goes on where it was left; otherwise a new draft, with what is
 * known of the referrer and, from a sparring thread, the municipality and the question (it holds no
 * family's data).
 */
export const startReferral: UseCase<'referral.start', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const person = await personOrNew(ports.read, actor.id, actor.name);
    const drafts = await ports.read.list('draft', { ownerId: actor.id, form: 'referral' });
    const thread = data.consultation ? await ports.read.get('consultation', data.consultation) : undefined;
    const own = thread?.askerId === actor.id ? thread : undefined;
    const [going] = drafts
      .filter((draft) => draft.expiresAt > ports.now() && (!own || draft.subject === own.id))
      .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    if (going && !data.fresh)
      return {
        answer: await draftView(ports, going),
        access: [{ action: 'R', recordType: 'draft', recordId: going.id }],
      };
    const entersFor = municipalitiesEnteredFor(actor, ports.region, localDate(ports.now()));
    const question = own?.lines.find(({ from }) => from === 'asker')?.text;
    const draft = newDraft(ports, actor.id, 'referral', {
      page: 'consent',
      subject: own?.id,
      answers: {
        ...profileAnswers(person.profile, actor.name, ports.region),
        ...((own?.municipality ?? person.municipality)
          ? { municipality: own?.municipality ?? person.municipality ?? '' }
          : {}),
        ...(question ? { needProfessional: question.slice(0, 600) } : {}),
        ...(person.profile.organisation ? {} : { profileAsked: 'yes' }),
        ...(entersFor.length > 0 ? { recordsForOthers: 'yes', entersFor: entersFor.join(',') } : {}),
      },
    });
    return { answer: await draftView(ports, draft), puts: [put('draft', draft)] };
  };

/** Throws away a draft at its owner's wish. */
export const discardReferral: UseCase<'referral.discard', { discarded: true }> =
  (ports) =>
  async (_actor, { data }) => {
    const draft = await ports.read.get('draft', data.draft);
    if (!draft) return refuse('draftGone');
    return {
      answer: { discarded: true },
      removals: [{ kind: 'draft', id: draft.id, version: draft.version }],
    };
  };
