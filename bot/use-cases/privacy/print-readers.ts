import type { Member } from '../../../domain/family.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { Language } from '../../../domain/letter-given.ts';
import { readersForm } from '../../../domain/log-form.ts';
import { refuse } from '../../../domain/refusal.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { type FamilyFile, familyFile, languagesOf, memberOptions, readsIn, safeFor } from './family-of.ts';

const context = (ports: Ports, file: FamilyFile) => ({
  members: memberOptions(file),
  safe: safeFor(file),
  languages: languagesOf(ports),
  language: readsIn(file),
});

const page = (ports: Ports, file: FamilyFile, answers: Answers = {}, problems: Problem[] = []): FormView =>
  onePageView(readersForm, context(ports, file), {
    target: { case: file.family.id },
    submit: 'log.sendPrint',
    about: { kind: 'readers', code: file.family.code, safe: safeFor(file) },
    answers,
    problems,
  });

/** "Maak een afdruk": for whom, and how it will reach them. */
export const openPrint: UseCase<'log.print', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const file = await familyFile(ports, data.case);
    return file && file.members.length > 0 ? { answer: page(ports, file) } : refuse('notFound');
  };

export type PrintAnswer =
  | { see: 'form'; form: FormView }
  | { see: 'link'; code: string; pdf: string; channel: string };

/** Who looked, on paper for one adult of the family, by a link that works once. */
export const printReaders: UseCase<'log.sendPrint', PrintAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const file = await familyFile(ports, data.case);
    if (!file) return refuse('notFound');
    const { answers, problems } = filledIn(readersForm, inputs, context(ports, file));
    if (problems.length > 0) return { answer: { see: 'form', form: page(ports, file, answers, problems) } };
    const { id, code } = file.family;
    const member = answers['member'] as Member;
    const language = Language.parse(answers['language']);
    const pdf = ports.fileLink({ file: 'readers', id, format: 'pdf', actor: actor.id, member, language });
    return {
      answer: { see: 'link', code, pdf, channel: answers['channel'] ?? '' },
      access: [{ action: 'print', recordType: 'accessLog', caseId: id, personId: member }],
    };
  };
