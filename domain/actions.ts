import { z } from 'zod';
import type { AccessAction } from './access.ts';
import { Destination } from './hand-over.ts';
import type { Relation } from './role.ts';
import { Id } from './stored.ts';
import type { SubjectKind } from './subject.ts';

/**
 * The contract: every verb a person can use, the shape of its data, who may, and what the access log says of it.
 * Deny by default.
 * `subject` names what the verb is about: relations are looked up for that noun, whose id stands in
 * the data under the same name. Inputs of a dialog travel beside the data and are checked by its form.
 */
type Contract = { readonly data: z.ZodObject; readonly may: readonly Relation[] } & (
  | { readonly subject: 'none' }
  | {
      readonly subject: Exclude<SubjectKind, 'none'>;
      /** The line of the access log that doing it leaves (NEN 7513), unless the use case says more. */
      readonly log: AccessAction | 'none';
    }
);

const text = z.string().max(4000);
const nothing = z.object({});
/**
 * A code as people read it to each other, in small letters or capitals: from here on it is written as it is stored.
 * Nothing else of what was typed comes back on a card.
 */
const code = z
  .string()
  .regex(/^[A-Z]-[2-9A-Z]{4,6}$/i)
  .transform((typed) => typed.toUpperCase());
const everybody = ['professional'] as const;

const of = <K extends Exclude<SubjectKind, 'none'>>(kind: K) =>
  z.object({ [kind]: Id } as { [P in K]: typeof Id });
/** Where a button about an agreement was pressed: the answer is that same thing, as it now is. */
const onAgreement = of('agreement').extend({
  from: z.enum(['card', 'digest', 'mine', 'list', 'one']).optional(),
  /** The day of the daily message it was pressed in. */
  date: z.iso.date().optional(),
});
const draftPage = z.object({ draft: Id, page: z.string().max(40) });
const draftRow = draftPage.extend({ row: z.coerce.number().int().min(0).max(50) });

/** A place to meet; without one it is a new place. */
const ofPlace = of('municipality').extend({ place: Id.optional() });

