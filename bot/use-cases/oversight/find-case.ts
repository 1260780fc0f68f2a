import type { CaseFoundView } from '../../../domain/view/oversight.ts';
import { standingTo } from '../may.ts';
import type { UseCase } from '../use-case.ts';

/** Ways into a case, the widest first: who coordinates sees all of it, who referred what they entered. */
const ways = ['case.show', 'referral.show', 'log.case'] as const;

/**
 * A code that was typed: the button that opens it for who may. Who may not gets the same words whether the code
 * exists or not.
 */
export const findCase: UseCase<'case.find', CaseFoundView> =
  (ports) =>
  async (actor, { data }) => {
    const code = data.code.toUpperCase();
    const [family] = await ports.read.list('case', { code });
    for (const way of family ? ways : []) {
      const standing = await standingTo(ports, actor, way, family?.id ?? '');
      if (family && standing?.by)
        return {
          answer: { code, way, case: family.id },
          access: [{ action: 'search', recordType: 'case', recordId: family.id, caseId: family.id }],
        };
    }
    // Somebody tried a code that is not theirs, or nobody's: they learn nothing of it, and the log knows.
    const tried = { action: 'search', recordType: 'case', refused: true } as const;
    return { answer: { code }, access: [{ ...tried, recordId: family?.id, caseId: family?.id }] };
  };
