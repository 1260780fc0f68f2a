import { caseLife } from '../../../domain/case.ts';
import { agreeing } from '../../../domain/consent.ts';
import { after } from '../../../domain/life.ts';
import { refuse } from '../../../domain/refusal.ts';
import { happened, type Message, put } from '../change.ts';
import { goingOnWith } from '../referral/referral-of.ts';
import type { UseCase } from '../use-case.ts';
import { familyFile } from './family-of.ts';

/**
 * "Hervatten": goes on with who still agrees, and who heard that it stopped hears that. The data of who does not
 * agree stays locked. Conferences that were off stay off: the coordinator plans anew, with the family.
 */
export const resumeCase: UseCase<'case.resume', { code: string }> =
  (ports) =>
  async (actor, { data }) => {
    const file = await familyFile(ports, data.case);
    if (!file) return refuse('notFound');
    const { family, consents } = file;
    if (agreeing(consents).length === 0) return refuse('nobodyAgrees', { code: family.code });
    const conferences = await ports.read.list('conference', { caseId: family.id, state: 'held' });
    const event = conferences.length > 0 ? 'resumeFollowUp' : 'resume';
    const joined = await goingOnWith(ports, family.id);
    const state = after(caseLife, family.state, event);
    if (!state) return refuse('alreadyDone', { code: family.code });
    return {
      answer: { code: family.code },
      puts: [put('case', { ...family, state, frozenAt: undefined, stoppedFor: undefined })],
      timeline: [happened(actor, family.id, ports.now(), 'case.resumed')],
      messages: [
        ...(family.stoppedFor ?? []).map(
          (person): Message => ({
            key: `case:${family.id}:resumed:${family.version}:${person}`,
            to: { person },
            notice: { kind: 'case.resumed', case: family.id },
          }),
        ),
        ...joined.map(
          ({ joinedFrom, referrerId }): Message => ({
            key: `case:${joinedFrom}:resumed:${family.version}:${referrerId}`,
            to: { person: referrerId },
            notice: { kind: 'case.resumed', case: joinedFrom },
          }),
        ),
        ...conferences.map(
          ({ id }): Message => ({
            key: `agreements:${id}:resumed:${family.version}`,
            to: { channelOf: family.municipality },
            notice: { kind: 'agreements', conference: id },
          }),
        ),
      ],
    };
  };
