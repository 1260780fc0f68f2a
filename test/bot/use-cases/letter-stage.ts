import { letterFile, letterOf } from '../../../bot/use-cases/conference/letter-of.ts';
import type { Verb } from '../../../domain/actions.ts';
import type { FormView } from '../../../domain/form-view.ts';
import type { Letter } from '../../../domain/letter.ts';
import type { LetterKind } from '../../../domain/letter-given.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { Channel } from '../../../domain/rights-form.ts';
import type { ConferenceView } from '../../../domain/view/conference.ts';
import { TestBot } from '../../fakes/bot.ts';
import { a, household, role } from '../../fakes/nouns.ts';

/** What was answered about a family that reads Polish and wants an interpreter. */
export const answers = {
  consentMother: 'yes',
  consentPartner: 'yes',
  motherName: 'Esmee Voorbeeld',
  partnerName: 'Tim Verzonnen',
  interpreter: 'yes',
  letterLanguage: 'pl',
  pregnant: 'yes',
};
/** What a coordinator fills in to have a letter made, and to say that it was given. */
export const wanted = { language: 'pl', channel: 'post', phone: '045 555 01 23' };
export const given = { language: 'pl', how: 'post', on: '2026-03-04' };

/** The form in an answer, and what stands in it. */
export const formOf = (answer: unknown): FormView => {
  const { form } = answer as { form: FormView | string };
  return typeof form === 'string' ? (answer as FormView) : form;
};
export const value = (view: FormView, id: string): string | undefined =>
  view.fields.find((field) => field.id === id)?.value;
export const problem = (answer: unknown, id: string): string | undefined =>
  formOf(answer).fields.find((field) => field.id === id)?.problem?.code;

/** A bot with one family whose conference is planned, its coordinator and her deputy. */
export const letterStage = async () => {
  const bot = await TestBot.start();
  let press = 0;
  const act = async (by: string, verb: Verb, inputs: object = {}): Promise<unknown> => {
    const acted = await bot.act({
      verb,
      data: { conference: 'conference', ...inputs },
      sender: { id: by, name: `Naam ${by}` },
      conversation: { type: 'personal', id: 'chat', serviceUrl: 'https://teams', tenantId: 'tenant' },
      key: `${++press}`,
      inDialog: true,
    });
    if (acted === 'closed') throw new Error('closed');
    return isRefusal(acted) ? acted : acted.answer;
  };
  return {
    bot,
    act,
    begin: async (): Promise<void> => {
      await bot.reset('2026-03-04T09:00:00Z');
      await bot.put(
        ...household(),
        role('hilde', 'deputyCoordinator', { from: '2026-03-01', until: '2026-03-31' }),
      );
      await bot.put(
        a('referral', { version: 1, state: 'accepted', answers }),
        a('case', { version: 1, state: 'planned' }),
        a('conference', { version: 1, state: 'invited' }),
      );
    },
    shown: async (): Promise<ConferenceView> =>
      (await act('coordinator', 'conference.show')) as ConferenceView,
    timeline: () => bot.ports.read.timeline('case'),
    /** What is filled in on a letter; throws why there is none. */
    filled: async (kind: LetterKind = 'invitation', channel: Channel = 'inPerson'): Promise<Letter> => {
      const found = await letterFile(bot.ports, 'conference');
      if (isRefusal(found)) throw new Error(found.refused);
      const letter = await letterOf(bot.ports, found, { kind, language: 'nl', channel, by: 'coordinator' });
      if (isRefusal(letter)) throw new Error(letter.refused);
      return letter;
    },
  };
};
export type LetterStage = Awaited<ReturnType<typeof letterStage>>;
