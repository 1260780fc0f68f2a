import { actionListDialog } from '../cards/action-list.ts';
import {
  agreementCard,
  agreementChangeDialog,
  agreementDialog,
  agreementReplaceDialog,
} from '../cards/agreement.ts';
import { agreementListDialog, myAgreementsDialog } from '../cards/agreement-list.ts';
import { agreementsCard } from '../cards/agreements.ts';
import { caseDialog, caseFoundCard } from '../cards/case.ts';
import { compareDialog } from '../cards/compare.ts';
import { conferenceDialog } from '../cards/conference.ts';
import {
  consultationClosedCard,
  consultationRefusedCard,
  consultationSentCard,
  consultationStartCard,
} from '../cards/consultation.ts';
import { consultationThreadCard, consultationThreadDialog } from '../cards/consultation-thread.ts';
import { dangerDialog } from '../cards/danger.ts';
import { deliveryDialog } from '../cards/delivery.ts';
import { doneCard, doneDialog } from '../cards/done.ts';
import { evaluatedDialog } from '../cards/evaluation.ts';
import { figuresDialog } from '../cards/figures.ts';
import { formDialog } from '../cards/form.ts';
import { handOverDialog } from '../cards/hand-over.ts';
import { homeCard } from '../cards/home.ts';
import { invitationCard, invitationDialog } from '../cards/invitation.ts';
import { letterReadyDialog } from '../cards/letter.ts';
import { logDialog, readersDialog, readersPrintDialog } from '../cards/log.ts';
import { myReferralsDialog } from '../cards/my-referrals.ts';
import { leftEmptyDialog, peopleDialog } from '../cards/people.ts';
import { referralDialog } from '../cards/referral.ts';
import { digestCard } from '../cards/reminder.ts';
import { retentionDialog } from '../cards/retention.ts';
import { exportLinksDialog, requestDialog, requestsDialog } from '../cards/rights.ts';
import { longDate } from '../cards/text/dates.ts';
import { workListCard } from '../cards/work-list.ts';
import type { Verb } from '../domain/actions.ts';
import { localDate } from '../domain/calendar.ts';
import type { FormView } from '../domain/form-view.ts';
import type { DoneView } from '../domain/view/people.ts';
import { closeDialog, type Reply, showCard, showDialog } from './reply.ts';
import * as addingAgreement from './use-cases/agreements/add-agreement.ts';
import * as declining from './use-cases/agreements/decline-agreement.ts';
import * as holding from './use-cases/agreements/hold-agreement.ts';
import * as postponing from './use-cases/agreements/postpone-agreement.ts';
import * as progressing from './use-cases/agreements/progress-agreement.ts';
import * as reassigning from './use-cases/agreements/reassign-agreement.ts';
import * as replacing from './use-cases/agreements/replace-agreement.ts';
import * as agreements from './use-cases/agreements/show-agreements.ts';
import * as tellingFamily from './use-cases/agreements/tell-family.ts';
import { reopenAgreement, type TickAnswer, tickAgreement } from './use-cases/agreements/tick-agreement.ts';
import { showActionList } from './use-cases/conference/action-list.ts';
import * as answering from './use-cases/conference/answer-invitation.ts';
import * as arranging from './use-cases/conference/arrange-conference.ts';
import * as cancelling from './use-cases/conference/cancel-conference.ts';
import { finishConference } from './use-cases/conference/finish-conference.ts';
import * as giving from './use-cases/conference/give-letter.ts';
import * as writing from './use-cases/conference/make-letter.ts';
import { openConference } from './use-cases/conference/open-conference.ts';
import * as replanning from './use-cases/conference/replan-conference.ts';
import * as sharing from './use-cases/conference/share-list.ts';
import { showConference } from './use-cases/conference/show-conference.ts';
import * as evaluating from './use-cases/evaluation/evaluate.ts';
import * as registering from './use-cases/evaluation/register.ts';
import * as rows from './use-cases/forms/rows.ts';
import * as pages from './use-cases/forms/turn-pages.ts';
import { showFiguresOverview } from './use-cases/insight/figures-overview.ts';
import { showFigures } from './use-cases/insight/show-figures.ts';
import * as cases from './use-cases/oversight/case.ts';
import { showCaseOverview } from './use-cases/oversight/case-overview.ts';
import * as closingCase from './use-cases/oversight/close-case.ts';
import * as delivery from './use-cases/oversight/delivery.ts';
import * as telling from './use-cases/oversight/family-news.ts';
import { findCase } from './use-cases/oversight/find-case.ts';
import * as leading from './use-cases/oversight/leads.ts';
import * as reminderTime from './use-cases/oversight/reminder-time.ts';
import * as reopening from './use-cases/oversight/reopen-case.ts';
import * as snoozing from './use-cases/oversight/snooze.ts';
import * as succeeding from './use-cases/oversight/successor.ts';
import * as voiding from './use-cases/oversight/void-case.ts';
import { showWorkList } from './use-cases/oversight/work-list.ts';
import { showWorkOverview } from './use-cases/oversight/work-overview.ts';
import * as people from './use-cases/people/appoint.ts';
import { showHome } from './use-cases/people/home.ts';
import { openLeave, recordLeave } from './use-cases/people/leave.ts';
import * as leaving from './use-cases/people/left.ts';
import { linkChannel } from './use-cases/people/link-channel.ts';
import type { Ports } from './use-cases/ports.ts';
import * as consenting from './use-cases/privacy/change-consent.ts';
import * as correcting from './use-cases/privacy/correct.ts';
import * as deciding from './use-cases/privacy/decide-request.ts';
import * as exporting from './use-cases/privacy/export-request.ts';
import { liftRestriction } from './use-cases/privacy/lift-restriction.ts';
import { listRequests } from './use-cases/privacy/list-requests.ts';
import * as printing from './use-cases/privacy/print-readers.ts';
import { showReaders } from './use-cases/privacy/readers.ts';
import * as requesting from './use-cases/privacy/record-request.ts';
import { resumeCase } from './use-cases/privacy/resume-case.ts';
import * as searching from './use-cases/privacy/search-log.ts';
import { showRequest } from './use-cases/privacy/show-request.ts';
import { showRetention } from './use-cases/privacy/show-retention.ts';
import * as adding from './use-cases/referral/add-to-referral.ts';
import * as askingFirst from './use-cases/referral/ask-hand-over.ts';
import * as asking from './use-cases/referral/ask-referrer.ts';
import * as handingOver from './use-cases/referral/hand-over.ts';
import { showDanger } from './use-cases/referral/show-danger.ts';
import * as referrals from './use-cases/referral/show-referral.ts';
import { discardReferral, startReferral } from './use-cases/referral/start-referral.ts';
import { submitReferral } from './use-cases/referral/submit-referral.ts';
import * as withdrawing from './use-cases/referral/withdraw-referral.ts';
import * as consulting from './use-cases/sparring/answer-consultation.ts';
import type { SparAnswer } from './use-cases/sparring/ask.ts';
import * as closing from './use-cases/sparring/close-consultation.ts';
import { confirmQuestion } from './use-cases/sparring/confirm-question.ts';
import { say } from './use-cases/sparring/say.ts';
import * as starting from './use-cases/sparring/start-consultation.ts';
import { decideTriage } from './use-cases/triage/decide-triage.ts';
import * as comparing from './use-cases/triage/duplicate.ts';
import { linkDuplicate } from './use-cases/triage/link-duplicate.ts';
import { openTriage } from './use-cases/triage/open-triage.ts';
import * as redirecting from './use-cases/triage/redirect.ts';
import * as takingOver from './use-cases/triage/take-over.ts';
import { openFixed, setFixed } from './use-cases/upkeep/fixed-conference.ts';
import { openPlace, setPlace } from './use-cases/upkeep/place.ts';
import type { RulesAnswer } from './use-cases/upkeep/rules.ts';
import { showUpkeep } from './use-cases/upkeep/show-upkeep.ts';
import { openTerms, setTerms } from './use-cases/upkeep/terms.ts';
import type { UseCase } from './use-cases/use-case.ts';

