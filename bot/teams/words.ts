import type { Verb } from '../../domain/actions.ts';
import { type Intent, understand } from '../../domain/intent.ts';

/** What typed words come to: a verb with its data, or the offer of something that opens in a dialog. */
export type Meaning = { readonly verb: Verb; readonly data: Record<string, string>; readonly offer?: true };

const meanings: Readonly<Record<Intent, (rest: string) => Meaning>> = {
  consult: (rest) => ({
    verb: 'consultation.start',
    data: Object.fromEntries(rest ? [['question', rest]] : []),
  }),
  refer: () => ({ verb: 'referral.start', data: {}, offer: true }),
  myAgreements: () => ({ verb: 'agreements.mine', data: {}, offer: true }),
  myReferrals: () => ({ verb: 'referral.mine', data: {}, offer: true }),
  administration: () => ({ verb: 'people.show', data: {}, offer: true }),
  requests: () => ({ verb: 'rights.list', data: {}, offer: true }),
  accessLog: () => ({ verb: 'log.open', data: {}, offer: true }),
  retention: () => ({ verb: 'retention.show', data: {}, offer: true }),
  figures: () => ({ verb: 'figures.show', data: {}, offer: true }),
  workList: () => ({ verb: 'workList.show', data: {} }),
  acuteDanger: () => ({ verb: 'danger.show', data: {} }),
  home: () => ({ verb: 'home.show', data: {} }),
  linkChannel: (rest) => ({ verb: 'channel.link', data: { municipality: rest } }),
};

const CODE = /^K-[2-9A-HJ-NP-Z]{5}$/i;

/** Free text by its words; a code alone asks for what it stands for; what is no command is passed on as said. */
export const meaningOf = (text: string): Meaning => {
  if (CODE.test(text.trim())) return { verb: 'case.find', data: { code: text.trim().toUpperCase() } };
  const { intent, rest } = understand(text);
  return intent ? meanings[intent](rest) : { verb: 'text.say', data: { text } };
};
