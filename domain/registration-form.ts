import type { Member } from './family.ts';
import { type Answers, type Field, type Form, type Option, values } from './form.ts';
import { stages } from './registration.ts';

/** What the registration must know beside its answers. */
export type RegistrationContext = {
  readonly professions: readonly Option[];
  readonly levels: readonly Option[];
  readonly themes: readonly Option[];
  readonly partnerTypes: readonly Option[];
  /** Adults whose word on monitoring is asked: once somebody said yes or no, it is never asked again (scenario 9). */
  readonly asked: readonly Member[];
  /** Those of them under 16: a parent or guardian must agree as well (scenario 13). */
  readonly young: readonly Member[];
};

/** Under which field each adult answers. */
export const monitoringFields = { mother: 'monitoringMother', partner: 'monitoringPartner' } as const;

const monitoring = (member: Member): Field<RegistrationContext> => ({
  id: monitoringFields[member],
  kind: 'choice',
  source: 'G25',
  required: true,
  when: (_answers, { asked }) => asked.includes(member),
  options: values('yes', 'no', 'notAsked'),
});

const youngSaysYes = (answers: Answers, { young }: RegistrationContext): boolean =>
  young.some((member) => answers[monitoringFields[member]] === 'yes');

/** The registration of a conference (A9, C22): what is known stands in it, the coordinator puts right what is not. */
export const registrationForm: Form<RegistrationContext> = {
  id: 'registration',
  pages: [
    {
      id: 'registration',
      fields: [
        { id: 'referrerProfession', kind: 'list', source: 'A9', options: (c) => c.professions },
        { id: 'stage', kind: 'list', source: 'M11', required: true, options: values(...stages) },
        { id: 'level', kind: 'list', source: 'A6', required: true, options: (c) => c.levels },
        { id: 'themes', kind: 'choices', source: 'M03', options: (c) => c.themes },
        { id: 'interpreter', kind: 'yesNo', source: 'M11', required: true, options: values('yes', 'no') },
        { id: 'participants', kind: 'choices', source: 'M11', options: (c) => c.partnerTypes },
      ],
    },
    {
      id: 'afterwards',
      fields: [
        monitoring('mother'),
        monitoring('partner'),
        {
          id: 'guardianAgrees',
          kind: 'tick',
          source: 'F08',
          when: (_answers, { asked, young }) => young.some((member) => asked.includes(member)),
          required: youngSaysYes,
        },
        { id: 'caseLead', kind: 'yesNo', source: 'C14', required: true, options: values('yes', 'no') },
        { id: 'followUp', kind: 'yesNo', source: 'C18', required: true, options: values('yes', 'no') },
      ],
    },
  ],
  readBack: false,
};