/** One verb: its use case, and the card for its answer. */
export type Route<V extends Verb, A> = {
  readonly useCase: UseCase<V, A>;
  readonly reply: (answer: A) => Reply;
};

/** A route whose answer's type is known to itself alone. */
export type AnyRoute = {
  readonly run: (
    ports: Ports,
  ) => (
    ...turn: Parameters<ReturnType<UseCase<Verb, unknown>>>
  ) => ReturnType<ReturnType<UseCase<Verb, unknown>>>;
  readonly reply: (answer: unknown) => Reply;
};

const route = <V extends Verb, A>(useCase: UseCase<V, A>, reply: (answer: A) => Reply): AnyRoute => ({
  // The table below pairs each verb with its own use case; the router parses data by the same verb.
  run: useCase as unknown as AnyRoute['run'],
  reply: reply as unknown as AnyRoute['reply'],
});

const card =
  <A>(draw: (answer: A) => Parameters<typeof showCard>[0]) =>
  (answer: A): Reply =>
    showCard(draw(answer));
const dialog =
  <A>(draw: (answer: A) => Parameters<typeof showDialog>[0]) =>
  (answer: A): Reply =>
    showDialog(draw(answer));
const form = dialog(formDialog);

/** The tab draws it on a page of its own; asked for elsewhere there is nothing to show. */
const onTabPage = (): Reply => closeDialog;

