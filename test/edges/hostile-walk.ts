import { cast } from '../../scripts/local-teams/cast.ts';
import { buttonsOf, type CardNode, type LocalTeamsClient } from '../../scripts/local-teams/client.ts';
import type { LocalPerson } from '../../scripts/local-teams/options.ts';
import { atTable } from '../../scripts/story/acts.ts';
import { guestFields, momentFields, sophieForm, stillAsked } from '../journeys/families.ts';
import { codeIn, newest } from '../journeys/reading.ts';
import { pressEdit, pressVerb } from './by-verb.ts';
import type { HostileTypist } from './hostile-typist.ts';

const { midwife, coordinator, youthNurse, mee, privacyOfficer, gpNurse } = cast;
const { consent, referrer, mother, partner, family, factors, level } = sophieForm;

/** What is chosen rather than typed, so that every page and every field for text is there. */
const referralPages = [{ ...mother, interpreter: 'yes', household: 'children,adults' }, partner, family];
const child = { birthDate: '2024-01-01', sex: 'girl', livesIn: 'yes', custodyByInstitution: 'no' };
const line = { self: 'no', organisation: 'clientSupport', dueDate: '2026-04-02', familyAgrees: 'yes' };
type Chosen = Readonly<Record<string, string>>;

/** One family from referral to closing, with hostile text wherever somebody can type. */
export class HostileWalk {
  readonly #teams: LocalTeamsClient;
  readonly #typist: HostileTypist;

  constructor(teams: LocalTeamsClient, typist: HostileTypist) {
    this.#teams = teams;
    this.#typist = typist;
  }

