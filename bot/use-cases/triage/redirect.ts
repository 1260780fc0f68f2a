import { localDate } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { redirectAskForm } from '../../../domain/redirect-form.ts';
import type { Referral } from '../../../domain/referral.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { Actor } from '../../../domain/role.ts';
import { type Change, happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';
import { referralOf } from '../referral/referral-of.ts';
import type { UseCase } from '../use-case.ts';

/** A case on its way, with its referral. */
export type OnItsWay = {
  readonly family: Case;
  readonly referral: Referral;
  readonly transfer: NonNullable<Case['transfer']>;
};

/** The case on its way to another municipality; refused when it is not at this step (any more). */
export const loadOnItsWay = async (
  ports: Ports,
  caseId: string,
  state: 'familyAsked' | 'offered',
): Promise<OnItsWay | Refusal> => {
  const family = await ports.read.get('case', caseId);
  const referral = await referralOf(ports, caseId);
  if (!family || !referral) return refuse('notFound');
  const silent = whySilent(family);
  if (silent) return silent;
  const { transfer } = family;
  return transfer?.state === state
    ? { family, referral, transfer }
    : refuse('alreadyDone', { code: family.code });
};

/** A municipality in words. */
export const nameOf = ({ region }: Ports, municipality: string): string =>
  municipalityById(region, municipality)?.name ?? municipality;

/** The coordinator judged that it belongs elsewhere: first the family is asked whether they may read it there. */
export const askToRedirect = <A>(
  ports: Ports,
  actor: Actor,
  draft: Draft,
  family: Case,
  referral: Referral,
  answer: A,
): Change<A> => ({
  answer,
  puts: [
    put('case', {
      ...family,
      transfer: {
        to: draft.answers['redirectTo'] ?? '',
        by: actor.id,
        at: ports.now(),
        reason: draft.answers['placeReason'] ?? '',
        state: 'familyAsked',
      },
    }),
  ],
  removals: [{ kind: 'draft', id: draft.id, version: draft.version }],
  timeline: [happened(actor, family.id, ports.now(), 'redirect.asked')],
  access: [{ action: 'U', recordType: 'referral', recordId: referral.id, caseId: family.id }],
  messages: [
    {
      key: `redirect:${family.id}:${family.version}:asked`,
      to: { person: referral.referrerId },
      notice: { kind: 'redirect.asked', case: family.id },
    },
  ],
});

const askPage = (
  ports: Ports,
  { family, transfer }: OnItsWay,
  answers: Answers = {},
  problems: Problem[] = [],
): FormView =>
  onePageView(
    redirectAskForm,
    { today: localDate(ports.now()) },
    {
      target: { case: family.id },
      submit: 'redirect.answer',
      about: {
        kind: 'redirect',
        code: family.code,
        from: nameOf(ports, family.municipality),
        to: nameOf(ports, transfer.to),
        reason: transfer.reason,
      },
      answers,
      problems,
    },
  );

/** "Vraag het gezin": where it should go and why, for who referred. */
export const openRedirectQuestion: UseCase<'redirect.ask', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await loadOnItsWay(ports, data.case, 'familyAsked');
    return 'refused' in loaded ? loaded : { answer: askPage(ports, loaded) };
  };

export type RedirectAnswer =
  | { see: 'form'; form: FormView }
  | { see: 'offered' | 'notOffered'; code: string };

/** The family's word: with a yes it is offered to the other coordinator, with a no it stays (G01, scenario 1). */
export const answerRedirectQuestion: UseCase<'redirect.answer', RedirectAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await loadOnItsWay(ports, data.case, 'familyAsked');
    if ('refused' in loaded) return loaded;
    const { answers, problems } = filledIn(redirectAskForm, inputs, { today: localDate(ports.now()) });
    if (problems.length > 0)
      return { answer: { see: 'form', form: askPage(ports, loaded, answers, problems) } };
    const { family, transfer } = loaded;
    const agrees = answers['agrees'] === 'yes';
    const moved = agrees
      ? ({
          to: { coordinatorOf: transfer.to },
          notice: { kind: 'redirect.offered', case: family.id },
        } as const)
      : ({
          to: { coordinatorOf: family.municipality },
          notice: { kind: 'redirect.refused', case: family.id, by: 'family' },
        } as const);
    return {
      answer: { see: agrees ? 'offered' : 'notOffered', code: family.code },
      puts: [put('case', { ...family, transfer: agrees ? { ...transfer, state: 'offered' } : undefined })],
      timeline: [
        happened(actor, family.id, ports.now(), agrees ? 'redirect.offered' : 'redirect.refused', {
          content: { askedOn: answers['askedOn'] ?? '' },
        }),
      ],
      messages: [{ key: `redirect:${family.id}:${family.version}:answered`, ...moved }],
    };
  };