/** A form that comes back with what is wrong, or what was done, by the name of the answer. */
const doneOrForm = (
  answer: { see: 'form'; form: FormView } | { see: DoneView['what']; code: string },
): Reply =>
  'form' in answer
    ? showDialog(formDialog(answer.form))
    : showDialog(doneDialog({ what: answer.see, code: answer.code }));

/** A form that comes back with what is wrong, or that was sent: then the dialog closes. */
const sentOrForm = (answer: { see: 'form'; form: FormView } | { see: string }): Reply =>
  'form' in answer ? showDialog(formDialog(answer.form)) : closeDialog;

const spar = (answer: SparAnswer): Reply => {
  switch (answer.see) {
    case 'start':
      return showCard(consultationStartCard(answer));
    case 'refused':
      return showCard(consultationRefusedCard(answer));
    case 'sent':
      return showCard(consultationSentCard(answer));
  }
};

const ticked = (answer: TickAnswer): Reply => {
  switch (answer.see) {
    case 'channel':
      return showCard(agreementsCard(answer));
    case 'card':
      return showCard(agreementCard(answer));
    case 'digest':
      return showCard(digestCard(answer));
    case 'mine':
      return showDialog(myAgreementsDialog(answer));
    case 'list':
      return showDialog(agreementListDialog(answer));
    case 'one':
      return showDialog(agreementDialog(answer));
  }
};

const invitation = (answer: answering.AnsweredInvitation): Reply => {
  switch (answer.see) {
    case 'form':
      return showDialog(formDialog(answer.form));
    case 'digest':
      return showCard(digestCard(answer));
    case 'invitation':
      return showCard(invitationCard(answer));
  }
};

