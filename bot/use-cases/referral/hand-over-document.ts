import { Destination } from '../../../domain/hand-over.ts';
import { inHandbookOrder } from '../../../domain/hand-over-form.ts';
import { referralForm } from '../../../domain/referral-form.ts';
import { municipalityById } from '../../../domain/region.ts';
import type { HandOverDocumentView } from '../../../domain/view/referral.ts';
import { readBackOf } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import { agreedOn, goingTo, loadHandingOver } from './hand-over.ts';
import { sentContext } from './referral-kind.ts';
import { shownReferral } from './shown-referral.ts';

/**
 * What stands in the document: the same form, in the handbook's order (F01–F44), and since when the family agrees that
 * it goes there. Undefined while they were not asked.
 */
export const handOverDocument = async (
  ports: Ports,
  caseId: string,
  to: string,
): Promise<HandOverDocumentView | undefined> => {
  const loaded = await loadHandingOver(ports, caseId);
  const destination = Destination.safeParse(to).data;
  if ('refused' in loaded || !destination || !goingTo(ports, loaded).includes(destination)) return undefined;
  const agreed = agreedOn(loaded, destination);
  if (!agreed) return undefined;
  const { family, home } = loaded;
  const referral = shownReferral(home, loaded.referral);
  const sections = readBackOf(referralForm, referral.answers, sentContext(ports, referral));
  return {
    to: destination,
    code: family.code,
    agreedOn: agreed,
    municipality: municipalityById(ports.region, family.municipality)?.name ?? family.municipality,
    madeAt: ports.now(),
    submittedAt: referral.submittedAt,
    level: { chosen: referral.level.chosen, proposed: referral.level.proposed },
    parts: inHandbookOrder(sections.flatMap(({ lines }) => lines)),
    children: sections.find(({ rows }) => rows?.id === 'child')?.rows?.rows ?? [],
    helpers: sections.find(({ rows }) => rows?.id === 'helper')?.rows?.rows ?? [],
    additions: (referral.additions ?? []).map(({ at, text }) => ({ at, text })),
  };
};
