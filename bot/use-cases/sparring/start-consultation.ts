import { findMunicipality } from '../../../domain/region.ts';
import { put } from '../change.ts';
import { personOrNew } from '../people/actor.ts';
import type { UseCase } from '../use-case.ts';
import { ask, type SparAnswer, startView } from './ask.ts';
import { seen } from './thread.ts';

/**
 * "Sparren": the question to fill in, or, when it was typed along with the word and the municipality is
 * known, straight on to the coordinator. What is typed next is then taken as the question.
 */
export const startConsultation: UseCase<'consultation.start', SparAnswer> =
  (ports) =>
  async (actor, { data }) => {
    const person = await personOrNew(ports.read, actor.id, actor.name);
    // "sparren Landgraaf" names the municipality; anything longer is the question itself.
    const short = data.question && data.question.split(/\s+/).length <= 3 ? data.question : '';
    const named = findMunicipality(ports.region, data.municipality ?? short)?.id;
    const question = named && short ? undefined : data.question;
    const municipality = named ?? person.municipality;
    const personal = question ? seen(ports, question).some(({ certain }) => certain) : false;
    // "Schrijf opnieuw" brings the municipality and a masked question along: that is to be rewritten first.
    const typed = data.municipality === undefined;
    if (typed && question && (municipality || personal)) return ask(ports, actor, { question, municipality });
    return {
      answer: {
        see: 'start',
        ...startView(ports, { ...person, municipality }, { question }),
      },
      puts: [put('person', { ...person, askingSince: ports.now() })],
    };
  };

/** "Stuur naar de coördinator". */
export const sendQuestion: UseCase<'consultation.send', SparAnswer> =
  (ports) =>
  async (actor, { data }) =>
    ask(ports, actor, { question: data.question, municipality: data.municipality || undefined });
