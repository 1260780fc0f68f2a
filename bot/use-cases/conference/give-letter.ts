import { localDate } from '../../../domain/calendar.ts';
import type { Conference } from '../../../domain/conference.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { lettersFor } from '../../../domain/letter.ts';
import { type LetterGivenContext, letterGivenForm } from '../../../domain/letter-form.ts';
import { givenWays, LetterGiven } from '../../../domain/letter-given.ts';
import { FAMILY_RECIPIENT } from '../../../domain/recipients.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { safeWays } from '../../../domain/safe-contact.ts';
import { happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import { type FamilyFile, languagesOf, memberOptions, readsIn, safeFor } from '../privacy/family-of.ts';
import type { UseCase } from '../use-case.ts';
import { type LetterFile, letterFile } from './letter-of.ts';

const contextOf = (ports: Ports, { conference, file }: LetterFile): LetterGivenContext => {
  const last = conference.letters?.at(-1);
  return {
    kinds: lettersFor(conference),
    languages: languagesOf(ports),
    language: last?.language ?? readsIn(file),
    safe: givenWays.filter((way) => file.referrals.every(({ answers }) => safeWays(answers).includes(way))),
    today: localDate(ports.now()),
  };
};

const page = (ports: Ports, loaded: LetterFile, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(letterGivenForm, contextOf(ports, loaded), {
    target: { conference: loaded.conference.id },
    submit: 'letter.send',
    about: { kind: 'letter', code: loaded.file.family.code, safe: safeFor(loaded.file) },
    answers,
    problems,
  });

/** "Ik heb de brief gegeven": which, how and when. */
export const openLetterNote: UseCase<'letter.note', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await letterFile(ports, data.conference);
    return isRefusal(loaded) ? loaded : { answer: page(ports, loaded) };
  };

const LIST_WAYS = { post: 'print', email: 'secureMail', inPerson: 'inPerson', phone: 'phone' } as const;

/** The letter with the agreements is the family's list: whoever gave it need not say so again (C21). */
const withLetter = (
  { disclosures = [] }: Conference,
  file: FamilyFile,
  { kind, how, on, by }: LetterGiven,
): Conference['disclosures'] => {
  const hasIt = disclosures.some(
    ({ to, way, outdated }) => to === FAMILY_RECIPIENT && way !== 'not' && !outdated,
  );
  if (kind !== 'agreements' || hasIt) return disclosures;
  const name = memberOptions(file)
    .flatMap(({ label }) => label ?? [])
    .join(', ');
  return [...disclosures, { set: 'list', to: FAMILY_RECIPIENT, name, way: LIST_WAYS[how], on, by }];
};

export type LetterGivenAnswer = { see: 'form'; form: FormView } | { see: 'letterGiven'; code: string };

/** Writes down that the family got it, by whom, how and when; the bot sends nothing to a family itself (C06, C21). */
export const recordLetterGiven: UseCase<'letter.send', LetterGivenAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await letterFile(ports, data.conference);
    if (isRefusal(loaded)) return loaded;
    const { conference, file } = loaded;
    const context = contextOf(ports, loaded);
    const { answers, problems } = filledIn(letterGivenForm, inputs, context);
    if (problems.length > 0) return { answer: { see: 'form', form: page(ports, loaded, answers, problems) } };
    const given = LetterGiven.parse({
      ...answers,
      kind: answers['kind'] ?? context.kinds[0],
      by: actor.id,
      at: ports.now(),
      sequence: conference.sequence,
    });
    const content = { letter: given.kind, language: given.language, how: given.how, on: given.on };
    const invited = given.kind === 'invitation' || given.kind === 'change';
    return {
      answer: { see: 'letterGiven', code: file.family.code },
      puts: [
        put('conference', {
          ...conference,
          letters: [...(conference.letters ?? []), given],
          disclosures: withLetter(conference, file, given),
        }),
      ],
      timeline: [
        happened(actor, file.family.id, ports.now(), 'letter.given', { content }),
        ...(invited ? [happened(actor, file.family.id, ports.now(), 'family.invited')] : []),
      ],
      access: [
        { action: 'share', recordType: 'conference', recordId: conference.id, caseId: file.family.id },
      ],
    };
  };
