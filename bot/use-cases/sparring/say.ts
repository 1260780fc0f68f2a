import { localDate } from '../../../domain/calendar.ts';
import { maskPersonalData } from '../../../domain/personal-data.ts';
import { refuse } from '../../../domain/refusal.ts';
import { coordinates } from '../../../domain/role.ts';
import type { ConsultationThreadView } from '../../../domain/view/consultation.ts';
import type { HomeView } from '../../../domain/view/home.ts';
import { homeOf } from '../people/home.ts';
import type { UseCase } from '../use-case.ts';
import { ask, type SparAnswer } from './ask.ts';
import { kindsOf, seen, threadView } from './thread.ts';

const HOUR_MS = 3_600_000;

/** What plain typing led to. */
export type SayAnswer =
  | SparAnswer
  | ({ see: 'reply' } & ConsultationThreadView)
  | ({ see: 'home' } & HomeView);

/**
 * Words that are no command: a question just asked for, an addition to the thread that is going on, or
 * a coordinator's answer to her one open question. Anything else gets the home card and one sentence.
 */
export const say: UseCase<'text.say', SayAnswer> =
  (ports) =>
  async (actor, { data }) => {
    const text = data.text.trim();
    if (text === '') return refuse('empty');
    const person = await ports.read.get('person', actor.id);
    const since = person?.askingSince;
    if (since && Date.parse(ports.now()) - Date.parse(since) < HOUR_MS)
      return ask(ports, actor, { question: text });
    const going = person?.consultation
      ? await ports.read.get('consultation', person.consultation)
      : undefined;
    if (going && going.state !== 'closed') return ask(ports, actor, { question: text, thread: going });
    const mine = coordinates(actor, localDate(ports.now()));
    const open =
      mine.length > 0 ? await ports.read.list('consultation', { municipality: mine, state: 'open' }) : [];
    const [only, ...others] = open;
    if (only && others.length === 0) {
      const findings = seen(ports, text).filter(({ certain }) => certain);
      const reply = maskPersonalData(text, findings);
      const problem = findings.length > 0 ? { kinds: kindsOf(findings) } : undefined;
      return {
        answer: { see: 'reply', ...threadView(ports, only, actor.id, { reply, problem }) },
        access: [{ action: 'R', recordType: 'consultation', recordId: only.id }],
      };
    }
    return { answer: { see: 'home', ...(await homeOf(ports, actor, { notUnderstood: true })) } };
  };
