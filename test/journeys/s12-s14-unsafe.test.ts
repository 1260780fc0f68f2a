import { cast } from '../../scripts/local-teams/cast.ts';
import { buttonsOf } from '../../scripts/local-teams/client.ts';
import { readPdf } from '../bot/letters/read-pdf.ts';
import { guestFields, openWork, planConference, refer, sophieForm, sophiePages } from './families.ts';
import { dialogText, newest } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { midwife, coordinator, youthNurse, privacyOfficer } = cast;

/** field.md F4, scenario 12 (a digital conference) and 14 (a shared address with violence). */
describe('Where the bot keeps away', () => {
  let stage: Stage;
  let code = '';
  const of = (who: { key: string }) => stage.teams.person(who.key);
  const seen = (who: typeof coordinator) => dialogText(stage.teams, who);
  /** What stands on the printed list behind the open dialog's button. */
  const printed = async (): Promise<string> => {
    const { action } =
      buttonsOf(of(coordinator).dialog()?.card ?? {}).find((one) => one.title === 'Open de afdruk') ?? {};
    const { text } = await readPdf(
      new Uint8Array(await (await fetch(String(action?.['url']))).arrayBuffer()),
    );
    of(coordinator).closeDialog();
    return text.replace(/\s+/g, ' ');
  };
  /** Opens "Brief voor het gezin" of the conference, and what its links give. */
  const letterFor = async () => {
    await of(coordinator).say(code);
    await of(coordinator).press({ title: 'Bekijk', within: code });
    await of(coordinator).press({ title: 'Bekijk', within: '1 · donderdag 26 maart' });
    expect(seen(coordinator)).toContain('Het gezin heeft van dit moment nog geen brief.');
    await of(coordinator).press('Brief voor het gezin');
    const opened = async (title: string) => {
      const button = buttonsOf(of(coordinator).dialog()?.card ?? {}).find((one) => one.title === title);
      const answer = await fetch(String(button?.action['url']));
      const { text } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
      return { status: answer.status, text };
    };
    return { page: seen(coordinator), opened };
  };
  const meeting = {
    conversation: {
      id: '19:meeting_NzA4@thread.v2',
      conversationType: 'groupChat',
      isGroup: true,
      tenantId: 't',
    },
    channelData: { meeting: { id: 'm1' }, tenant: { id: 't' } },
  };

  beforeAll(async () => {
    stage = await setStage('2026-03-09T09:00:00Z');
    const violent = {
      ...sophieForm.factors,
      urgentFactors: 'domesticViolence',
      needFamily: 'Ik durf niet naar huis.',
    };
    const pages = sophiePages.map((page) => (page === sophieForm.factors ? violent : page));
    code = await refer(stage.teams, midwife, [
      ...pages.slice(0, -1),
      { safeContact: 'phone' },
      { ...sophieForm.level, level: 'highlyVulnerable' },
      { routeReason: 'Zij wil er zelf bij zijn.' },
    ]);
    await planConference(stage.teams, code, { date: '2026-03-26', people: [midwife, youthNurse] });
  }, 90_000);
  afterAll(async () => {
    await stage.close();
  });

  it('scenario 12: nothing is ever posted in the chat of a meeting, whatever is said or pressed there', async () => {
    const before = stage.teams.outgoing.length;
    for (const fields of [
      { type: 'message', text: 'werklijst' },
      { type: 'message', text: code },
      { type: 'conversationUpdate', membersAdded: [{ id: '28:knooppunt' }] },
    ])
      await of(coordinator).raw({ ...fields, ...meeting });
    const pressed = await of(coordinator).raw({
      type: 'invoke',
      name: 'task/fetch',
      value: { data: { verb: 'workList.show' } },
      ...meeting,
    });
    expect(JSON.stringify(pressed.body)).toContain('Dat doen we in uw eigen chat');
    const since = stage.teams.outgoing.slice(before);
    expect(since.filter(({ kind }) => kind !== 'answer')).toEqual([]);
    expect(JSON.stringify(since)).not.toContain(code);
  });

  it('scenario 14: the letter for the family is not made for the post, nor for mail; she hands it over herself', async () => {
    const { page, opened } = await letterFor();
    for (const channel of ['post', 'email']) {
      await of(coordinator).press('Maak de brief', { language: 'nl', channel, phone: '045 555 01 23' });
      expect(seen(coordinator)).toContain('Dit is niet veilig voor dit gezin');
      expect(seen(coordinator)).toContain('Geef de brief zelf, als u de moeder alleen spreekt.');
    }
    expect(page).toContain('alleen dit is veilig voor dit gezin: zelf overhandigen.');
    await of(coordinator).press('Maak de brief', { channel: 'inPerson' });
    expect(seen(coordinator)).toContain('Vraag of zij hem veilig kan bewaren.');
    const { status, text } = await opened('Open als PDF');
    expect(status).toBe(200);
    // A letter that is found tells as little as can be.
    expect(text).toContain('U mag iemand meenemen');
    expect(text).not.toMatch(/Sophie|Daan|veilig|geweld|durf/i);
    // It can be told by telephone, which she called safe; not sent.
    await of(coordinator).press('Ik heb de brief gegeven');
    await of(coordinator).press('Noteer', { language: 'nl', how: 'post', on: '2026-03-09' });
    expect(seen(coordinator)).toContain('Dit is niet veilig voor dit gezin');
    await of(coordinator).press('Noteer', { how: 'phone' });
    expect(seen(coordinator)).toContain('Genoteerd');
    of(coordinator).closeDialog();
  });

  it('the coordinator records a digital conference in her own dialog', async () => {
    await of(coordinator).say(code);
    await of(coordinator).press({ title: 'Bekijk', within: code });
    await of(coordinator).press({ title: 'Bekijk', within: '1 · donderdag 26 maart' });
    await of(coordinator).press('Verzet het overleg');
    await of(coordinator).press('Verder', { mode: 'digital', location: '' });
    await of(coordinator).press('Verzet het overleg', guestFields({ people: [midwife, youthNurse] }));
    of(coordinator).closeDialog();
    await stage.teams.clock.set('2026-03-26T12:00:00Z');
    await openWork(stage.teams, `Overleg vastleggen · ${code}`);
    expect(seen(coordinator)).toContain('Aan tafel');
    of(coordinator).closeDialog();
  });

  it('scenario 14: no letter goes a way that the mother did not call safe', async () => {
    await of(coordinator).say(code);
    await of(coordinator).press({ title: 'Bekijk', within: code });
    await of(coordinator).press('Verzoek noteren');
    await of(coordinator).press('Noteer het verzoek', {
      member: 'mother',
      kind: 'access',
      receivedOn: '2026-03-26',
      identityChecked: 'true',
    });
    await stage.teams.clock.advance('PT1M');
    await of(privacyOfficer).press({ title: 'Bekijk', within: 'Inzage' });
    await of(privacyOfficer).press('Maak het overzicht');
    expect(seen(privacyOfficer)).toContain('alleen dit is veilig voor dit gezin: zelf overhandigen.');
    for (const channel of ['post', 'email']) {
      await of(privacyOfficer).press('Maak het overzicht', { channel });
      expect(seen(privacyOfficer)).toContain('Dit is niet veilig voor dit gezin');
    }
    await of(privacyOfficer).press('Maak het overzicht', { channel: 'inPerson' });
    expect(seen(privacyOfficer)).toContain('Het overzicht is klaar');
    of(privacyOfficer).closeDialog();
  });

  it('what the other adult asks does not tell what was said about home', async () => {
    await of(coordinator).say(code);
    await of(coordinator).press({ title: 'Bekijk', within: code });
    await of(coordinator).press('Verzoek noteren');
    await of(coordinator).press('Noteer het verzoek', {
      member: 'partner',
      kind: 'access',
      receivedOn: '2026-03-26',
      identityChecked: 'true',
    });
    await stage.teams.clock.advance('PT1M');
    const asked = await newest(stage.teams, privacyOfficer, 'Nieuw verzoek');
    await of(privacyOfficer).press({ title: 'Bekijk', within: /V-[2-9A-Z]{5}/.exec(asked.text)?.[0] ?? '' });
    await of(privacyOfficer).press('Maak het overzicht');
    await of(privacyOfficer).press('Maak het overzicht', { channel: 'inPerson' });
    const url = buttonsOf(of(privacyOfficer).dialog()?.card ?? {}).find(({ title }) =>
      title.includes('JSON'),
    );
    const text = await (await fetch(String(url?.action.url))).text();
    expect(text).toContain('Daan Fictief');
    // Not that anything was said either: a line that names danger would tell him.
    expect(text).not.toMatch(/Sophie|durf niet|domesticViolence|veilig|safety|Overleg in/i);
    of(privacyOfficer).closeDialog();
  });

  it('who looked is read out with care, and is on paper for one person alone, handed over', async () => {
    of(coordinator).closeDialog();
    await of(coordinator).say(code);
    await of(coordinator).press({ title: 'Bekijk', within: code });
    await of(coordinator).press('Wie keek mee');
    expect(seen(coordinator)).toContain('Lees niets voor zolang u niet zeker weet met wie u spreekt');
    await of(coordinator).press('Maak een afdruk');
    expect(seen(coordinator)).toContain('alleen dit is veilig voor dit gezin: zelf overhandigen.');
    await of(coordinator).press('Maak de afdruk', { member: 'partner', channel: 'post' });
    expect(seen(coordinator)).toContain('Dit is niet veilig voor dit gezin');
    await of(coordinator).press('Maak de afdruk', { channel: 'inPerson' });
    const his = await printed();
    expect(his).toContain('Daan Fictief');
    expect(his).toContain('noteerde een verzoek van het gezin');
    // What she asked, who sits at the table and what they read would tell him.
    expect(his).not.toMatch(/Sophie|uitnodiging|overleg|las de aanmelding/i);
  });

  it('on hers stands who read the referral, and nothing that is his alone', async () => {
    await of(coordinator).say(code);
    await of(coordinator).press({ title: 'Bekijk', within: code });
    await of(coordinator).press('Wie keek mee');
    await of(coordinator).press('Maak een afdruk');
    await of(coordinator).press('Maak de afdruk', { member: 'mother', channel: 'inPerson' });
    const hers = await printed();
    expect(hers).toContain('las de aanmelding');
    expect(hers.match(/noteerde een verzoek/g)).toHaveLength(1);
  });
});
