import { type Case, isSilent } from '../../../domain/case.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';

/** Why nothing can be done in a case that is silent; undefined when it is not. */
export const whySilent = ({ state, code }: Pick<Case, 'state' | 'code'>): Refusal | undefined => {
  if (!isSilent(state)) return undefined;
  return refuse(state === 'frozen' ? 'caseFrozen' : 'caseClosed', { code });
};
