import { isOpen } from '../../../domain/agreement.ts';
import { localDate } from '../../../domain/calendar.ts';
import { type Case, isPregnantNow, isSilent } from '../../../domain/case.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { newsForm } from '../../../domain/news-form.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { agreementRemindersOf } from '../agreements/agreement-moments.ts';
import { moveWithBirth } from '../agreements/move-with-birth.ts';
import { happened, put } from '../change.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import { homeOf, referralOf } from '../referral/referral-of.ts';
import { whyOver } from '../referral/still-open.ts';
import type { UseCase } from '../use-case.ts';

/** The case that goes on, while there is a pregnancy to hear of. */
const load = async (ports: Ports, caseId: string): Promise<{ family: Case; code: string } | Refusal> => {
  const asked = await ports.read.get('case', caseId);
  const referral = await referralOf(ports, caseId);
  if (!asked || !referral) return refuse('notFound');
  const family = await homeOf(ports, asked);
  const over = whyOver(family, referral);
  if (over) return { ...over, code: asked.code };
  return isPregnantNow(family, referral.answers)
    ? { family, code: asked.code }
    : refuse('alreadyDone', { code: asked.code });
};

const page = (
  ports: Ports,
  caseId: string,
  code: string,
  answers: Answers = {},
  problems: Problem[] = [],
): FormView =>
  onePageView(
    newsForm,
    { today: localDate(ports.now()) },
    {
      target: { case: caseId },
      submit: 'news.send',
      about: { kind: 'referral', code },
      answers,
      problems,
    },
  );

/** "Nieuws over de zwangerschap": two choices and a date, no more. */
export const openNews: UseCase<'news.open', FormView> =
  (ports) =>
  async (_actor, { data }) => {
    const loaded = await load(ports, data.case);
    return 'refused' in loaded ? loaded : { answer: page(ports, data.case, loaded.code) };
  };

/** `newsByHand`: no coordinator has it; who referred tells whom they gave it to. */
export type NewsAnswer =
  | { see: 'form'; form: FormView }
  | { see: 'newsBorn' | 'newsOther' | 'newsByHand'; code: string };

/**
 * The pregnancy is over: its clock stops and what is for pregnant women only is off (G26). After anything but a
 * birth everything the bot says by itself about this family stops, until the coordinator decides (scenario 7).
 */
export const recordNews: UseCase<'news.send', NewsAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const loaded = await load(ports, data.case);
    if ('refused' in loaded) return loaded;
    const { family, code } = loaded;
    const byHand = isSilent(family.state);
    const { answers, problems } = filledIn(newsForm, inputs, { today: localDate(ports.now()) });
    if (problems.length > 0)
      return { answer: { see: 'form', form: page(ports, data.case, code, answers, problems) } };
    const born = answers['outcome'] === 'born';
    const day = born ? answers['on'] : undefined;
    // After a loss nothing moves by itself: the coordinator decides (scenario 7).
    const moved = day ? await moveWithBirth(ports, actor, family, { born: day }) : undefined;
    return {
      answer: { see: byHand ? 'newsByHand' : born ? 'newsBorn' : 'newsOther', code },
      puts: [
        put('case', {
          ...family,
          pregnancyEnded: {
            outcome: born ? 'born' : 'other',
            ...(day ? { on: day } : {}),
            by: actor.id,
            at: ports.now(),
          },
          ...(born ? {} : { hushedAt: ports.now() }),
        }),
        ...(moved?.puts ?? []),
      ],
      // What it was stands in the case, sealed; the story says that there was news.
      timeline: [happened(actor, family.id, ports.now(), 'family.news'), ...(moved?.timeline ?? [])],
      access: [{ action: 'U', recordType: 'case', recordId: family.id, caseId: family.id }],
      messages: [
        ...(byHand
          ? []
          : [
              {
                key: `news:${family.id}:${family.version}`,
                to: { coordinatorOf: family.municipality },
                notice: { kind: 'family.news', case: family.id },
              } as const,
            ]),
        ...(moved?.messages ?? []),
      ],
      reminders: moved?.reminders,
    };
  };

/**
 * "Berichten weer aan": the coordinator decided that the family can be reminded of again. Open agreements count again,
 * with the moments that are still to come: what fell due in the silence is not lost, and gets its days from today.
 */
export const speakAgain: UseCase<'case.speak', { code: string }> =
  (ports) =>
  async (actor, { data }) => {
    const family = await ports.read.get('case', data.case);
    if (!family) return refuse('notFound');
    if (!family.hushedAt) return refuse('alreadyDone', { code: family.code });
    const agreements = await ports.read.list('agreement', { caseId: family.id });
    const moments = await Promise.all(
      agreements.filter(({ state }) => isOpen(state)).map((one) => agreementRemindersOf(ports, one)),
    );
    return {
      answer: { code: family.code },
      puts: [put('case', { ...family, hushedAt: undefined })],
      timeline: [happened(actor, family.id, ports.now(), 'family.speaks')],
      reminders: moments.flat(),
    };
  };
