import { localDate } from '../../../domain/calendar.ts';
import { type Case, isPregnantNow, lockedMembers } from '../../../domain/case.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { Destination, HandOver } from '../../../domain/hand-over.ts';
import { destinationsOf, handOverForm, inHandbookOrder } from '../../../domain/hand-over-form.ts';
import type { Referral } from '../../../domain/referral.ts';
import { referralForm } from '../../../domain/referral-form.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { HandOverDocumentView, HandOverView } from '../../../domain/view/referral.ts';
import { happened, put } from '../change.ts';
import { onePageView, readBackOf } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { sentContext } from './referral-kind.ts';
import { homeOf, referralOf } from './referral-of.ts';
import { shownReferral } from './shown-referral.ts';

type Loaded = { readonly family: Case; readonly home: Case; readonly referral: Referral };

/** Where it can still be handed over: not after a birth, nor of somebody whose data is locked away (G26). */
export const goingTo = ({ home, referral }: Pick<Loaded, 'home' | 'referral'>): Destination[] =>
  home.state === 'frozen' || home.state === 'erased' || lockedMembers(home).length > 0
    ? []
    : destinationsOf({ ...referral, pregnant: isPregnantNow(home, referral.answers) });

/** Nothing is handed over of a family that stopped, or of somebody whose data is locked away (scenario 2). */
const load = async (ports: Ports, caseId: string): Promise<Loaded | Refusal> => {
  const family = await ports.read.get('case', caseId);
  const referral = await referralOf(ports, caseId);
  if (!family || !referral) return refuse('notFound');
  const home = await homeOf(ports, family);
  if (home.state === 'frozen' || home.state === 'erased' || lockedMembers(home).length > 0)
    return refuse('caseFrozen', { code: family.code });
  const consents = await ports.read.list('consent', { caseId: home.id });
  const covered = consents.every(({ purpose, status }) => purpose === 'monitoring' || status === 'given');
  if (goingTo({ home, referral }).length === 0 || referral.state === 'withdrawn' || !covered)
    return refuse('cannotNow', { code: family.code, detail: referral.state });
  return { family, home, referral };
};

/** "Overdragen": the documents that can be made, and what was handed over already. */
export const openHandOver: UseCase<'handOver.open', HandOverView> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await load(ports, data.case);
    if ('refused' in loaded) return loaded;
    const { family, referral } = loaded;
    return {
      answer: {
        case: family.id,
        code: family.code,
        documents: goingTo(loaded).map((to) => ({
          to,
          pdf: ports.fileLink({ file: to, id: family.id, format: 'pdf', actor: actor.id }),
        })),
        done: (referral.handOvers ?? []).map(({ to, on, how, receiver }) => ({ to, on, how, receiver })),
      },
      access: [{ action: 'R', recordType: 'referral', recordId: referral.id, caseId: family.id }],
    };
  };

const context = (ports: Ports, loaded: Loaded) => ({
  today: localDate(ports.now()),
  to: goingTo(loaded),
});

const page = (ports: Ports, loaded: Loaded, answers: Answers = {}, problems: Problem[] = []): FormView =>
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

/** What stands in the document: the same form, in the handbook's order (F01–F44). */
export const handOverDocument = async (
  ports: Ports,
  caseId: string,
  to: string,
): Promise<HandOverDocumentView | undefined> => {
  const loaded = await load(ports, caseId);
  const destination = Destination.safeParse(to).data;
  if ('refused' in loaded || !destination || !goingTo(loaded).includes(destination)) return undefined;
  const { family, home } = loaded;
  const referral = shownReferral(home, loaded.referral);
  const sections = readBackOf(referralForm, referral.answers, sentContext(ports, referral));
  return {
    to: destination,
    code: family.code,
    municipality: municipalityById(ports.region, family.municipality)?.name ?? family.municipality,
    madeAt: ports.now(),
    submittedAt: referral.submittedAt,
    level: { chosen: referral.level.chosen, proposed: referral.level.proposed },
    parts: inHandbookOrder(sections.flatMap(({ lines }) => lines)),
    children: sections.find(({ rows }) => rows?.id === 'child')?.rows?.rows ?? [],
    helpers: sections.find(({ rows }) => rows?.id === 'helper')?.rows?.rows ?? [],
    additions: (referral.additions ?? []).map(({ at, text }) => ({ at, text })),
  };
};