  #of(who: LocalPerson) {
    return this.#teams.person(who.key);
  }

  /** Opens what these verbs open, one after the other. */
  async #open(who: LocalPerson, words: string, ...verbs: string[]): Promise<void> {
    for (const verb of verbs) await pressVerb(this.#of(who), verb, words);
  }

  /** Fills in what is chosen, types in every text that is open, and sends it. */
  async #send(who: LocalPerson, verb: string, chosen: Chosen = {}): Promise<void> {
    const person = this.#of(who);
    const dialog = person.dialog();
    if (!dialog) throw new Error(`${who.name} has no dialog open for ${verb}`);
    person.fill({ ...this.#typist.answers(dialog.card), ...chosen });
    await pressVerb(person, verb);
  }

  async #settle(): Promise<void> {
    await this.#teams.clock.advance('PT1M');
  }

  /** A question without a family, its answer, and how it ended. */
  async spar(): Promise<void> {
    await this.#of(gpNurse).say('sparren');
    await this.#of(gpNurse).press('Stuur naar de coördinator', {
      municipality: 'kerkrade',
      question: this.#typist.text(600),
    });
    // What looks like somebody's data is asked about first.
    if (JSON.stringify(await this.#of(gpNurse).lastCard()).includes('consultation.confirm'))
      await pressVerb(this.#of(gpNurse), 'consultation.confirm');
    await this.#settle();
    await this.#of(coordinator).press('Stuur antwoord', { reply: this.#typist.text(600) });
    await this.#settle();
    await this.#open(coordinator, 'Sparvraag', 'consultation.finish');
    await this.#send(coordinator, 'consultation.close', { outcome: 'referral' });
    await this.#settle();
  }

  /** Every page of the referral; gives the code. */
  async refer(): Promise<string> {
    await this.#of(midwife).say('begin');
    await this.#open(midwife, '', 'referral.start');
    await this.#send(midwife, 'form.next', consent);
    for (const page of referralPages) await this.#send(midwife, 'form.next', page);
    for (const { rows, row, page } of [
      { rows: 'helper', row: { type: 'midwife' }, page: family },
      { rows: 'child', row: child, page: {} },
    ]) {
      // The first stands on the page itself.
      const first = Object.entries(row).map(([field, value]) => [`${rows}.0.${field}`, value]);
      await this.#send(midwife, 'form.openRow', { ...page, ...Object.fromEntries(first) });
      await this.#send(midwife, 'form.keepRow', row);
      await this.#open(midwife, '', 'form.openRow', 'form.show', 'form.next');
    }
    await this.#send(midwife, 'form.next', factors);
    await this.#send(midwife, 'form.next', { deadlineDate: '2026-05-01' });
    const judged = { ...level, level: 'highlyVulnerable', urgent: 'yes' };
    // The first time it asks why; then the reasons are there to be typed in.
    await this.#send(midwife, 'form.next', judged);
    await this.#send(midwife, 'form.next', judged);
    for (const page of ['more', 'referrer']) {
      await pressEdit(this.#of(midwife), page);
      await this.#send(
        midwife,
        'form.next',
        page === 'referrer' ? { ...referrer, referrerName: midwife.name } : {},
      );
    }
    await this.#send(midwife, 'referral.submit', stillAsked(this.#teams, midwife, referrer));
    await this.#settle();
    return codeIn((await newest(this.#teams, midwife, 'Aanmelding verstuurd')).text);
  }

  /** A question to the referrer and her answer; then the conference with somebody who cannot, and a proposal. */
  async judge(code: string): Promise<void> {
    await this.#open(coordinator, code, 'triage.open', 'triage.ask');
    await this.#send(coordinator, 'triage.sendQuestion');
    await this.#settle();
    await this.#open(midwife, code, 'referral.answer');
    await this.#send(midwife, 'referral.sendAnswer');
    await this.#settle();
    await this.#open(coordinator, code, 'triage.open');
    await this.#send(coordinator, 'form.next', { place: 'hub' });
    await this.#send(coordinator, 'form.next', {
      ...momentFields({ date: '2026-03-12', people: [] }),
      location: this.#typist.place(),
    });
    await this.#of(coordinator).press('Iemand zonder Teams');
    await this.#send(coordinator, 'form.keepRow', { organisation: 'maternityCare' });
    await this.#send(coordinator, 'triage.decide', {
      ...guestFields({ people: [midwife, youthNurse, mee] }),
      interpreterKind: 'professional',
    });
    await this.#settle();
    await this.#open(midwife, code, 'invitation.accept');
    await this.#open(youthNurse, code, 'invitation.decline');
    await this.#send(youthNurse, 'invitation.sendDecline');
    await this.#open(mee, code, 'invitation.propose');
    await this.#send(mee, 'invitation.sendProposal');
    await this.#open(mee, code, 'invitation.show');
    await this.#settle();
    await this.#open(coordinator, code, 'conference.show');
  }

  /** The conference with an agreement for somebody known and one for somebody who is not; what becomes of them. */
  async agree(code: string): Promise<void> {
    await this.#teams.clock.set('2026-03-12T10:30:00Z');
    await this.#open(coordinator, code, 'conference.show', 'conference.open');
    await this.#send(coordinator, 'form.next', {
      familyPresent: 'no',
      minutes: '60',
      interpreted: 'professional',
    });
    await this.#send(coordinator, 'form.next', {
      lifeDomains: 'money',
      dimensions: 'bodily,mental,meaning,qualityOfLife,participation,dailyFunctioning',
    });
    await this.#send(coordinator, 'form.next');
    for (const owner of [mee.aadObjectId, youthNurse.aadObjectId]) {
      await this.#of(coordinator).press('Afspraak toevoegen');
      await this.#send(coordinator, 'form.keepRow', { ...line, owner });
    }
    await this.#of(coordinator).press('Verder');
    await this.#send(coordinator, 'form.next', {
      ...atTable.leads,
      familyContact: midwife.aadObjectId,
      evaluationOn: '2026-04-23',
    });
    await this.#send(coordinator, 'conference.finish', atTable.finish);
    await this.#settle();
    await this.#open(mee, code, 'agreement.show', 'agreement.change', 'agreement.postpone');
    await this.#send(mee, 'agreement.sendPostpone', { dueDate: '2026-04-09' });
    await this.#open(youthNurse, code, 'agreement.change', 'agreement.decline');
    await this.#send(youthNurse, 'agreement.sendDecline', { reason: 'other' });
    await this.#settle();
    await this.#open(mee, code, 'agreement.show', 'agreement.tick');
    await this.#of(mee).say('mijn afspraken');
    await this.#open(mee, '', 'agreements.mine');
    await this.#settle();
  }

  /** What the coordinator sees of the case, a request of the family with its answer and its letter, and the end. */
  async look(code: string): Promise<{ pdf: string; json: string; readers: string }> {
    await this.#of(coordinator).say(code);
    await this.#open(coordinator, code, 'case.show', 'referral.show');
    await this.#open(coordinator, code, 'case.show', 'conference.show');
    await this.#open(coordinator, code, 'case.show', 'rights.open');
    await this.#send(coordinator, 'rights.record', {
      member: 'mother',
      kind: 'access',
      receivedOn: '2026-03-12',
      identityChecked: 'true',
    });
    await this.#settle();
    await this.#open(privacyOfficer, 'Nieuw verzoek', 'rights.show', 'rights.decide');
    await this.#send(privacyOfficer, 'rights.sendDecision', { outcome: 'extend' });
    await this.#open(privacyOfficer, 'Nieuw verzoek', 'rights.show', 'rights.export');
    await this.#send(privacyOfficer, 'rights.sendExport', { channel: 'inPerson' });
    const [pdf = '', json = ''] = linksIn(this.#of(privacyOfficer).dialog()?.card ?? {});
    await this.#settle();
    await this.#of(coordinator).say(code);
    await this.#open(coordinator, code, 'case.show', 'log.case', 'log.print');
    await this.#send(coordinator, 'log.sendPrint', { member: 'mother', channel: 'inPerson' });
    const [readers = ''] = linksIn(this.#of(coordinator).dialog()?.card ?? {});
    await this.#open(coordinator, code, 'case.show', 'case.close');
    await this.#send(coordinator, 'case.sendClose', { reason: 'other' });
    await this.#settle();
    return { pdf, json, readers };
  }
}

const linksIn = (card: CardNode): string[] =>
  buttonsOf(card).flatMap(({ action }) => (typeof action.url === 'string' ? [action.url] : []));
