import { addMonths, localDate } from '../../../domain/calendar.ts';
import { isSilent } from '../../../domain/case.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after } from '../../../domain/life.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import {
  lastDayToDecide,
  locks,
  type RightsEvent,
  type RightsRequest,
  rightsLife,
} from '../../../domain/rights.ts';
import { decisionForm } from '../../../domain/rights-form.ts';
import { type Change, happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { eraseMember } from './erase.ts';
import { type FamilyFile, familyFile } from './family-of.ts';
import { requestMoments } from './new-request.ts';

export type Loaded = { readonly request: RightsRequest; readonly file: FamilyFile };

/** A request with the family it is about. */
export const loadRequest = async (ports: Ports, id: string): Promise<Loaded | Refusal> => {
  const request = await ports.read.get('rightsRequest', id);
  const file = request && (await familyFile(ports, request.caseId));
  return request && file ? { request, file } : refuse('notFound');
};

const MONTHS_MORE = 2;
const context = ({ kind, extendedOn }: RightsRequest) => ({
  kind,
  // AVG 12.3: once, by two months; the Wmo's three months for erasing cannot be stretched.
  mayExtend: kind !== 'erasure' && extendedOn === undefined,
});

const page = (ports: Ports, { request }: Loaded, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(decisionForm, context(request), {
    target: { rightsRequest: request.id },
    submit: 'rights.sendDecision',
    about: {
      kind: 'decision',
      code: request.code,
      what: request.kind,
      dueOn: lastDayToDecide(request),
      today: localDate(ports.now()),
    },
    answers,
    problems,
  });

/** "Besluit": yes, partly, no, or later, with the reason. */
export const openDecision: UseCase<'rights.decide', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await loadRequest(ports, data.rightsRequest);
    if ('refused' in loaded) return loaded;
    if (loaded.request.state !== 'open')
      return refuse('alreadyDone', { code: loaded.request.code, at: loaded.request.decidedAt });
    return { answer: page(ports, loaded) };
  };

export type DecisionAnswer = { see: 'form'; form: FormView } | { see: 'decided'; code: string };

/** Decides, and does at once what was decided: erases, unlocks, or waits longer. */
export const decideRequest: UseCase<'rights.sendDecision', DecisionAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await loadRequest(ports, data.rightsRequest);
    if ('refused' in loaded) return loaded;
    const { request, file } = loaded;
    const { answers, problems } = filledIn(decisionForm, inputs, context(request));
    if (problems.length > 0) return { answer: { see: 'form', form: page(ports, loaded, answers, problems) } };
    const event = answers['outcome'] as RightsEvent;
    const state = after(rightsLife, request.state, event);
    if (!state) return refuse('alreadyDone', { code: request.code, at: request.decidedAt });
    const extended = event === 'extend';
    const decided: RightsRequest = {
      ...request,
      state,
      reason: refusalReasonOf(answers),
      explanation: answers['explanation'] || undefined,
      // Once it is erased, nothing typed about it stays.
      note: event === 'grant' && request.kind === 'erasure' ? undefined : request.note,
      ...(extended
        ? { extendedOn: localDate(ports.now()), dueOn: addMonths(request.dueOn, MONTHS_MORE) }
        : { decidedBy: actor.id, decidedAt: ports.now() }),
    };
    // With the last adult the case goes: everybody around it must have heard first that it stopped.
    const last = erases(decided, file) && file.members.every((member) => member === decided.member);
    if (last && !isSilent(file.family.state)) return refuse('closeFirst', { code: file.family.code });
    const effect = await effectOf(ports, decided, file);
    return {
      answer: { see: 'decided', code: request.code },
      ...effect,
      puts: [put('rightsRequest', decided), ...(effect.puts ?? [])],
      reminders: extended ? requestMoments(ports, decided) : [],
      timeline:
        file.family.state === 'erased' || effect.forget
          ? []
          : [
              happened(actor, request.caseId, ports.now(), extended ? 'rights.extended' : 'rights.decided', {
                content: { kind: request.kind, state: decided.state, member: request.member },
              }),
            ],
      access: [
        {
          action: 'U',
          recordType: 'rightsRequest',
          recordId: request.id,
          caseId: request.caseId,
          personId: request.member,
        },
        ...(effect.access ?? []),
      ],
      messages: [
        {
          key: `rights:${request.id}:decided:${request.version}`,
          to: { coordinatorOf: request.municipality },
          notice: { kind: 'rights.decided', request: request.id },
        } as const,
        ...(effect.messages ?? []),
      ],
    };
  };

const refusalReasonOf = (answers: Answers): RightsRequest['reason'] =>
  answers['outcome'] === 'grant' || answers['outcome'] === 'extend'
    ? undefined
    : (answers['reason'] as RightsRequest['reason']);

/** Whether a decision erases something; who is erased already is not erased again. */
const erases = ({ kind, state, member }: RightsRequest, { members }: FamilyFile): boolean =>
  kind === 'erasure' && state === 'granted' && members.includes(member);

/** What a decision does. */
const effectOf = async (
  ports: Ports,
  decided: RightsRequest,
  file: FamilyFile,
): Promise<Omit<Change<unknown>, 'answer'>> => {
  if (erases(decided, file)) return eraseMember(ports, file, decided.member, decided.id);
  if (!locks(decided.kind) || decided.state !== 'refused') return {};
  const restricted = (file.family.restricted ?? []).filter(({ request }) => request !== decided.id);
  return { puts: [put('case', { ...file.family, restricted })] };
};
