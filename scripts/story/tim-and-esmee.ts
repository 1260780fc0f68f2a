import { cast, channels } from '../local-teams/cast.ts';
import { addAgreements, atTable, fillPages, pressRow, shareList, toAgreements, toFinish } from './acts.ts';
import type { Step, ToldStory } from './step.ts';

const landgraaf = channels[0]?.id ?? '';
const { voorzorg, coordinator, socialWorker, youthNurse } = cast;

/** What the VoorZorg nurse entered (field.md F1). */
export const timAndEsmeeForm = {
  consent: {
    municipality: 'landgraaf',
    consentMother: 'yes',
    consentPartner: 'yes',
    consentTransfer: 'yes',
    consentAskedOn: '2026-02-27',
    consentRecorded: 'true',
  },
  referrer: {
    organisation: 'VoorZorg Parkstad',
    profession: 'youthHealth',
    referrerEmail: 'loes.peeters@voorbeeld.invalid',
    referrerPhone: '045 555 01 23',
    attends: 'yes',
  },
  mother: {
    motherName: 'Esmee Voorbeeld',
    motherBirthDate: '2006-08-14',
    postcode: '6371 AB',
    houseNumber: '12',
    interpreter: 'no',
    pregnant: 'yes',
    household: 'nobody',
  },
  partner: { partnerName: 'Tim Verzonnen', partnerBirthDate: '2006-11-02', partnerSameAddress: 'yes' },
  family: {
    dueDate: '2026-05-11',
    pregnancyNumber: '1',
  },
  details: {
    deadlineWhat: 'de woning stopt',
    deadlineDate: '2026-05-02',
  },
  factors: {
    riskFactors: 'livingEnvironment,psychosocial',
    protectiveFactors: 'motivation,socialNetwork',
    sufficiency: 'insufficient',
    needFamily: 'We zoeken een plek om te wonen voordat de baby er is.',
  },
  level: { level: 'vulnerable', purposes: 'hub', urgent: 'no' },
} as const;

/** The three agreements of 12 March (F1: A1, A2, A3). */
export const timAndEsmeeAgreements = [
  {
    what: 'Zoekt met Tim en Esmee steun voor huisvesting',
    organisation: 'socialWork',
    owner: socialWorker.aadObjectId,
    dueDate: '2026-04-02',
  },
  {
    what: 'Blijft betrokken en volgt hoe het gaat',
    organisation: 'voorZorg',
    owner: voorzorg.aadObjectId,
    dueDate: '2026-04-09',
  },
  {
    what: 'Volgt het gezin en bekijkt verlengde kraamzorg',
    organisation: 'youthHealthNurse',
    owner: youthNurse.aadObjectId,
    dueDate: '2026-03-26',
  },
];

