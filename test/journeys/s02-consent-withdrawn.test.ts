import { cast } from '../../scripts/local-teams/cast.ts';
import { buttonsOf } from '../../scripts/local-teams/client.ts';
import { addAgreements } from '../../scripts/story/acts.ts';
import { timAndEsmeeForm } from '../../scripts/story/tim-and-esmee.ts';
import { channelOf, finishConference, openTable, openWork, planConference, refer } from './families.ts';
import { leaks, readableIn, scanned } from './leaks.ts';
import { dialogText, newest, told } from './reading.ts';
import { type Stage, setStage } from './stage.ts';

const { voorzorg, coordinator, youthNurse, socialWorker, privacyOfficer } = cast;
const { consent, referrer, mother, partner, family, factors, details, level } = timAndEsmeeForm;
const landgraaf = channelOf('landgraaf');

/** field.md F4, scenarios 2 and 17: Esmee withdraws while Tim still agrees; Tim asks what is kept about him. */
describe('Consent withdrawn, and an access request', () => {
  let stage: Stage;
  let code = '';
  const of = (who: { key: string }) => stage.teams.person(who.key);
  const seen = (who: typeof coordinator) => dialogText(stage.teams, who);
  const openCase = async (): Promise<void> => {
    of(coordinator).closeDialog();
    await of(coordinator).say(code);
    await of(coordinator).press({ title: 'Bekijk', within: code });
  };
  const erasedSoFar = async (): Promise<string> => {
    of(privacyOfficer).closeDialog();
    await of(privacyOfficer).say('bewaren');
    await of(privacyOfficer).press('Openen');
    const text = seen(privacyOfficer);
    of(privacyOfficer).closeDialog();
    return text;
  };
  const linkOf = (title: string, who: { key: string }): string => {
    const button = buttonsOf(of(who).dialog()?.card ?? {}).find((one) => one.title === title);
    return String(button?.action.url ?? '');
  };

  beforeAll(async () => {
    stage = await setStage('2026-03-02T08:30:00Z', { LOG_LEVEL: 'debug' }, 'embedded');
    code = await refer(
      stage.teams,
      voorzorg,
      [consent, mother, partner, family, factors, details, level],
      referrer,
    );
    await stage.teams.clock.set('2026-03-03T09:00:00Z');
    await planConference(stage.teams, code, {
      date: '2026-03-12',
      people: [voorzorg, youthNurse, socialWorker],
    });
    for (const who of [voorzorg, youthNurse, socialWorker])
      await of(who).press({ title: 'Ik kom', within: code });
    await stage.teams.clock.set('2026-03-12T13:00:00Z');
    await openTable(stage.teams, code);
    await addAgreements(of(coordinator), [
      {
        what: 'Zoekt met Esmee een andere woning',
        organisation: 'socialWork',
        owner: socialWorker.aadObjectId,
        dueDate: '2026-04-02',
      },
    ]);
    await finishConference(stage.teams, voorzorg);
  }, 120_000);
  afterAll(async () => {
    await stage.close();
  });

  it('Fri 20 March: the coordinator writes down what Esmee said on the phone', async () => {
    await stage.teams.clock.set('2026-03-20T10:00:00Z');
    await openCase();
    await of(coordinator).press('Toestemming');
    expect(seen(coordinator)).toContain('Esmee Voorbeeld');
    expect(seen(coordinator)).toContain('Aanmelden bij het Knooppunt: ja (27 februari 2026)');
    const withdrawn = { member: 'mother', purpose: 'referral', what: 'withdraw' };
    await of(coordinator).press('Leg vast', { ...withdrawn, on: '2025-03-20' });
    expect(seen(coordinator)).toContain('Kijk het jaar na');
    await of(coordinator).press('Leg vast', { on: '2026-03-20' });
    expect(seen(coordinator)).toContain('1 antwoord klopt nog niet');
    await of(coordinator).press('Leg vast', { identityChecked: 'true' });
    expect(seen(coordinator)).toContain(`Stilgezet · ${code}`);
  });

  it('within a minute everybody concerned hears it, by code alone; nobody is reminded any more', async () => {
    await stage.teams.clock.advance('PT1M');
    for (const who of [voorzorg, socialWorker])
      expect((await newest(stage.teams, who, 'Gestopt')).text).toContain(code);
    const before = (await told(stage.teams, socialWorker)).length;
    await stage.teams.clock.set('2026-04-20T10:00:00Z');
    expect(await told(stage.teams, socialWorker)).toHaveLength(before);
    const shared = await newest(stage.teams, socialWorker, 'Afspraken ·', landgraaf);
    expect(shared.text).toContain('Ik herinner niemand meer');
  });

  it('Esmee’s data is shown to nobody; what is Tim’s and common still is', async () => {
    await openCase();
    expect(seen(coordinator)).toContain('Dit ligt stil sinds');
    await of(coordinator).press('Lees de aanmelding');
    expect(seen(coordinator)).not.toMatch(/Esmee|14 augustus|06 00 00 00/);
    expect(seen(coordinator)).toContain('Tim Verzonnen');
    expect(seen(coordinator)).toContain('Van iemand zijn de gegevens op slot');
    await of(voorzorg).say('mijn aanmeldingen');
    await of(voorzorg).press('Mijn aanmeldingen');
    await of(voorzorg).press('Bekijk');
    expect(seen(voorzorg)).not.toContain('Esmee');
    of(voorzorg).closeDialog();
  });

  it('nothing can be done in it, also from an old card', async () => {
    await of(socialWorker).press({ title: 'Bekijk', within: 'Nieuwe afspraak' });
    expect(seen(socialWorker)).toContain('Zoekt met ●●● een andere woning');
    of(socialWorker).closeDialog();
    const done = await of(socialWorker).press({ title: 'Gedaan', within: 'Nieuwe afspraak' });
    expect(JSON.stringify(done.body)).toContain(`${code} ligt stil`);
  });

  it('the privacy officer is asked whether it is erased, within three months', async () => {
    const asked = await newest(stage.teams, privacyOfficer, 'Nieuw verzoek');
    expect(asked.text).toContain('Wissen');
    expect(asked.text).toContain('vrijdag 19 juni');
    expect(asked.text).not.toContain('Esmee');
    await of(privacyOfficer).press({ title: 'Bekijk', within: 'Nieuw verzoek' });
    expect(seen(privacyOfficer)).toContain('Esmee Voorbeeld');
    of(privacyOfficer).closeDialog();
  });

  it('Tim asks what is kept about him: his and common data, without Esmee’s, with why', async () => {
    await openCase();
    await of(coordinator).press('Verzoek noteren');
    await of(coordinator).press('Noteer het verzoek', {
      member: 'partner',
      kind: 'access',
      receivedOn: '2026-04-20',
      note: 'Tim belde zelf.',
      identityChecked: 'true',
    });
    await stage.teams.clock.advance('PT1M');
    const asked = await newest(stage.teams, privacyOfficer, 'Inzage');
    expect(asked.text).toContain('woensdag 20 mei');
    await of(privacyOfficer).say('verzoeken');
    await of(privacyOfficer).press('Openen');
    await of(privacyOfficer).press({ title: 'Bekijk', within: 'Inzage' });
    await of(privacyOfficer).press('Maak het overzicht');
    await of(privacyOfficer).press('Maak het overzicht', { channel: 'inPerson' });
    expect(seen(privacyOfficer)).toContain('Wat alleen over de andere ouder gaat');
    const json = await fetch(linkOf('Download (JSON)', privacyOfficer));
    expect(json.status).toBe(200);
    const text = await json.text();
    expect(text).toContain('Tim Verzonnen');
    expect(text).not.toContain('Esmee');
    expect(text).not.toContain(mother.motherBirthDate);
    expect(JSON.parse(text).readers.length).toBeGreaterThan(5);
    const pdf = await fetch(linkOf('Open als PDF', privacyOfficer));
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('a link works once, and not for long', async () => {
    expect((await fetch(linkOf('Open als PDF', privacyOfficer))).status).toBe(410);
    await of(privacyOfficer).press('Sluit');
    await of(privacyOfficer).say('verzoeken');
    await of(privacyOfficer).press('Openen');
    await of(privacyOfficer).press({ title: 'Bekijk', within: 'Inzage' });
    await of(privacyOfficer).press('Maak het overzicht');
    await of(privacyOfficer).press('Maak het overzicht', { channel: 'post' });
    await stage.teams.clock.advance('PT11M');
    expect((await fetch(linkOf('Open als PDF', privacyOfficer))).status).toBe(410);
    of(privacyOfficer).closeDialog();
  });

  it('who looked is read in plain words, the printing too', async () => {
    await openCase();
    await of(coordinator).press('Wie keek mee');
    const lines = seen(coordinator);
    expect(lines).toContain('M. Custers, coördinator, las de aanmelding');
    expect(lines).toContain('L. Peeters, hulpverlener, maakte de aanmelding');
    expect(lines).toContain(
      'E. Bemelmans, privacyfunctionaris, maakte een afdruk van het overzicht voor het gezin',
    );
    of(coordinator).closeDialog();
  });

  it('the privacy officer searches the log by code, and pages through it', async () => {
    await of(privacyOfficer).say('logboek');
    await of(privacyOfficer).press('Openen');
    await of(privacyOfficer).press('Zoek', { code, from: '2026-02-01' });
    expect(seen(privacyOfficer)).toContain(`${code}, vanaf 1 februari 2026.`);
    expect(seen(privacyOfficer)).toContain('Regel 1 tot en met 20');
    await of(privacyOfficer).press('Oudere regels');
    expect(seen(privacyOfficer)).toContain('Regel 21 tot en met');
    of(privacyOfficer).closeDialog();
  });

  it('with Tim alone it can go on; Esmee’s data stays locked', async () => {
    await openWork(stage.teams, `Ligt stil · ${code}`);
    await of(coordinator).press('Hervatten');
    expect(seen(coordinator)).toContain(`Hervat · ${code}`);
    await stage.teams.clock.advance('PT1M');
    for (const who of [voorzorg, socialWorker])
      expect((await newest(stage.teams, who, 'Gaat verder')).text).toContain(code);
    await openCase();
    await of(coordinator).press('Lees de aanmelding');
    expect(seen(coordinator)).not.toContain('Esmee');
    of(coordinator).closeDialog();
  });

  it('the last day is the privacy officer’s, whole', async () => {
    await stage.teams.clock.set('2026-06-19T20:00:00Z');
    expect((await newest(stage.teams, privacyOfficer, 'moet vandaag af')).text).toContain('Wissen');
    expect(await erasedSoFar()).not.toMatch(/V-[2-9A-Z]{5}.* gewist/);
  });

  it('nobody decided: in the night after it her data is erased, his is not', async () => {
    await stage.teams.clock.set('2026-06-20T09:00:00Z');
    expect(await erasedSoFar()).toMatch(/V-[2-9A-Z]{5}.* gewist/);
    await openCase();
    await of(coordinator).press('Lees de aanmelding');
    expect(seen(coordinator)).toContain('Tim Verzonnen');
    expect(seen(coordinator)).not.toContain('Esmee');
    of(coordinator).closeDialog();
  });

  it('what was agreed no longer holds her name', async () => {
    await of(socialWorker).say('mijn afspraken');
    await of(socialWorker).press('Mijn afspraken');
    expect(seen(socialWorker)).toContain('Zoekt met ●●● een andere woning');
    of(socialWorker).closeDialog();
  });

  it('no personal value stands in a chat, a channel, a log or a file of the database', async () => {
    const values = [
      mother.motherName,
      'Esmee',
      mother.motherBirthDate,
      partner.partnerName,
      'Verzonnen',
      factors.needFamily,
    ];
    expect(scanned(stage.teams)).toBeGreaterThan(30);
    expect(leaks(stage.teams, values)).toEqual([]);
    for (const value of values) expect(stage.server.output).not.toContain(value);
    await stage.server.kill();
    expect(await readableIn(stage.server.dataDir, values)).toEqual([]);
  });
});
