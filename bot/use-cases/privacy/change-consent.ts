import { localDate } from '../../../domain/calendar.ts';
import { caseLife, type Restriction } from '../../../domain/case.ts';
import { type Consent, ConsentPurpose, consequencesOf } from '../../../domain/consent.ts';
import { consentForm, wordOn } from '../../../domain/consent-form.ts';
import type { Member } from '../../../domain/family.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after } from '../../../domain/life.ts';
import { refuse } from '../../../domain/refusal.ts';
import { termsOf } from '../../../domain/region.ts';
import { lastDayFor, type RightsRequest, timeToDecide } from '../../../domain/rights.ts';
import type { Actor } from '../../../domain/role.ts';
import { type Change, happened, type Message, type Put, put } from '../change.ts';
import { stopConferences } from '../conference/stop-conferences.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { type FamilyFile, familyFile, memberOptions } from './family-of.ts';
import { newRequest } from './new-request.ts';

const context = (ports: Ports, file: FamilyFile) => ({
  today: localDate(ports.now()),
  members: memberOptions(file),
  consents: file.consents,
});

const page = (ports: Ports, file: FamilyFile, answers: Answers, problems: Problem[] = []): FormView =>
  onePageView(consentForm, context(ports, file), {
    target: { case: file.family.id },
    submit: 'consent.send',
    about: {
      kind: 'consent',
      code: file.family.code,
      words: file.consents.map(({ member, purpose, status, on, withdrawnOn }) => ({
        name: memberOptions(file).find(({ value }) => value === member)?.label ?? '',
        member,
        purpose,
        status,
        on: withdrawnOn ?? on,
      })),
    },
    answers,
    problems,
  });

/** "Toestemming": who said what, and writing down that somebody changes it. */
export const openConsent: UseCase<'consent.show', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const file = await familyFile(ports, data.case);
    if (!file || file.members.length === 0) return refuse('notFound');
    return {
      answer: page(ports, file, { on: localDate(ports.now()) }),
      access: [{ action: 'R', recordType: 'consent', caseId: file.family.id }],
    };
  };

export type ConsentAnswer = { see: 'form'; form: FormView } | { see: 'frozen' | 'noted'; code: string };

/** Writes down what somebody of the family said, with all that follows from it (scenario 2 and 9). */
export const changeConsent: UseCase<'consent.send', ConsentAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const file = await familyFile(ports, data.case);
    if (!file) return refuse('notFound');
    const { answers, problems } = filledIn(consentForm, inputs, context(ports, file));
    if (problems.length > 0) return { answer: { see: 'form', form: page(ports, file, answers, problems) } };
    const consent = changed(ports, actor, file, answers);
    const { member, purpose, status } = consent;
    const noted: Change<ConsentAnswer> = {
      answer: { see: 'noted', code: file.family.code },
      puts: [put('consent', consent)],
      timeline: [
        happened(actor, file.family.id, ports.now(), `consent.${status}`, { content: { member, purpose } }),
      ],
      access: [
        {
          action: 'U',
          recordType: 'consent',
          recordId: consent.id,
          caseId: file.family.id,
          personId: member,
        },
      ],
    };
    if (status === 'withdrawn' && consequencesOf(purpose).includes('freeze'))
      return frozen(ports, actor, file, consent, noted);
    return status === 'given' && purpose !== 'monitoring' ? unlocked(ports, file, consent, noted) : noted;
  };

const changed = (ports: Ports, actor: Actor, { family, consents }: FamilyFile, answers: Answers): Consent => {
  const before = wordOn(consents, answers);
  const on = answers['on'] ?? localDate(ports.now());
  const status = { withdraw: 'withdrawn', give: 'given', refuse: 'refused' } as const;
  const now = status[answers['what'] as keyof typeof status];
  return {
    ...(before ?? {
      id: ports.newId(),
      version: 0,
      caseId: family.id,
      municipality: family.municipality,
      member: answers['member'] as Member,
      purpose: ConsentPurpose.parse(answers['purpose']),
      on,
    }),
    ...(now === 'withdrawn' ? { withdrawnOn: on } : { on, withdrawnOn: undefined }),
    ...(now === 'given' && before && before.status !== 'given' ? { since: on } : {}),
    status: now,
    recordedBy: actor.id,
    recordedAt: ports.now(),
  };
};

