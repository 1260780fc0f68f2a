import { caseLife } from '../../../domain/case.ts';
import { type Conference, conferenceLife } from '../../../domain/conference.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after, can } from '../../../domain/life.ts';
import { conferenceCancelForm } from '../../../domain/plan-change-form.ts';
import { refuse } from '../../../domain/refusal.ts';
import { happened, type Message, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { UseCase } from '../use-case.ts';

const page = (
  conference: Conference,
  code: string,
  answers: Answers = {},
  problems: Problem[] = [],
): FormView =>
  onePageView(
    conferenceCancelForm,
    {},
    {
      target: { conference: conference.id },
      submit: 'conference.sendCancel',
      about: { kind: 'conference', code, startsAt: conference.startsAt },
      answers,
      problems,
    },
  );

/** "Zeg af": asks why. */
export const openCancel: UseCase<'conference.cancel', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const conference = await ports.read.get('conference', data.conference);
    const family = conference && (await ports.read.get('case', conference.caseId));
    if (!conference || !family) return refuse('notFound');
    return can(conferenceLife, conference.state, 'cancel')
      ? { answer: page(conference, family.code) }
      : refuse('cannotNow', { code: family.code, detail: conference.state });
  };

export type CancelAnswer = { see: 'form'; form: FormView } | { see: 'cancelled'; code: string };

/** The conference is off: everybody who was asked hears it, with a file that takes it out of their calendar. */
export const cancelConference: UseCase<'conference.sendCancel', CancelAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const conference = await ports.read.get('conference', data.conference);
    const family = conference && (await ports.read.get('case', conference.caseId));
    if (!conference || !family) return refuse('notFound');
    const state = after(conferenceLife, conference.state, 'cancel');
    if (!state) return refuse('cannotNow', { code: family.code, detail: conference.state });
    const { answers, problems } = filledIn(conferenceCancelForm, inputs, {});
    if (problems.length > 0)
      return { answer: { see: 'form', form: page(conference, family.code, answers, problems) } };
    const [invitations, all] = await Promise.all([
      ports.read.list('invitation', { conferenceId: conference.id }),
      ports.read.list('conference', { caseId: family.id }),
    ]);
    const asked = invitations.filter((one) => one.state !== 'withdrawn' && one.state !== 'declined');
    const hadOne = all.some((one) => one.state === 'held');
    const back = after(caseLife, family.state, hadOne ? 'cancelLaterConference' : 'cancelConference');
    const sequence = conference.sequence + 1;
    return {
      answer: { see: 'cancelled', code: family.code },
      puts: [
        put('conference', { ...conference, state, sequence, cancelledBecause: answers['reason'] }),
        ...(back ? [put('case', { ...family, state: back })] : []),
      ],
      timeline: [
        happened(actor, family.id, ports.now(), 'conference.cancelled', {
          content: { startsAt: conference.startsAt },
        }),
      ],
      access: [{ action: 'U', recordType: 'conference', recordId: conference.id, caseId: family.id }],
      messages: asked.map(
        ({ id, personId }): Message => ({
          key: `invitation:${id}:cancelled:${sequence}`,
          to: { person: personId },
          notice: { kind: 'invitation', invitation: id, why: 'cancelled' },
        }),
      ),
    };
  };
