import { localDate } from '../../../domain/calendar.ts';
import { type Case, caseLife } from '../../../domain/case.ts';
import type { Conference } from '../../../domain/conference.ts';
import { type Disclosure, type DisclosureWay, disclosureWays } from '../../../domain/disclosure.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { after } from '../../../domain/life.ts';
import { type Recipient, stillToGet } from '../../../domain/recipients.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import { type ShareContext, shareForm, wayField } from '../../../domain/share-form.ts';
import { happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import { whySilent } from '../oversight/silent.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { whoGetsWhat } from './who-gets-what.ts';

type Loaded = { readonly family: Case; readonly conference: Conference; readonly context: ShareContext };

const load = async (ports: Ports, id: string): Promise<Loaded | Refusal> => {
  const conference = await ports.read.get('conference', id);
  const family = conference && (await ports.read.get('case', conference.caseId));
  if (!conference || !family) return refuse('notFound');
  const silent = whySilent(family);
  if (silent) return silent;
  if (conference.sharedAt) return refuse('alreadyDone', { code: family.code, at: conference.sharedAt });
  if (conference.state !== 'held') return refuse('cannotNow', { code: family.code });
  return { family, conference, context: await whoGetsWhat(ports, { family, conference }) };
};

const named = ({ name, organisation }: Recipient): string => [name, organisation].filter(Boolean).join(', ');
const withNames = (context: ShareContext): ShareContext => ({
  ...context,
  recipients: context.recipients.map((one) => ({ ...one, name: named(one) })),
});

const feedbackBy = async (ports: Ports, { feedbackBy: by }: Conference): Promise<string | undefined> =>
  by && by !== 'coordinator' ? (await ports.read.get('person', by))?.name : undefined;

const page = async (
  ports: Ports,
  { family, conference, context }: Loaded,
  answers: Answers = {},
  problems: Problem[] = [],
): Promise<FormView> =>
  onePageView(shareForm, withNames(context), {
    target: { conference: conference.id },
    submit: 'conference.shared',
    about: {
      kind: 'share',
      code: family.code,
      list: context.recipients.filter(({ sets }) => sets.includes('list')).map(named),
      feedback: context.recipients.filter(({ sets }) => sets.includes('feedback')).map(named),
      feedbackBy: await feedbackBy(ports, conference),
      done: (conference.disclosures ?? [])
        .filter(({ outdated }) => !outdated)
        .map(({ name, way, on }) => ({ name, way, on })),
      referrerLeft: context.referrerLeft,
      limited: !context.safeWays.includes('print') || !context.safeWays.includes('secureMail'),
    },
    answers,
    problems,
  });

/** "Lijst delen": to whom the list and the feedback go, computed now, and what went already (C21, C15). */
export const openShare: UseCase<'conference.share', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.conference);
    return 'refused' in loaded ? loaded : { answer: await page(ports, loaded) };
  };

export type ShareAnswer = { see: 'form'; form: FormView } | { see: 'shared' | 'partlyShared'; code: string };

const isWay = (value: string | undefined): value is DisclosureWay =>
  disclosureWays.some((way) => way === value);

/** What went to whom by what was ticked; one line for each set, so that the log tells list and feedback apart. */
const disclosed = (
  ports: Ports,
  actor: Actor,
  recipients: readonly Recipient[],
  answers: Answers,
): Disclosure[] =>
  recipients.flatMap((recipient): Disclosure[] => {
    const way = answers[wayField(recipient)];
    if (!isWay(way)) return [];
    return recipient.sets.map((set) => ({
      set,
      to: recipient.id,
      name: named(recipient),
      way,
      ...(way === 'not' ? { because: answers['notBecause'] } : {}),
      on: localDate(ports.now()),
      by: actor.id,
    }));
  });

const isSame = (a: Recipient, b: Recipient): boolean => a.id === b.id && a.name === b.name;

const leadOf = ({ lead }: ShareContext, answers: Answers): Case['leadMaternity'] => {
  const name = answers['leadName'];
  if (!name) return undefined;
  const same = lead?.name === name;
  return {
    name,
    organisation: answers['leadOrganisation'] ?? '',
    contact: answers['leadContact'] ?? '',
    ...(same && lead && 'personId' in lead ? { personId: String(lead.personId) } : {}),
  };
};

/**
 * What went, by secure mail or on paper, always by a person (G17). It may be done bit by bit; the list is shared
 * when everybody who should have it was dealt with, the lead maternity provider of a pregnant woman among them (G18).
 */
export const shareList: UseCase<'conference.shared', ShareAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.conference);
    if ('refused' in loaded) return loaded;
    const { family, conference } = loaded;
    const { answers, problems } = filledIn(shareForm, inputs, withNames(loaded.context));
    if (problems.length > 0)
      return { answer: { see: 'form', form: await page(ports, loaded, answers, problems) } };
    const leadMaternity = loaded.context.pregnant ? leadOf(loaded.context, answers) : family.leadMaternity;
    // Who was just named is a recipient as well.
    const context = await whoGetsWhat(ports, { family: { ...family, leadMaternity }, conference });
    // What was ticked is of whom she read there; another lead provider was named only now.
    const read = loaded.context.recipients.map(
      (one) => context.recipients.find((other) => isSame(one, other)) ?? one,
    );
    const news = disclosed(ports, actor, read, answers);
    const disclosures = [...(conference.disclosures ?? []), ...news];
    const left = stillToGet(context.recipients, disclosures).filter(({ optional }) => !optional);
    const done = left.length === 0 && !context.referrerLeft;
    const now: Conference = {
      ...conference,
      disclosures,
      sharedAt: done ? ports.now() : undefined,
    };
    // Somebody who was named just now is asked about at once.
    const isNew = left.some((one) => !loaded.context.recipients.some((other) => isSame(one, other)));
    const state = done ? (after(caseLife, family.state, 'followUp') ?? family.state) : family.state;
    return {
      answer: isNew
        ? {
            see: 'form',
            form: await page(ports, { family, conference: now, context: { ...context, recipients: left } }),
          }
        : { see: done ? 'shared' : 'partlyShared', code: family.code },
      puts: [put('conference', now), put('case', { ...family, leadMaternity, state })],
      timeline: [
        ...news.map(({ set, way }) =>
          happened(actor, family.id, ports.now(), 'list.disclosed', { content: { set, way } }),
        ),
        ...(done ? [happened(actor, family.id, ports.now(), 'list.shared')] : []),
      ],
      access: news
        .filter(({ way }) => way !== 'not')
        .map(() => ({
          action: 'share' as const,
          recordType: 'conference' as const,
          recordId: conference.id,
          caseId: family.id,
        })),
    };
  };
