import { type Agreement, agreementLife } from '../../../domain/agreement.ts';
import { agreementAddForm } from '../../../domain/agreement-form.ts';
import { localDate } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import type { Conference } from '../../../domain/conference.ts';
import { listChanged } from '../../../domain/disclosure.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { can } from '../../../domain/life.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import { happened, type Message, put } from '../change.ts';
import { ownerOf } from '../conference/agreements-made.ts';
import { organisations } from '../conference/around-the-table.ts';
import { invitable } from '../conference/invitable.ts';
import { latestHeld } from '../conference/latest-held.ts';
import { onePageView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { agreementRemindersOf } from './agreement-moments.ts';
import { editsOf, eventOn, loadAgreement } from './change-agreement.ts';

type Loaded = { readonly conference: Conference; readonly family: Case; readonly insteadOf?: Agreement };

/** The list it comes on, and the line in whose place it comes, if there is one. */
const load = async (ports: Ports, id: string, instead: string | undefined): Promise<Loaded | Refusal> => {
  const conference = await ports.read.get('conference', id);
  const family = conference && (await ports.read.get('case', conference.caseId));
  if (!conference || !family) return refuse('notFound');
  const silent = whySilent(family);
  if (silent) return silent;
  const held = latestHeld(await ports.read.list('conference', { caseId: family.id }));
  if (held?.id !== conference.id) return refuse('cannotNow', { code: family.code });
  if (!instead) return { conference, family };
  const insteadOf = (await loadAgreement(ports, instead))?.agreement;
  if (insteadOf?.caseId !== family.id) return refuse('notFound');
  return can(agreementLife, insteadOf.state, 'cancel') && !can(agreementLife, insteadOf.state, 'complete')
    ? { conference, family, insteadOf }
    : refuse('alreadyDone', { code: family.code });
};

const contextOf = async (ports: Ports, { family }: Loaded) => ({
  today: localDate(ports.now()),
  reasons: [],
  people: await invitable(ports, family.municipality, family.referrerId),
  organisations: organisations(ports),
});

const page = async (
  ports: Ports,
  loaded: Loaded,
  answers: Answers = {},
  problems: Problem[] = [],
): Promise<FormView> =>
  onePageView(agreementAddForm, await contextOf(ports, loaded), {
    target: {
      conference: loaded.conference.id,
      ...(loaded.insteadOf ? { agreement: loaded.insteadOf.id } : {}),
    },
    submit: 'agreement.sendAdd',
    about: {
      kind: 'added',
      code: loaded.family.code,
      insteadOf: loaded.insteadOf && { number: loaded.insteadOf.number, what: loaded.insteadOf.what },
    },
    answers,
    problems,
  });

/** "Afspraak erbij": on the list of the last conference (P11). */
export const openAdd: UseCase<'agreement.add', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.conference, data.agreement);
    return 'refused' in loaded ? loaded : { answer: await page(ports, loaded) };
  };

export type AddAnswer = { see: 'form'; form: FormView } | { see: 'agreementAdded'; code: string };

/** Its owner gets a card; the list has changed, so it is to be shared again (C21). */
export const addAgreement: UseCase<'agreement.sendAdd', AddAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.conference, data.agreement);
    if ('refused' in loaded) return loaded;
    const { answers, problems } = filledIn(agreementAddForm, inputs, await contextOf(ports, loaded));
    if (problems.length > 0)
      return { answer: { see: 'form', form: await page(ports, loaded, answers, problems) } };
    const { conference, family, insteadOf } = loaded;
    const added = await newAgreement(ports, actor, loaded, answers);
    const replaced =
      insteadOf && eventOn(ports, actor, { agreement: insteadOf, family }, 'cancel', { reason: 'replaced' });
    return {
      answer: { see: 'agreementAdded', code: family.code },
      puts: [
        put('agreement', added),
        put('conference', {
          ...conference,
          sharedAt: undefined,
          disclosures: listChanged(conference.disclosures),
        }),
        ...(replaced?.change.puts ?? []),
      ],
      timeline: [
        happened(actor, family.id, ports.now(), 'agreement.add', {
          content: { number: String(added.number) },
        }),
        ...(replaced?.change.timeline ?? []),
      ],
      access: [
        { action: 'C', recordType: 'agreement', recordId: added.id, caseId: family.id },
        ...(replaced?.change.access ?? []),
      ],
      messages: [...told(added), ...(replaced?.change.messages ?? [])],
      reminders: await agreementRemindersOf(ports, added),
    };
  };

const newAgreement = async (
  ports: Ports,
  actor: Actor,
  { conference, family, insteadOf }: Loaded,
  answers: Answers,
): Promise<Agreement> => {
  const earlier = await ports.read.list('agreement', { caseId: family.id });
  return {
    id: ports.newId(),
    version: 0,
    caseId: family.id,
    conferenceId: conference.id,
    municipality: family.municipality,
    number: Math.max(0, ...earlier.map(({ number }) => number)) + 1,
    goal: answers['goal'] || undefined,
    what: answers['what'] ?? '',
    ...(await ownerOf(ports, family.id, answers)),
    dueDate: answers['dueDate'] ?? '',
    familyAgrees: true,
    state: 'requested',
    insteadOf: insteadOf?.id,
    history: [{ at: ports.now(), by: actor.id, byName: actor.name, event: 'add' }],
  };
};

/** Its owner, and the one shared card in the channel. */
const told = (added: Agreement): Message[] => [
  ...editsOf({ ...added, ownerId: undefined }),
  ...(added.ownerId
    ? [
        {
          key: `agreement:${added.id}:new`,
          to: { person: added.ownerId },
          notice: { kind: 'agreement', agreement: added.id, why: 'new' },
        } as const,
      ]
    : []),
];