/** Everything stops until somebody decides: worked out in domain/consent.ts. */
const frozen = async (
  ports: Ports,
  actor: Actor,
  file: FamilyFile,
  consent: Consent,
  noted: Change<ConsentAnswer>,
): Promise<Change<ConsentAnswer>> => {
  const { family, consents } = file;
  const { member } = consent;
  const stopped = await stopConferences(ports, family);
  const owners = (await ports.read.list('agreement', { caseId: family.id })).flatMap(
    ({ ownerId }) => ownerId ?? [],
  );
  const state = after(caseLife, family.state, 'freeze');
  const lock: Restriction = { member, since: ports.now(), why: 'withdrawn' };
  // A lock for another reason stands on its own: it outlives what is given again.
  const others = (family.restricted ?? []).filter((one) => one.member !== member || one.why !== 'withdrawn');
  const restricted = [...others, lock];
  const told = new Set([family.referrerId, ...owners, ...stopped.guests.map(({ personId }) => personId)]);
  told.delete(actor.id);
  const erasure = await erasureAsked(ports, actor, file, consent);
  const puts: Put[] = [
    ...(noted.puts ?? []),
    put('case', {
      ...family,
      restricted,
      ...(state ? { state, frozenAt: ports.now() } : {}),
    }),
    ...consents
      .filter((one) => one.member === member && one.purpose === 'monitoring' && one.status === 'given')
      .map((one) => put('consent', { ...one, status: 'withdrawn', withdrawnOn: consent.withdrawnOn })),
    ...stopped.puts,
    ...(erasure?.puts ?? []),
  ];
  return {
    ...noted,
    answer: { see: 'frozen', code: family.code },
    puts,
    reminders: erasure?.reminders,
    messages: [
      ...[...told].map(
        (person): Message => ({
          key: `case:${family.id}:stopped:${family.version}:${person}`,
          to: { person },
          notice: { kind: 'case.stopped', case: family.id },
        }),
      ),
      ...stopped.edits,
      ...(erasure?.messages ?? []),
    ],
  };
};

/** The question to the privacy officer whether the data is erased; there is one already when both withdrew. */
const erasureAsked = async (ports: Ports, actor: Actor, { family }: FamilyFile, consent: Consent) => {
  const open = await ports.read.list('rightsRequest', { caseId: family.id, kind: 'erasure', state: 'open' });
  if (open.some(({ member }) => member === consent.member)) return undefined;
  const receivedOn = consent.withdrawnOn ?? localDate(ports.now());
  const dueOn = lastDayFor('erasure', receivedOn, termsOf(ports.region, family.municipality));
  return newRequest(ports, actor, family, {
    member: consent.member,
    kind: 'erasure',
    receivedOn,
    dueOn,
    fromWithdrawal: true,
    decideUntil: timeToDecide(dueOn, ports.now()),
  });
};

/** Given again: what was locked for this reason is open again, and nobody need erase it. The case stays still. */
const unlocked = async (
  ports: Ports,
  { family, consents }: FamilyFile,
  consent: Consent,
  noted: Change<ConsentAnswer>,
): Promise<Change<ConsentAnswer>> => {
  const now = consents.map((one) => (one.id === consent.id ? consent : one));
  const still = now.some(
    (one) => one.member === consent.member && one.purpose !== 'monitoring' && one.status === 'withdrawn',
  );
  if (still) return noted;
  const requests = await ports.read.list('rightsRequest', {
    caseId: family.id,
    kind: 'erasure',
    state: 'open',
  });
  const theirs = requests.filter(({ member, fromWithdrawal }) => fromWithdrawal && member === consent.member);
  return {
    ...noted,
    puts: [
      ...(noted.puts ?? []),
      put('case', {
        ...family,
        restricted: (family.restricted ?? []).filter(
          ({ member, why }) => member !== consent.member || why !== 'withdrawn',
        ),
      }),
      ...theirs.map((one): Put => put('rightsRequest', dropped(ports, one))),
    ],
  };
};

const dropped = (ports: Ports, request: RightsRequest): RightsRequest => ({
  ...request,
  state: 'dropped',
  decidedAt: ports.now(),
});
