import type { Actor } from '../../../domain/role.ts';
import { type Put, put } from '../change.ts';
import { withInputs } from '../forms/draft.ts';
import type { Ports } from '../ports.ts';
import type { Inputs } from '../use-case.ts';

/** Who reads, asks or compares in the middle of judging a case loses nothing of what was filled in. */
export const keptTriage = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
  inputs: Inputs,
): Promise<Put[]> => {
  if (Object.keys(inputs).length === 0) return [];
  const [draft] = await ports.read.list('draft', { ownerId: actor.id, form: 'triage', subject: caseId });
  return draft ? [put('draft', await withInputs(ports, draft, draft.page, inputs))] : [];
};