const steps: Step[] = [
  {
    title: 'Een vraag, zonder namen',
    text: 'Maandag 2 maart. Loes van VoorZorg maakt zich zorgen over een jong stel. Ze twijfelt en vraagt het eerst aan de coördinator.',
    left: voorzorg.key,
    right: coordinator.key,
    play: async ({ person, clock, pause }) => {
      await clock.set('2026-03-02T09:05:00Z');
      await pause('home');
      await person(voorzorg.key).say('sparren');
      await pause();
      await person(voorzorg.key).press('Stuur naar de coördinator', {
        municipality: 'landgraaf',
        question: 'stel 19 jaar, 30 weken, woning tot begin mei. past dat bij jullie?',
      });
      await clock.advance('PT1M');
      await pause('spar');
    },
  },
  {
    title: 'Toch een geboortedatum',
    text: 'Loes vult haar vraag aan, maar noemt een geboortedatum. Die gaat niet door.',
    left: voorzorg.key,
    right: coordinator.key,
    play: async ({ person, pause }) => {
      await person(voorzorg.key).say('zij is geboren op 14-8-2006');
      await pause('refused');
    },
  },
  {
    title: 'De coördinator antwoordt',
    text: 'Marleen antwoordt in haar eigen chat en rondt af: dit past bij het Knooppunt.',
    left: voorzorg.key,
    right: coordinator.key,
    play: async ({ person, clock, pause }) => {
      await clock.advance('PT5M');
      await person(coordinator.key).press('Stuur antwoord', {
        reply: 'Ja, dit past. Vraag eerst of beide ouders het goedvinden en meld ze dan aan.',
      });
      await pause('answered');
      await person(coordinator.key).press('Rond af');
      await person(coordinator.key).press('Rond af', { outcome: 'referral', note: 'Meld ze deze week aan.' });
      await clock.advance('PT1M');
      await pause('closed');
    },
  },
  {
    title: 'De aanmelding',
    text: 'Tim en Esmee vinden het goed. Loes meldt aan; het formulier vraagt alleen wat past, en doet een voorstel met uitleg.',
    left: voorzorg.key,
    right: coordinator.key,
    play: async ({ person, clock, pause }) => {
      const loes = person(voorzorg.key);
      await loes.press({ title: 'Aanmelden', within: 'S-' });
      const { consent, referrer, mother, partner, family, factors, details, level } = timAndEsmeeForm;
      await fillPages(loes, [consent, mother, partner, family, factors, details, level], pause);
      loes.fill({ ...referrer });
      await pause('read-back');
      await loes.press('Verstuur aanmelding');
      await clock.advance('PT1M');
      await pause('received');
    },
  },
  {
    title: 'Beoordelen en een moment kiezen',
    text: 'Dinsdag 3 maart. Marleen ziet hoe ver de zwangerschap is en dat de woning stopt. Ze wacht niet tot het vaste overleg.',
    left: youthNurse.key,
    right: coordinator.key,
    play: async ({ person, clock, pause }) => {
      await clock.set('2026-03-03T09:00:00Z');
      const marleen = person(coordinator.key);
      await marleen.press('Beoordeel');
      await pause('triage');
      await marleen.press('Verder', { place: 'hub', canWait: 'no' });
      marleen.fill({
        date: '2026-03-12',
        time: '14:00',
        duration: '60',
        mode: 'physical',
        location: 'Bibliotheek Landgraaf, zaal 2',
        placeReserved: 'true',
      });
      await pause('plan');
      await marleen.press('Verder');
      marleen.fill({
        people: [voorzorg, youthNurse, socialWorker].map(({ aadObjectId }) => aadObjectId).join(','),
        withReferrer: 'true',
        familyInvited: 'true',
      });
      await marleen.press('Plan het overleg');
      await clock.advance('PT1M');
      await pause('invited');
    },
  },
  {
    title: 'Wie komt er?',
    text: 'De uitnodiging noemt alleen de code. Ilse, Bart en Loes zeggen ja; Marleen ziet het bijgewerkt.',
    left: youthNurse.key,
    right: coordinator.key,
    play: async ({ person, clock, pause }) => {
      for (const guest of [youthNurse, socialWorker, voorzorg]) await person(guest.key).press('Ik kom');
      await clock.advance('PT1M');
      await pause('answers');
    },
  },
  {
    title: 'Aan tafel',
    text: 'Donderdag 12 maart. Het gezin zit aan tafel. Een afspraak zonder organisatie of persoon wordt geweigerd.',
    left: socialWorker.key,
    right: coordinator.key,
    play: async ({ person, clock, pause }) => {
      await clock.set('2026-03-12T13:00:00Z');
      const marleen = person(coordinator.key);
      await marleen.say('werklijst');
      await pause('work-list');
      await marleen.press('Begin met 1');
      marleen.fill({ ...atTable.table });
      await pause('conference');
      await toAgreements(marleen);
      await addAgreements(marleen, timAndEsmeeAgreements, pause);
      await toFinish(marleen, voorzorg.aadObjectId);
      await marleen.press('Rond het overleg af', { ...atTable.finish, followUp: 'afterBirth' });
      await clock.advance('PT1M');
      await pause('recorded');
      marleen.closeDialog();
      await marleen.say('werklijst');
      await pressRow(marleen, 'Afsprakenlijst delen');
      await shareList(marleen, {
        leadName: 'Eva Bedenk',
        leadOrganisation: 'Verloskundigen Landgraaf',
        leadContact: 'eva@voorbeeld.invalid',
      });
      await pause('shared');
      marleen.closeDialog();
    },
  },
  {
    title: 'Eén kaart in het kanaal',
    text: 'In het partnerkanaal staat één kaart: code, organisatie, datum en stand. Wie een regel heeft, ziet daar zijn knoppen.',
    left: youthNurse.key,
    right: socialWorker.key,
    channel: landgraaf,
    play: async ({ clock, pause }) => {
      await clock.set('2026-03-23T08:01:00Z');
      await pause('channel-before');
    },
  },
  {
    title: 'Eén bericht per dag',
    text: 'Donderdag 26 maart, negen uur. Wie vandaag iets af moet hebben, krijgt één bericht. Uit dat bericht kan Ilse afvinken, uitstellen of zeggen dat het niet lukt.',
    left: youthNurse.key,
    right: coordinator.key,
    play: async ({ clock, pause }) => {
      await clock.set('2026-03-26T08:01:00Z');
      await pause('daily');
    },
  },
  {
    title: 'Afgevinkt in één tik',
    text: 'Vrijdag 27 maart. Ilse vinkt haar regel af in het kanaal; de kaart werkt zich bij voor iedereen.',
    left: youthNurse.key,
    right: socialWorker.key,
    channel: landgraaf,
    play: async ({ person, clock, pause }) => {
      await clock.set('2026-03-27T09:00:00Z');
      await pause();
      await person(youthNurse.key).press({ title: 'Gedaan', in: landgraaf });
      await clock.advance('PT1M');
      await pause('channel-after');
    },
  },
  {
    title: 'Een andere datum',
    text: 'Donderdag 2 april. Bart is nog bezig. Hij kiest een nieuwe datum en zegt waarom; Marleen ziet oud en nieuw.',
    left: socialWorker.key,
    right: coordinator.key,
    play: async ({ person, clock, pause }) => {
      await clock.set('2026-04-02T08:00:00Z');
      await pause();
      const bart = person(socialWorker.key);
      await bart.press({ title: 'Lukt niet of later', within: 'Afspraak 1' });
      await bart.press('Het lukt, maar later');
      await bart.press('Zet op nieuwe datum', {
        dueDate: '2026-04-16',
        note: 'Nog bezig met de woningcorporatie',
      });
      await clock.advance('PT1M');
      await pause('moved');
      bart.closeDialog();
    },
  },
  {
    title: 'Te laat: de coördinator weet het',
    text: 'Donderdag 23 april. De afspraak is vijf werkdagen te laat. Marleen krijgt een tekst die ze zelf kan sturen.',
    left: socialWorker.key,
    right: coordinator.key,
    play: async ({ clock, pause }) => {
      await clock.set('2026-04-23T08:00:00Z');
      await pause('escalation');
    },
  },
  {
    title: 'Afgerond',
    text: 'Bart heeft een woning geregeld en vinkt af. Marleen kijkt met Tim en Esmee terug en sluit de aanmelding; niemand wordt nog herinnerd.',
    left: socialWorker.key,
    right: coordinator.key,
    play: async ({ person, clock, pause }) => {
      await person(socialWorker.key).press({ title: 'Gedaan', within: 'Afspraak 1' });
      await pause();
      await clock.set('2026-06-25T08:00:00Z');
      const marleen = person(coordinator.key);
      await marleen.say('werklijst');
      await pause('evaluate');
      await pressRow(marleen, 'Evalueren');
      await marleen.press('Leg vast', {
        withFamily: 'yes',
        note: 'Zij zeggen dat er rust is, nu zij hun eigen huis hebben.',
        outcome: 'close',
      });
      await pause('looked-back');
      await marleen.press('Sluit de aanmelding');
      await marleen.press('Sluit de aanmelding', {
        reason: 'goalsReached',
        note: 'VoorZorg blijft zelf betrokken; dat hoeft het Knooppunt niet te volgen.',
      });
      await pause();
      marleen.closeDialog();
      await clock.advance('PT1M');
      await pause('ended');
    },
  },
];

/** Tim & Esmee (field.md F1), from a first question to kept agreements. */
export const timAndEsmee: ToldStory = { title: 'Tim en Esmee', steps };