export const actions = {
  'home.show': { data: nothing, subject: 'none', may: everybody },
  'text.say': { data: z.object({ text }), subject: 'none', may: everybody },
  'danger.show': {
    data: z.object({ draft: Id.optional(), page: z.string().max(40).optional() }),
    subject: 'none',
    may: everybody,
  },

  'consultation.start': {
    data: z.object({ question: text.optional(), municipality: Id.optional() }),
    subject: 'none',
    may: everybody,
  },
  'consultation.send': {
    data: z.object({ question: text.default(''), municipality: Id.default('') }),
    subject: 'none',
    may: everybody,
  },
  'consultation.confirm': { data: of('draft'), subject: 'draft', may: ['author'], log: 'C' },
  'consultation.show': {
    data: of('consultation'),
    subject: 'consultation',
    may: ['asker', 'coordinator'],
    log: 'R',
  },
  'consultation.reply': {
    data: of('consultation').extend({ reply: text.default('') }),
    subject: 'consultation',
    may: ['coordinator'],
    log: 'U',
  },
  'consultation.handOver': {
    data: of('consultation'),
    subject: 'consultation',
    may: ['coordinator'],
    log: 'U',
  },
  'consultation.finish': {
    data: of('consultation'),
    subject: 'consultation',
    may: ['coordinator'],
    log: 'R',
  },
  'consultation.close': { data: of('consultation'), subject: 'consultation', may: ['coordinator'], log: 'U' },
  'consultation.enough': { data: of('consultation'), subject: 'consultation', may: ['asker'], log: 'U' },

  'referral.start': {
    data: z.object({ consultation: Id.optional(), fresh: z.boolean().optional() }),
    subject: 'none',
    may: everybody,
  },
  'referral.discard': { data: of('draft'), subject: 'draft', may: ['author'], log: 'D' },
  'referral.submit': { data: of('draft'), subject: 'draft', may: ['author'], log: 'C' },
  'referral.show': { data: of('case'), subject: 'case', may: ['referrer', 'coordinator'], log: 'R' },
  'referral.mine': { data: nothing, subject: 'none', may: everybody },
  'referral.answer': { data: of('case'), subject: 'case', may: ['referrer'], log: 'R' },
  'referral.sendAnswer': {
    // `at`: when it was asked, by which the question is known.
    data: of('case').extend({ at: z.string().max(40).optional() }),
    subject: 'case',
    may: ['referrer'],
    log: 'U',
  },
  'referral.add': { data: of('case'), subject: 'case', may: ['referrer'], log: 'R' },
  'referral.sendAddition': { data: of('case'), subject: 'case', may: ['referrer'], log: 'U' },
  'referral.withdraw': { data: of('case'), subject: 'case', may: ['referrer'], log: 'R' },
  'referral.sendWithdrawal': { data: of('case'), subject: 'case', may: ['referrer'], log: 'U' },

  'form.resume': { data: of('draft'), subject: 'draft', may: ['author'], log: 'R' },
  'form.show': { data: draftPage, subject: 'draft', may: ['author'], log: 'R' },
  'form.next': { data: draftPage, subject: 'draft', may: ['author'], log: 'U' },
  'form.back': { data: draftPage, subject: 'draft', may: ['author'], log: 'U' },
  'form.save': { data: draftPage, subject: 'draft', may: ['author'], log: 'U' },
  'form.edit': {
    data: draftPage.extend({ to: z.string().max(40) }),
    subject: 'draft',
    may: ['author'],
    log: 'R',
  },
  'form.openRow': { data: draftRow, subject: 'draft', may: ['author'], log: 'U' },
  'form.keepRow': {
    data: draftRow.extend({ another: z.boolean().optional() }),
    subject: 'draft',
    may: ['author'],
    log: 'U',
  },
  'form.removeRow': {
    // `count`: how many rows stood there when it was asked.
    data: draftRow.extend({ count: z.coerce.number().int().min(0).max(50).optional() }),
    subject: 'draft',
    may: ['author'],
    log: 'U',
  },

  'triage.open': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'R' },
  'triage.decide': { data: of('draft'), subject: 'draft', may: ['author'], log: 'U' },
  'triage.ask': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'R' },
  'triage.sendQuestion': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'U' },

  'duplicate.compare': {
    data: of('case').extend({ other: Id }),
    subject: 'case',
    may: ['coordinator'],
    log: 'search',
  },
  'duplicate.link': {
    data: of('case').extend({ other: Id }),
    subject: 'case',
    may: ['coordinator'],
    log: 'merge',
  },

  'handOver.open': { data: of('case'), subject: 'case', may: ['referrer', 'coordinator'], log: 'R' },
  'handOver.ask': {
    data: of('case').extend({ destination: Destination }),
    subject: 'case',
    may: ['referrer', 'coordinator'],
    log: 'R',
  },
  'handOver.sendAsked': {
    data: of('case').extend({ destination: Destination }),
    subject: 'case',
    may: ['referrer', 'coordinator'],
    log: 'U',
  },
  'handOver.note': { data: of('case'), subject: 'case', may: ['referrer', 'coordinator'], log: 'R' },
  'handOver.send': { data: of('case'), subject: 'case', may: ['referrer', 'coordinator'], log: 'share' },

  'redirect.ask': { data: of('case'), subject: 'case', may: ['referrer'], log: 'R' },
  'redirect.answer': { data: of('case'), subject: 'case', may: ['referrer'], log: 'U' },
  'redirect.open': { data: of('case'), subject: 'case', may: ['receiver'], log: 'R' },
  'redirect.decide': { data: of('case'), subject: 'case', may: ['receiver'], log: 'share' },

  'conference.show': {
    data: of('conference'),
    subject: 'conference',
    may: ['coordinator', 'invitee', 'referrer'],
    log: 'R',
  },
  'conference.replan': { data: of('conference'), subject: 'conference', may: ['coordinator'], log: 'R' },
  'conference.move': { data: of('draft'), subject: 'draft', may: ['author'], log: 'U' },
  'conference.cancel': { data: of('conference'), subject: 'conference', may: ['coordinator'], log: 'R' },
  'conference.sendCancel': { data: of('conference'), subject: 'conference', may: ['coordinator'], log: 'U' },
  'conference.arrange': { data: of('conference'), subject: 'conference', may: ['coordinator'], log: 'R' },
  'conference.sendArranged': {
    data: of('conference'),
    subject: 'conference',
    may: ['coordinator'],
    log: 'U',
  },
  'conference.again': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'R' },
  'conference.open': { data: of('conference'), subject: 'conference', may: ['coordinator'], log: 'R' },
  'conference.finish': { data: of('draft'), subject: 'draft', may: ['author'], log: 'U' },
  'conference.share': { data: of('conference'), subject: 'conference', may: ['coordinator'], log: 'R' },
  'conference.shared': { data: of('conference'), subject: 'conference', may: ['coordinator'], log: 'share' },

  'letter.open': { data: of('conference'), subject: 'conference', may: ['coordinator'], log: 'R' },
  'letter.make': { data: of('conference'), subject: 'conference', may: ['coordinator'], log: 'print' },
  'letter.note': { data: of('conference'), subject: 'conference', may: ['coordinator'], log: 'R' },
  'letter.send': { data: of('conference'), subject: 'conference', may: ['coordinator'], log: 'share' },

  'actionList.show': { data: of('conference'), subject: 'conference', may: ['coordinator'], log: 'R' },

  'invitation.accept': {
    data: of('invitation').extend({ date: z.iso.date().optional() }),
    subject: 'invitation',
    may: ['invitee'],
    log: 'U',
  },
  'invitation.withoutMandate': {
    data: of('invitation'),
    subject: 'invitation',
    may: ['invitee'],
    log: 'R',
  },
  'invitation.sendWithoutMandate': {
    data: of('invitation'),
    subject: 'invitation',
    may: ['invitee'],
    log: 'U',
  },
  'invitation.decline': { data: of('invitation'), subject: 'invitation', may: ['invitee'], log: 'R' },
  'invitation.sendDecline': { data: of('invitation'), subject: 'invitation', may: ['invitee'], log: 'U' },
  'invitation.propose': { data: of('invitation'), subject: 'invitation', may: ['invitee'], log: 'R' },
  'invitation.sendProposal': { data: of('invitation'), subject: 'invitation', may: ['invitee'], log: 'U' },
  'invitation.show': {
    data: of('invitation'),
    subject: 'invitation',
    may: ['invitee', 'coordinator'],
    log: 'R',
  },

  'agreement.tick': { data: onAgreement, subject: 'agreement', may: ['owner', 'coordinator'], log: 'U' },
  'agreement.reopen': { data: onAgreement, subject: 'agreement', may: ['owner', 'coordinator'], log: 'U' },
  'agreement.change': {
    data: of('agreement'),
    subject: 'agreement',
    may: ['owner', 'coordinator'],
    log: 'R',
  },
  'agreement.decline': {
    data: of('agreement'),
    subject: 'agreement',
    may: ['owner', 'coordinator'],
    log: 'R',
  },
  'agreement.sendDecline': {
    data: of('agreement'),
    subject: 'agreement',
    may: ['owner', 'coordinator'],
    log: 'U',
  },
  'agreement.postpone': {
    data: of('agreement'),
    subject: 'agreement',
    may: ['owner', 'coordinator'],
    log: 'R',
  },
  'agreement.sendPostpone': {
    data: of('agreement'),
    subject: 'agreement',
    may: ['owner', 'coordinator'],
    log: 'U',
  },
  'agreement.progress': {
    data: of('agreement'),
    subject: 'agreement',
    may: ['owner', 'coordinator'],
    log: 'R',
  },
  'agreement.sendProgress': {
    data: of('agreement'),
    subject: 'agreement',
    may: ['owner', 'coordinator'],
    log: 'U',
  },
  'agreement.hold': { data: of('agreement'), subject: 'agreement', may: ['owner', 'coordinator'], log: 'R' },
  'agreement.sendHold': {
    data: of('agreement'),
    subject: 'agreement',
    may: ['owner', 'coordinator'],
    log: 'U',
  },
  'agreement.show': { data: of('agreement'), subject: 'agreement', may: ['owner', 'coordinator'], log: 'R' },
  'agreement.reassign': { data: of('agreement'), subject: 'agreement', may: ['coordinator'], log: 'R' },
  'agreement.sendReassign': { data: of('agreement'), subject: 'agreement', may: ['coordinator'], log: 'U' },
  'agreement.replace': { data: of('agreement'), subject: 'agreement', may: ['coordinator'], log: 'R' },
  'agreement.drop': { data: of('agreement'), subject: 'agreement', may: ['coordinator'], log: 'R' },
  'agreement.sendDrop': { data: of('agreement'), subject: 'agreement', may: ['coordinator'], log: 'U' },
  'agreement.add': {
    data: of('conference').extend({ agreement: Id.optional() }),
    subject: 'conference',
    may: ['coordinator'],
    log: 'R',
  },
  'agreement.sendAdd': {
    data: of('conference').extend({ agreement: Id.optional() }),
    subject: 'conference',
    may: ['coordinator'],
    log: 'C',
  },
  'agreement.tellFamily': { data: of('agreement'), subject: 'agreement', may: ['coordinator'], log: 'R' },
  'agreement.sendTellFamily': { data: of('agreement'), subject: 'agreement', may: ['coordinator'], log: 'U' },
  'agreement.called': { data: of('agreement'), subject: 'agreement', may: ['coordinator'], log: 'U' },
  'agreements.mine': { data: nothing, subject: 'none', may: everybody },
  'agreements.show': {
    data: of('conference'),
    subject: 'conference',
    may: ['owner', 'coordinator'],
    log: 'R',
  },
  // The card as everybody in the channel sees it, with buttons at one's own lines: no content, no line.
  'agreements.refresh': { data: of('conference'), subject: 'conference', may: everybody, log: 'none' },

  'case.show': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'R' },
  'case.close': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'R' },
  'case.sendClose': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'U' },
  'case.reopen': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'R' },
  'case.sendReopen': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'U' },
  'case.void': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'R' },
  'case.sendVoid': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'U' },
  'case.successor': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'R' },
  'case.sendSuccessor': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'U' },
  'case.leads': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'R' },
  'case.sendLeads': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'U' },
  'evaluation.open': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'R' },
  'evaluation.send': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'U' },
  'registration.open': {
    data: of('conference'),
    subject: 'conference',
    may: ['coordinator'],
    log: 'R',
  },
  'registration.send': { data: of('draft'), subject: 'draft', may: ['author'], log: 'U' },
  'case.ask': { data: z.object({ code }), subject: 'none', may: everybody },

  'case.find': { data: z.object({ code }), subject: 'none', may: everybody },
  'news.open': { data: of('case'), subject: 'case', may: ['referrer', 'coordinator'], log: 'R' },
  'news.send': { data: of('case'), subject: 'case', may: ['referrer', 'coordinator'], log: 'U' },
  'case.speak': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'U' },
  'case.resume': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'U' },

  'consent.show': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'R' },
  'consent.send': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'U' },

  'rights.list': { data: nothing, subject: 'none', may: ['privacyOfficer', 'coordinator'] },
  'rights.open': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'R' },
  'rights.record': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'C' },
  'rights.show': {
    data: of('rightsRequest'),
    subject: 'rightsRequest',
    may: ['privacyOfficer', 'coordinator'],
    log: 'R',
  },
  'rights.decide': { data: of('rightsRequest'), subject: 'rightsRequest', may: ['privacyOfficer'], log: 'R' },
  'rights.sendDecision': {
    data: of('rightsRequest'),
    subject: 'rightsRequest',
    may: ['privacyOfficer'],
    log: 'U',
  },
  'rights.lift': { data: of('rightsRequest'), subject: 'rightsRequest', may: ['privacyOfficer'], log: 'U' },
  'rights.export': {
    data: of('rightsRequest'),
    subject: 'rightsRequest',
    may: ['privacyOfficer', 'coordinator'],
    log: 'R',
  },
  'rights.sendExport': {
    data: of('rightsRequest'),
    subject: 'rightsRequest',
    may: ['privacyOfficer', 'coordinator'],
    log: 'share',
  },
  'rights.correct': { data: of('rightsRequest'), subject: 'rightsRequest', may: ['coordinator'], log: 'R' },
  'rights.sendCorrection': { data: of('draft'), subject: 'draft', may: ['author'], log: 'U' },

  'log.open': { data: nothing, subject: 'none', may: ['privacyOfficer'] },
  'log.search': {
    data: z.object({
      code: z.string().max(12).optional(),
      from: z.string().max(10).optional(),
      until: z.string().max(10).optional(),
      /** From 0. Not `page`: a form's button says under that name which page of it was filled in. */
      sheet: z.coerce.number().int().min(0).max(999).optional(),
    }),
    subject: 'none',
    may: ['privacyOfficer'],
  },
  'log.case': { data: of('case'), subject: 'case', may: ['coordinator', 'privacyOfficer'], log: 'R' },
  'log.print': { data: of('case'), subject: 'case', may: ['coordinator', 'privacyOfficer'], log: 'R' },
  'log.sendPrint': {
    data: of('case'),
    subject: 'case',
    may: ['coordinator', 'privacyOfficer'],
    log: 'print',
  },

  'retention.show': { data: nothing, subject: 'none', may: ['privacyOfficer'] },
  'figures.show': { data: nothing, subject: 'none', may: ['projectLead'] },
  'figures.overview': { data: nothing, subject: 'none', may: ['projectLead'] },

  'workList.show': {
    data: z.object({ page: z.coerce.number().int().min(0).max(99).optional() }),
    subject: 'none',
    may: ['coordinator', 'administrator'],
  },
  // The tab's own pages: what chat shows line by line, they show at once.
  'workList.overview': { data: nothing, subject: 'none', may: ['coordinator'] },
  'case.overview': { data: of('case'), subject: 'case', may: ['coordinator'], log: 'R' },
  'upkeep.show': { data: nothing, subject: 'none', may: ['coordinator', 'administrator'] },
  // What a municipality sets for itself (G07, G10, G11); terms are agreed between municipalities.
  'municipality.fixed': {
    data: of('municipality'),
    subject: 'municipality',
    may: ['coordinator', 'administrator'],
    log: 'none',
  },
  'municipality.setFixed': {
    data: of('municipality'),
    subject: 'municipality',
    may: ['coordinator', 'administrator'],
    log: 'U',
  },
  'municipality.place': {
    data: ofPlace,
    subject: 'municipality',
    may: ['coordinator', 'administrator'],
    log: 'none',
  },
  'municipality.setPlace': {
    data: ofPlace,
    subject: 'municipality',
    may: ['coordinator', 'administrator'],
    log: 'U',
  },
  'municipality.terms': {
    data: of('municipality'),
    subject: 'municipality',
    may: ['administrator'],
    log: 'none',
  },
  'municipality.setTerms': {
    data: of('municipality'),
    subject: 'municipality',
    may: ['administrator'],
    log: 'U',
  },
  'reminder.time': { data: nothing, subject: 'none', may: everybody },
  'reminder.setTime': { data: nothing, subject: 'none', may: everybody },
  'reminder.later': { data: of('agreement'), subject: 'agreement', may: ['owner'], log: 'R' },
  'reminder.snooze': { data: of('agreement'), subject: 'agreement', may: ['owner'], log: 'U' },

  'people.show': { data: z.object({ municipality: Id.optional() }), subject: 'none', may: ['administrator'] },
  'people.appoint': {
    data: z.object({ municipality: Id.optional() }),
    subject: 'none',
    may: ['administrator'],
  },
  'people.sendAppoint': { data: nothing, subject: 'none', may: ['administrator'] },
  'people.end': { data: z.object({ appointment: Id }), subject: 'none', may: ['administrator'] },
  'people.leave': { data: nothing, subject: 'none', may: ['coordinator'] },
  'people.sendLeave': { data: nothing, subject: 'none', may: ['coordinator'] },

  'people.left': { data: nothing, subject: 'none', may: ['administrator'] },
  'people.sendLeft': { data: nothing, subject: 'none', may: ['administrator'] },

  'delivery.show': { data: nothing, subject: 'none', may: ['administrator'] },
  'delivery.again': {
    data: z.object({ letter: z.string().regex(/^\d{1,18}$/) }),
    subject: 'none',
    may: ['administrator'],
  },

  'channel.link': { data: z.object({ municipality: z.string().max(60) }), subject: 'none', may: everybody },
  'dialog.close': { data: nothing, subject: 'none', may: everybody },
} as const satisfies Record<string, Contract>;

export type Verb = keyof typeof actions;
/** The data of a verb, as its schema gives it. */
export type DataOf<V extends Verb> = z.output<(typeof actions)[V]['data']>;

/** What may be done in a channel, where everybody reads along: agreements, and what belongs to a channel. */
const inChannels: readonly Verb[] = ['channel.link', 'danger.show', 'case.ask', 'dialog.close'];

/** Whether a verb may be used in a channel. Everything about a family opens in a dialog, also there. */
export const mayInChannel = (verb: Verb): boolean =>
  verb.startsWith('agreement') || inChannels.includes(verb);

/** Whether a word is a verb of ours. */
export const isVerb = (word: string): word is Verb => Object.hasOwn(actions, word);

/** The line of the access log a verb leaves; undefined when it shows or changes nothing of anybody. */
export const logOf = (verb: Verb): AccessAction | undefined => {
  const contract: Contract = actions[verb];
  return contract.subject === 'none' || contract.log === 'none' ? undefined : contract.log;
};
