import { localDate } from '../../../domain/calendar.ts';
import { type Consent, ConsentPurpose, consentWord, consequencesOf } from '../../../domain/consent.ts';
import { consentForm, wordOn } from '../../../domain/consent-form.ts';
import type { Member } from '../../../domain/family.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { isMinor } from '../../../domain/referral-answers.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/role.ts';
import { happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { afterGivenAgain } from './consent-given-again.ts';
import { afterWithdrawal, type Withdrawn } from './consent-withdrawn.ts';
import { type FamilyFile, familyFile, memberOptions } from './family-of.ts';

const context = (ports: Ports, file: FamilyFile) => ({
  today: localDate(ports.now()),
  members: memberOptions(file),
  consents: file.consents,
  young: file.members.filter((member) =>
    file.referrals.some(({ answers }) => isMinor(answers, member, localDate(ports.now()))),
  ),
});

const page = (ports: Ports, file: FamilyFile, answers: Answers, problems: Problem[] = []): FormView =>
  onePageView(consentForm, context(ports, file), {
    target: { case: file.family.id },
    submit: 'consent.send',
    about: {
      kind: 'consent',
      code: file.family.code,
      words: file.consents.map((one) => ({
        name: memberOptions(file).find(({ value }) => value === one.member)?.label ?? '',
        ...consentWord(one),
      })),
    },
    answers,
    problems,
  });

/** "Toestemming": who said what, and writing down that somebody changes it. */
export const openConsent: UseCase<'consent.show', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const file = await familyFile(ports, data.case);
    if (!file || file.members.length === 0) return refuse('notFound');
    return {
      answer: page(ports, file, { on: localDate(ports.now()) }),
      access: [{ action: 'R', recordType: 'consent', caseId: file.family.id }],
    };
  };

/** `still`: it lies still all the same, until somebody resumes it. */
export type ConsentAnswer =
  | { see: 'form'; form: FormView }
  | Withdrawn
  | { see: 'noted' | 'still'; code: string };

/** Writes down what somebody of the family said, with all that follows from it (scenario 2 and 9). */
export const changeConsent: UseCase<'consent.send', ConsentAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const file = await familyFile(ports, data.case);
    if (!file) return refuse('notFound');
    const { answers, problems } = filledIn(consentForm, inputs, context(ports, file));
    if (problems.length > 0) return { answer: { see: 'form', form: page(ports, file, answers, problems) } };
    const { family } = file;
    const consent = changed(ports, actor, file, answers);
    const { id, member, purpose, status } = consent;
    const said = {
      timeline: [
        happened(actor, family.id, ports.now(), `consent.${status}`, { content: { member, purpose } }),
      ],
      access: [
        { action: 'U', recordType: 'consent', recordId: id, caseId: family.id, personId: member } as const,
      ],
    };
    const matters = consequencesOf(purpose).includes('freeze');
    if (matters && status === 'withdrawn') {
      const follows = await afterWithdrawal(ports, actor, file, consent);
      return { ...follows, ...said, puts: [put('consent', consent), ...(follows.puts ?? [])] };
    }
    const again = matters && status === 'given';
    return {
      ...said,
      answer: { see: again && family.state === 'frozen' ? 'still' : 'noted', code: family.code },
      puts: [put('consent', consent), ...(again ? await afterGivenAgain(ports, file, consent) : [])],
    };
  };

const changed = (ports: Ports, actor: Actor, { family, consents }: FamilyFile, answers: Answers): Consent => {
  const before = wordOn(consents, answers);
  const on = answers['on'] ?? localDate(ports.now());
  const status = { withdraw: 'withdrawn', give: 'given', refuse: 'refused' } as const;
  const now = status[answers['what'] as keyof typeof status];
  return {
    ...(before ?? {
      id: ports.newId(),
      version: 0,
      caseId: family.id,
      municipality: family.municipality,
      member: answers['member'] as Member,
      purpose: ConsentPurpose.parse(answers['purpose']),
      on,
    }),
    ...(now === 'withdrawn' ? { withdrawnOn: on } : { on, withdrawnOn: undefined }),
    ...(now === 'given' && before && before.status !== 'given' ? { since: on } : {}),
    status: now,
    // How the earlier word was asked says nothing of this one.
    ...(now === 'withdrawn'
      ? {}
      : {
          language: undefined,
          inOwnFile: undefined,
          guardianAgreed: (now === 'given' && answers['guardianAgrees'] === 'true') || undefined,
        }),
    recordedBy: actor.id,
    recordedAt: ports.now(),
  };
};
