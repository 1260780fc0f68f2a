import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { lettersFor } from '../../../domain/letter.ts';
import { type LetterContext, letterForm } from '../../../domain/letter-form.ts';
import { Language, LetterKind } from '../../../domain/letter-given.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { isApproved } from '../../../domain/region.ts';
import { type Channel, channels } from '../../../domain/rights-form.ts';
import type { LetterReadyView } from '../../../domain/view/letter.ts';
import { happened, type Put, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import { personOrNew } from '../people/actor.ts';
import type { Ports } from '../ports.ts';
import { isUnsafe, languagesOf, readsIn, safeFor } from '../privacy/family-of.ts';
import type { UseCase } from '../use-case.ts';
import { type LetterFile, letterFile, phoneFor } from './letter-of.ts';

const contextOf = async (
  ports: Ports,
  { conference, file }: LetterFile,
  by: string,
): Promise<LetterContext> => {
  const { phone, fixed } = await phoneFor(ports, conference.municipality, by);
  return {
    kinds: lettersFor(conference),
    languages: languagesOf(ports),
    language: readsIn(file),
    safe: safeFor(file),
    phone,
    phoneFixed: fixed,
  };
};

const page = (
  { conference, file }: LetterFile,
  context: LetterContext,
  answers: Answers = {},
  problems: Problem[] = [],
): FormView =>
  onePageView(letterForm, context, {
    target: { conference: conference.id },
    submit: 'letter.make',
    about: { kind: 'letter', code: file.family.code, safe: [...context.safe] },
    answers,
    problems,
  });

/** "Brief voor het gezin": which letter, in which language, by which way. */
export const openLetter: UseCase<'letter.open', FormView> =
  (ports) =>
  async (actor, { data }) => {
    const loaded = await letterFile(ports, data.conference);
    if (isRefusal(loaded)) return loaded;
    return {
      answer: page(loaded, await contextOf(ports, loaded, actor.id)),
      access: [
        {
          action: 'R',
          recordType: 'conference',
          recordId: loaded.conference.id,
          caseId: loaded.file.family.id,
        },
      ],
    };
  };

export type LetterAnswer = { see: 'form'; form: FormView } | ({ see: 'letter' } & LetterReadyView);

/** Her number, remembered for the next letter when it is hers. */
const rememberPhone = async (ports: Ports, id: string, name: string, phone: string): Promise<Put[]> => {
  const person = await personOrNew(ports.read, id, name);
  return person.profile.phone === phone
    ? []
    : [put('person', { ...person, profile: { ...person.profile, phone } })];
};

/**
 * Links to the letter. It is made when a link opens; that it was made stands in the timeline, and as a print in the
 * access log (NEN 7513). It is not given yet: that is written down apart.
 */
export const makeLetter: UseCase<'letter.make', LetterAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await letterFile(ports, data.conference);
    if (isRefusal(loaded)) return loaded;
    const { conference, file } = loaded;
    const context = await contextOf(ports, loaded, actor.id);
    const { answers, problems } = filledIn(letterForm, inputs, context);
    if (problems.length > 0)
      return { answer: { see: 'form', form: page(loaded, context, answers, problems) } };
    const kind = LetterKind.parse(answers['kind'] ?? context.kinds[0]);
    const language = Language.parse(answers['language']);
    const channel: Channel = channels.find((one) => one === answers['channel']) ?? 'inPerson';
    const link = (format: 'pdf' | 'html', as: Language = language): string =>
      ports.fileLink({
        file: 'letter',
        id: conference.id,
        format,
        actor: actor.id,
        letter: { kind, language: as, channel },
      });
    return {
      answer: {
        see: 'letter',
        conference: conference.id,
        code: file.family.code,
        kind,
        language,
        channel,
        unsafe: isUnsafe(file),
        unchecked: !isApproved(ports.region, language),
        links: {
          pdf: link('pdf'),
          print: link('html'),
          dutch: language === 'nl' ? undefined : link('pdf', 'nl'),
        },
      },
      puts: context.phoneFixed
        ? []
        : await rememberPhone(ports, actor.id, actor.name, answers['phone'] ?? ''),
      timeline: [
        happened(actor, file.family.id, ports.now(), 'letter.made', { content: { letter: kind, language } }),
      ],
      access: [
        { action: 'print', recordType: 'conference', recordId: conference.id, caseId: file.family.id },
      ],
    };
  };