/** The one table from verb to use case to answer. Every verb of domain/actions.ts stands here once. */
export const routes: Readonly<Record<Exclude<Verb, 'dialog.close'>, AnyRoute>> = {
  'home.show': route(showHome, card(homeCard)),
  'text.say': route(say, (answer) => {
    if (answer.see === 'home') return showCard(homeCard(answer));
    if (answer.see === 'reply') return showCard(consultationThreadCard(answer));
    return spar(answer);
  }),
  'danger.show': route(showDanger, dialog(dangerDialog)),

  'consultation.start': route(starting.startConsultation, spar),
  'consultation.send': route(starting.sendQuestion, spar),
  'consultation.confirm': route(confirmQuestion, spar),
  'consultation.show': route(consulting.showConsultation, dialog(consultationThreadDialog)),
  'consultation.reply': route(consulting.replyToConsultation, card(consultationThreadCard)),
  'consultation.handOver': route(consulting.handOverConsultation, card(consultationThreadCard)),
  'consultation.finish': route(closing.finishConsultation, form),
  'consultation.close': route(closing.closeConsultation, sentOrForm),
  'consultation.enough': route(closing.heardEnough, (answer) =>
    showCard(consultationClosedCard({ ...answer, to: 'asker', by: 'asker' })),
  ),

  'referral.start': route(startReferral, form),
  'referral.discard': route(discardReferral, () => showDialog(doneDialog({ what: 'discarded' }))),
  'referral.submit': route(submitReferral, sentOrForm),
  'referral.show': route(referrals.showReferral, dialog(referralDialog)),
  'referral.mine': route(referrals.myReferrals, dialog(myReferralsDialog)),
  'referral.answer': route(asking.openAnswer, form),
  'referral.sendAnswer': route(asking.sendAnswer, sentOrDone('answerSent')),
  'referral.add': route(adding.openAddition, form),
  'referral.sendAddition': route(adding.recordAddition, doneOrForm),
  'referral.withdraw': route(withdrawing.openWithdrawal, form),
  'referral.sendWithdrawal': route(withdrawing.withdrawReferral, doneOrForm),

  'form.resume': route(pages.resumeForm, form),
  'form.show': route(pages.showPage, form),
  'form.next': route(pages.nextPage, form),
  'form.back': route(pages.previousPage, form),
  'form.save': route(pages.saveForLater, ({ expiresAt }) =>
    showDialog(doneDialog({ what: 'saved', detail: longDate(localDate(expiresAt)) })),
  ),
  'form.edit': route(pages.editPage, form),
  'form.openRow': route(rows.openRow, form),
  'form.keepRow': route(rows.keepRow, form),
  'form.removeRow': route(rows.removeRow, form),

  'triage.open': route(openTriage, form),
  'triage.decide': route(decideTriage, sentOrForm),
  'triage.ask': route(asking.openQuestion, form),
  'triage.sendQuestion': route(asking.sendQuestionToReferrer, sentOrDone('questionSent')),

  'duplicate.compare': route(comparing.compareDuplicate, dialog(compareDialog)),
  'duplicate.link': route(linkDuplicate, ({ code }) => showDialog(doneDialog({ what: 'caseLinked', code }))),

  'handOver.open': route(handingOver.openHandOver, dialog(handOverDialog)),
  'handOver.ask': route(askingFirst.openHandOverQuestion, form),
  'handOver.sendAsked': route(askingFirst.recordHandOverConsent, (answer) =>
    showDialog(answer.see === 'form' ? formDialog(answer.form) : handOverDialog(answer)),
  ),
  'handOver.note': route(handingOver.openHandOverNote, form),
  'handOver.send': route(handingOver.recordHandOver, doneOrForm),

  'redirect.ask': route(redirecting.openRedirectQuestion, form),
  'redirect.answer': route(redirecting.answerRedirectQuestion, doneOrForm),
  'redirect.open': route(takingOver.openOffer, form),
  'redirect.decide': route(takingOver.decideOffer, doneOrForm),

  'conference.show': route(showConference, dialog(conferenceDialog)),
  'conference.replan': route(replanning.openReplan, form),
  'conference.cancel': route(cancelling.openCancel, form),
  'conference.sendCancel': route(cancelling.cancelConference, doneOrForm),
  'conference.arrange': route(arranging.openArrange, form),
  'conference.sendArranged': route(arranging.recordArranged, doneOrForm),
  'conference.again': route(replanning.planAgain, form),
  'conference.move': route(replanning.moveConference, sentOrForm),
  'conference.open': route(openConference, form),
  'conference.finish': route(finishConference, sentOrForm),
  'conference.share': route(sharing.openShare, form),
  'conference.shared': route(sharing.shareList, doneOrForm),

  'actionList.show': route(showActionList, dialog(actionListDialog)),
  'letter.open': route(writing.openLetter, form),
  'letter.make': route(writing.makeLetter, (answer) =>
    showDialog(answer.see === 'form' ? formDialog(answer.form) : letterReadyDialog(answer)),
  ),
  'letter.note': route(giving.openLetterNote, form),
  'letter.send': route(giving.recordLetterGiven, doneOrForm),

  'invitation.accept': route(answering.acceptInvitation, invitation),
  'invitation.withoutMandate': route(answering.openWithoutMandate, form),
  'invitation.sendWithoutMandate': route(answering.acceptWithoutMandate, sentOrForm),
  'invitation.decline': route(answering.openDecline, form),
  'invitation.sendDecline': route(answering.declineInvitation, sentOrForm),
  'invitation.propose': route(answering.openProposal, form),
  'invitation.sendProposal': route(answering.proposeOther, sentOrForm),
  'invitation.show': route(answering.showInvitation, dialog(invitationDialog)),

  'agreement.tick': route(tickAgreement, ticked),
  'agreement.reopen': route(reopenAgreement, ticked),
  'agreement.change': route(declining.changeAgreement, dialog(agreementChangeDialog)),
  'agreement.decline': route(declining.openDecline, form),
  'agreement.sendDecline': route(declining.declineAgreement, sentOrDone('declined')),
  'agreement.postpone': route(postponing.openPostpone, form),
  'agreement.sendPostpone': route(postponing.postponeAgreement, sentOrDone('postponed')),
  'agreement.progress': route(progressing.openProgress, form),
  'agreement.sendProgress': route(progressing.recordProgress, sentOrDone('busy')),
  'agreement.hold': route(holding.openHold, form),
  'agreement.sendHold': route(holding.holdAgreement, sentOrDone('resting')),
  'agreement.show': route(agreements.showAgreement, dialog(agreementDialog)),
  'agreement.reassign': route(reassigning.openReassign, form),
  'agreement.sendReassign': route(reassigning.reassignAgreement, sentOrDone('reassigned')),
  'agreement.replace': route(replacing.replaceAgreement, dialog(agreementReplaceDialog)),
  'agreement.drop': route(replacing.openDrop, form),
  'agreement.sendDrop': route(replacing.dropAgreement, sentOrDone('dropped')),
  'agreement.add': route(addingAgreement.openAdd, form),
  'agreement.sendAdd': route(addingAgreement.addAgreement, doneOrForm),
  'agreement.tellFamily': route(tellingFamily.openTellFamily, form),
  'agreement.sendTellFamily': route(tellingFamily.recordFamilyTold, doneOrForm),
  'agreement.called': route(agreements.ownerCalled, () => showCard(doneCard({ what: 'called' }))),
  'agreements.mine': route(agreements.myAgreements, dialog(myAgreementsDialog)),
  'agreements.show': route(agreements.showAgreements, dialog(agreementListDialog)),
  'agreements.refresh': route(agreements.refreshAgreements, card(agreementsCard)),

  'case.show': route(cases.showCase, dialog(caseDialog)),
  'case.close': route(closingCase.openClose, form),
  'case.sendClose': route(closingCase.closeCase, sentOrDone('closed')),
  'case.reopen': route(reopening.openReopen, form),
  'case.sendReopen': route(reopening.reopenCase, doneOrForm),
  'case.void': route(voiding.openVoid, form),
  'case.sendVoid': route(voiding.voidCase, doneOrForm),
  'case.successor': route(succeeding.openSuccessor, form),
  'case.sendSuccessor': route(succeeding.recordSuccessor, sentOrDone('succeeded')),
  'case.leads': route(leading.openLeads, form),
  'case.sendLeads': route(leading.recordLeads, sentOrDone('chosen')),
  'evaluation.open': route(evaluating.openEvaluation, form),
  'evaluation.send': route(evaluating.recordEvaluation, (answer) =>
    answer.see === 'form' ? showDialog(formDialog(answer.form)) : showDialog(evaluatedDialog(answer)),
  ),
  'registration.open': route(registering.openRegistration, form),
  'registration.send': route(registering.recordRegistration, doneOrForm),
  'case.ask': route(cases.askAccess, ({ code }) => showCard(doneCard({ what: 'asked', code }))),

  'case.find': route(findCase, card(caseFoundCard)),
  'news.open': route(telling.openNews, form),
  'news.send': route(telling.recordNews, doneOrForm),
  'case.speak': route(telling.speakAgain, ({ code }) => showDialog(doneDialog({ what: 'speaking', code }))),
  'case.resume': route(resumeCase, ({ code }) => showDialog(doneDialog({ what: 'resumed', code }))),

  'consent.show': route(consenting.openConsent, form),
  'consent.send': route(consenting.changeConsent, (answer) =>
    answer.see === 'form'
      ? showDialog(formDialog(answer.form))
      : showDialog(doneDialog({ what: answer.see, code: answer.code })),
  ),

  'rights.list': route(listRequests, dialog(requestsDialog)),
  'rights.open': route(requesting.openRequest, form),
  'rights.record': route(requesting.recordRequest, (answer) =>
    answer.see === 'form'
      ? showDialog(formDialog(answer.form))
      : showDialog(doneDialog({ what: answer.see, code: answer.code })),
  ),
  'rights.show': route(showRequest, dialog(requestDialog)),
  'rights.decide': route(deciding.openDecision, form),
  'rights.sendDecision': route(deciding.decideRequest, sentOrDone('decided')),
  'rights.lift': route(liftRestriction, ({ code }) => showDialog(doneDialog({ what: 'lifted', code }))),
  'rights.export': route(exporting.openExport, form),
  'rights.sendExport': route(exporting.makeExport, (answer) =>
    answer.see === 'form' ? showDialog(formDialog(answer.form)) : showDialog(exportLinksDialog(answer)),
  ),
  'rights.correct': route(correcting.openCorrection, form),
  'rights.sendCorrection': route(correcting.recordCorrection, sentOrDone('corrected')),

  'log.open': route(searching.openLog, form),
  'log.search': route(searching.searchLog, (answer) =>
    answer.see === 'form' ? showDialog(formDialog(answer.form)) : showDialog(logDialog(answer)),
  ),
  'log.case': route(showReaders, dialog(readersDialog)),
  'log.print': route(printing.openPrint, form),
  'log.sendPrint': route(printing.printReaders, (answer) =>
    answer.see === 'form' ? showDialog(formDialog(answer.form)) : showDialog(readersPrintDialog(answer)),
  ),

  'retention.show': route(showRetention, dialog(retentionDialog)),
  'figures.show': route(showFigures, dialog(figuresDialog)),
  'figures.overview': route(showFiguresOverview, onTabPage),

  'workList.show': route(showWorkList, card(workListCard)),
  'workList.overview': route(showWorkOverview, onTabPage),
  'case.overview': route(showCaseOverview, onTabPage),
  'upkeep.show': route(showUpkeep, onTabPage),
  'municipality.fixed': route(openFixed, form),
  'municipality.setFixed': route(setFixed, rulesOrForm),
  'municipality.place': route(openPlace, form),
  'municipality.setPlace': route(setPlace, rulesOrForm),
  'municipality.terms': route(openTerms, form),
  'municipality.setTerms': route(setTerms, rulesOrForm),
  'reminder.time': route(reminderTime.openReminderTime, form),
  'reminder.setTime': route(reminderTime.setReminderTime, (answer) =>
    answer.see === 'form'
      ? showDialog(formDialog(answer.form))
      : showDialog(
          doneDialog(
            answer.pausedUntil
              ? { what: 'paused', detail: longDate(answer.pausedUntil) }
              : { what: 'digestTime', detail: answer.time },
          ),
        ),
  ),
  'reminder.later': route(snoozing.openSnooze, form),
  'reminder.snooze': route(snoozing.snooze, (answer) =>
    answer.see === 'form'
      ? showDialog(formDialog(answer.form))
      : showDialog(doneDialog({ what: 'snoozed', code: answer.code, detail: longDate(answer.until) })),
  ),

  'people.show': route(people.showPeople, dialog(peopleDialog)),
  'people.appoint': route(people.openAppoint, form),
  'people.sendAppoint': route(people.appoint, peopleOrForm),
  'people.end': route(people.endAppointment, peopleOrForm),
  'people.leave': route(openLeave, form),
  'people.sendLeave': route(recordLeave, (answer) =>
    answer.see === 'form'
      ? showDialog(formDialog(answer.form))
      : showDialog(doneDialog({ what: 'leave', detail: answer.name })),
  ),

  'people.left': route(leaving.openLeft, form),
  'people.sendLeft': route(leaving.recordLeft, (answer) => {
    if (answer.see === 'form') return showDialog(formDialog(answer.form));
    const { see, name, empty = [] } = answer;
    return showDialog(
      empty.length > 0 ? leftEmptyDialog({ name, empty }) : doneDialog({ what: see, detail: name }),
    );
  }),

  'delivery.show': route(delivery.showDelivery, dialog(deliveryDialog)),
  'delivery.again': route(delivery.sendAgain, dialog(deliveryDialog)),

  'channel.link': route(linkChannel, ({ municipality }) =>
    showCard(doneCard({ what: 'linked', detail: municipality })),
  ),
};

function sentOrDone(
  what:
    | 'questionSent'
    | 'answerSent'
    | 'closed'
    | 'declined'
    | 'postponed'
    | 'busy'
    | 'resting'
    | 'dropped'
    | 'reassigned'
    | 'succeeded'
    | 'chosen'
    | 'recorded'
    | 'decided'
    | 'corrected',
) {
  return (answer: { see: 'form'; form: FormView } | { see: string; code: string }): Reply =>
    'form' in answer
      ? showDialog(formDialog(answer.form))
      : showDialog(doneDialog({ what, code: answer.code }));
}

function rulesOrForm(answer: RulesAnswer): Reply {
  return answer.see === 'form'
    ? showDialog(formDialog(answer.form))
    : showDialog(doneDialog({ what: 'rulesSet', detail: answer.municipality }));
}

function peopleOrForm(answer: people.AppointAnswer): Reply {
  return answer.see === 'form' ? showDialog(formDialog(answer.form)) : showDialog(peopleDialog(answer));
}
