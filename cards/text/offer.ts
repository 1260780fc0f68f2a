import type { Verb } from '../../domain/actions.ts';

type Offer = { readonly title: string; readonly what: string; readonly button: string };

/** Words for what was asked for in the chat but opens in a window: its content never stands in the chat. */
export const offerText: Partial<Record<Verb, Offer>> = {
  'referral.start': {
    title: 'Een gezin aanmelden',
    what: 'Het formulier opent in een eigen venster. Dat kost ongeveer 10 minuten. U kunt tussendoor stoppen.',
    button: 'Aanmelden',
  },
  'agreements.mine': {
    title: 'Mijn afspraken',
    what: 'Uw afspraken openen in een eigen venster, zodat niemand meeleest in de chat.',
    button: 'Mijn afspraken',
  },
  'referral.mine': {
    title: 'Mijn aanmeldingen',
    what: 'Uw aanmeldingen openen in een eigen venster, zodat niemand meeleest in de chat.',
    button: 'Mijn aanmeldingen',
  },
  'rights.list': {
    title: 'Verzoeken',
    what: 'Hier ziet u wat gezinnen vragen over hun gegevens, in een eigen venster.',
    button: 'Openen',
  },
  'log.open': {
    title: 'Logboek',
    what: 'Hier zoekt u op wie welke gegevens opende, in een eigen venster.',
    button: 'Openen',
  },
  'retention.show': {
    title: 'Bewaren en wissen',
    what: 'Hier ziet u wat wanneer wordt gewist, in een eigen venster.',
    button: 'Openen',
  },
  'figures.show': {
    title: 'Cijfers',
    what: 'Hier ziet u hoeveel aanmeldingen en overleggen er per jaar waren, in een eigen venster.',
    button: 'Openen',
  },
  'people.show': {
    title: 'Beheer',
    what: 'Hier regelt u wie coördinator, waarnemer, projectleider of partner is.',
    button: 'Beheer openen',
  },
};

/** The same for anything else that opens in a window. */
export const otherOffer: Offer = {
  title: 'Dit opent in een eigen venster',
  what: 'Zo leest niemand mee in de chat.',
  button: 'Openen',
};
