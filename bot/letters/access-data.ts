import { formValue } from '../../cards/form-read-back.ts';
import { fieldWords } from '../../cards/text/forms.ts';
import type { ReadBackLine } from '../../domain/form-view.ts';
import type { AccessExportView } from '../../domain/view/rights.ts';

const line = ({ field, value, ...more }: ReadBackLine, rows?: string) => ({
  field,
  value,
  text: formValue({ field, value, ...more }, fieldWords('referral', field, rows)),
});

/** What is kept about one adult (or the whole dossier) for machines: each answer by its field, as it reads (AVG 20). */
export const accessData = ({ sections, ...more }: AccessExportView): string =>
  JSON.stringify(
    {
      ...more,
      sections: sections.map(({ page, lines, rows }) => ({
        page,
        answers: lines.map((one) => line(one)),
        ...(rows ? { [rows.id]: rows.rows.map((row) => row.map((one) => line(one, rows.id))) } : {}),
      })),
    },
    null,
    2,
  );
