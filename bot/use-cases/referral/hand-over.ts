import { localDate } from '../../../domain/calendar.ts';
import { type Case, isPregnantNow, lockedMembers } from '../../../domain/case.ts';
import { agreedTo, type Consent } from '../../../domain/consent.ts';
import { membersIn } from '../../../domain/family.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { type Destination, HandOver } from '../../../domain/hand-over.ts';
import { destinationsOf, handOverForm } from '../../../domain/hand-over-form.ts';
import { canStillBePregnant } from '../../../domain/pregnancy.ts';
import type { Referral } from '../../../domain/referral.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import type { HandOverView } from '../../../domain/view/referral.ts';
import { happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { homeOf, referralOf } from './referral-of.ts';

/** What can be handed over, for where the family goes on (`home`), with what its adults said. */
export type HandingOver = {
  readonly family: Case;
  readonly home: Case;
  readonly referral: Referral;
  readonly consents: readonly Consent[];
};

/**
 * Where it can still be handed over: not after a birth or a loss, nor from two weeks after the due date (G26), nor of
 * somebody whose data is locked away.
 */
export const goingTo = (
  ports: Ports,
  { home, referral }: Pick<HandingOver, 'home' | 'referral'>,
): Destination[] => {
  const { answers } = referral;
  const pregnant =
    isPregnantNow(home, answers) &&
    (!answers['dueDate'] || canStillBePregnant(answers['dueDate'], localDate(ports.now())));
  return home.state === 'frozen' || home.state === 'erased' || lockedMembers(home).length > 0
    ? []
    : destinationsOf({ ...referral, pregnant });
};

/** Of these, where every adult agreed that it goes, asked for that place (F09, G27). */
export const agreedPlaces = (ports: Ports, going: HandingOver): Destination[] =>
  goingTo(ports, going).filter((to) => agreedOn(going, to));

/** The day since which they all agree that it goes there. */
export const agreedOn = ({ referral, consents }: HandingOver, to: Destination): string | undefined =>
  agreedTo(consents, membersIn(referral.answers), to);

/** Nothing is handed over of a family that stopped, or of somebody whose data is locked away (scenario 2). */
export const loadHandingOver = async (ports: Ports, caseId: string): Promise<HandingOver | Refusal> => {
  const family = await ports.read.get('case', caseId);
  const referral = await referralOf(ports, caseId);
  if (!family || !referral) return refuse('notFound');
  const home = await homeOf(ports, family);
  if (home.state === 'frozen' || home.state === 'erased' || lockedMembers(home).length > 0)
    return refuse('caseFrozen', { code: family.code });
  const consents = await ports.read.list('consent', { caseId: home.id });
  const covered = consents.every(({ purpose, status }) => purpose === 'monitoring' || status === 'given');
  if (goingTo(ports, { home, referral }).length === 0 || referral.state === 'withdrawn' || !covered)
    return refuse('cannotNow', { code: family.code, detail: referral.state });
  return { family, home, referral, consents };
};

/** The documents that can be made, what must be asked first, and what was handed over already. */
export const handOverView = (ports: Ports, actor: Actor, going: HandingOver): HandOverView => {
  const { family, referral } = going;
  const agreed = agreedPlaces(ports, going);
  return {
    case: family.id,
    code: family.code,
    ask: goingTo(ports, going).filter((to) => !agreed.includes(to)),
    documents: agreed.map((to) => ({
      to,
      pdf: ports.fileLink({ file: to, id: family.id, format: 'pdf', actor: actor.id }),
    })),
    done: (referral.handOvers ?? []).map(({ to, on, how, receiver }) => ({ to, on, how, receiver })),
  };
};

/** "Overdragen". */
export const openHandOver: UseCase<'handOver.open', HandOverView> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await loadHandingOver(ports, data.case);
    if ('refused' in loaded) return loaded;
    const { family, referral } = loaded;
    return {
      answer: handOverView(ports, actor, loaded),
      access: [{ action: 'R', recordType: 'referral', recordId: referral.id, caseId: family.id }],
    };
  };

/** What is written down can only have gone where the family agreed to. */
const load = async (ports: Ports, caseId: string): Promise<HandingOver | Refusal> => {
  const loaded = await loadHandingOver(ports, caseId);
  return 'refused' in loaded || agreedPlaces(ports, loaded).length > 0
    ? loaded
    : refuse('cannotNow', { code: loaded.family.code, detail: loaded.referral.state });
};

const context = (ports: Ports, loaded: HandingOver) => ({
  today: localDate(ports.now()),
  to: agreedPlaces(ports, loaded),
});

const page = (ports: Ports, loaded: HandingOver, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(handOverForm, context(ports, loaded), {
    target: { case: loaded.family.id },
    submit: 'handOver.send',
    about: { kind: 'referral', code: loaded.family.code },
    answers,
    problems,
  });

/** "Ik heb het overgedragen": to whom, how and when. */
export const openHandOverNote: UseCase<'handOver.note', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.case);
    return 'refused' in loaded ? loaded : { answer: page(ports, loaded) };
  };

export type HandedOverAnswer = { see: 'form'; form: FormView } | { see: 'handedOver'; code: string };

/** Writes down that it was handed over, as a sharing of data (NEN 7513); the bot sent nothing itself. */
export const recordHandOver: UseCase<'handOver.send', HandedOverAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.case);
    if ('refused' in loaded) return loaded;
    const { answers, problems } = filledIn(handOverForm, inputs, context(ports, loaded));
    if (problems.length > 0) return { answer: { see: 'form', form: page(ports, loaded, answers, problems) } };
    const { family, home, referral } = loaded;
    const handOver = HandOver.parse({ ...answers, by: actor.id, at: ports.now() });
    return {
      answer: { see: 'handedOver', code: family.code },
      puts: [put('referral', { ...referral, handOvers: [...(referral.handOvers ?? []), handOver] })],
      timeline: [
        happened(actor, home.id, ports.now(), 'referral.handedOver', { content: { place: handOver.to } }),
      ],
      access: [{ action: 'share', recordType: 'referral', recordId: referral.id, caseId: home.id }],
    };
  };
