import { dueOf } from '../../../domain/agreement-row.ts';
import type { Case } from '../../../domain/case.ts';
import type { Draft } from '../../../domain/draft.ts';
import { allRows } from '../../../domain/form.ts';
import type { AgreedLine } from '../../../domain/form-view.ts';
import type { Ports } from '../ports.ts';
import { ownerOf } from './agreements-made.ts';
import { birthExpectedOn } from './around-the-table.ts';

/** What was agreed so far, to be said once more at the table (C16). */
export const readAloud = async (ports: Ports, draft: Draft, family: Case): Promise<AgreedLine[]> => {
  const expected = await birthExpectedOn(ports, family);
  return Promise.all(
    allRows(draft.answers, 'agreement').map(async (row): Promise<AgreedLine> => {
      const { ownerName, organisation } = await ownerOf(ports, family.id, row);
      return {
        what: row['what'] ?? '',
        who: ownerName,
        organisation,
        ...dueOf(row, expected),
        familyAgrees: row['familyAgrees'] === 'yes',
      };
    }),
  );
};
