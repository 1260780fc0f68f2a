import { localDate } from '../../../domain/calendar.ts';
import type { Consent } from '../../../domain/consent.ts';
import { membersIn } from '../../../domain/family.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import type { Destination } from '../../../domain/hand-over.ts';
import { handOverAskForm } from '../../../domain/hand-over-form.ts';
import { hasPartner, isMinor } from '../../../domain/referral-answers.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { HandOverView } from '../../../domain/view/referral.ts';
import { happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { agreedOn, goingTo, type HandingOver, handOverView, loadHandingOver } from './hand-over.ts';

const context = (ports: Ports, { referral: { answers } }: HandingOver, to: Destination) => {
  const today = localDate(ports.now());
  const young = membersIn(answers).some((member) => isMinor(answers, member, today));
  return { today, to, partner: hasPartner(answers), young };
};

const page = (
  ports: Ports,
  going: HandingOver,
  to: Destination,
  more: { answers?: Answers; problems?: Problem[] } = {},
): FormView =>
  onePageView(handOverAskForm, context(ports, going, to), {
    target: { case: going.family.id, destination: to },
    submit: 'handOver.sendAsked',
    about: { kind: 'referral', code: going.family.code },
    ...more,
  });

/** Where the family may be asked of; refused when it does not go there, or they agreed already. */
const load = async (ports: Ports, caseId: string, to: Destination) => {
  const going = await loadHandingOver(ports, caseId);
  if ('refused' in going) return going;
  const { code } = going.family;
  if (!goingTo(ports, going).includes(to)) return refuse('cannotNow', { code, detail: going.referral.state });
  return agreedOn(going, to) ? refuse('alreadyDone', { code }) : going;
};

/** "Vraag het eerst": what is asked of the family before anything goes to this place (F09, G27). */
export const openHandOverQuestion: UseCase<'handOver.ask', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const going = await load(ports, data.case, data.destination);
    return 'refused' in going ? going : { answer: page(ports, going, data.destination) };
  };

export type HandOverAsked = { see: 'form'; form: FormView } | ({ see: 'handOver' } & HandOverView);

/** Their yes to this very place, for each adult apart; then the document can be made. */
export const recordHandOverConsent: UseCase<'handOver.sendAsked', HandOverAsked> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const { destination: to } = data;
    const going = await load(ports, data.case, to);
    if ('refused' in going) return going;
    const { answers, problems } = filledIn(handOverAskForm, inputs, context(ports, going, to));
    if (problems.length > 0)
      return { answer: { see: 'form', form: page(ports, going, to, { answers, problems }) } };
    const { home, referral } = going;
    const today = localDate(ports.now());
    const words = membersIn(referral.answers).map(
      (member): Consent => ({
        id: ports.newId(),
        version: 0,
        caseId: home.id,
        municipality: home.municipality,
        member,
        purpose: 'transfer',
        to,
        status: 'given',
        on: answers['askedOn'] ?? today,
        recordedBy: actor.id,
        recordedAt: ports.now(),
        guardianAgreed: isMinor(referral.answers, member, today) || undefined,
      }),
    );
    const agreed = { ...going, consents: [...going.consents, ...words] };
    return {
      answer: { see: 'handOver', ...handOverView(ports, actor, agreed) },
      puts: words.map((one) => put('consent', one)),
      timeline: words.map(({ member, purpose }) =>
        happened(actor, home.id, ports.now(), 'consent.given', { content: { member, purpose, to } }),
      ),
      access: words.map(({ id, member }) => ({
        action: 'C' as const,
        recordType: 'consent' as const,
        recordId: id,
        caseId: home.id,
        personId: member,
      })),
    };
  };
