import { put } from '../change.ts';
import { withInputs } from '../forms/draft.ts';
import type { UseCase } from '../use-case.ts';

/**
 * "Nu onveilig" (G29, scenario 8): 112, the reporting code, Veilig Thuis. Stores only that it was shown;
 * what stood in the form is kept, so that the way back loses nothing.
 */
export const showDanger: UseCase<'danger.show', { draft?: string; page?: string }> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const access = [{ action: 'R', recordType: 'danger' }] as const;
    const found = data.draft ? await ports.read.get('draft', data.draft) : undefined;
    if (found?.ownerId !== actor.id || !data.page) return { answer: {}, access };
    const draft = await withInputs(ports, found, data.page, inputs);
    return { answer: { draft: draft.id, page: data.page }, puts: [put('draft', draft)], access };
  };
