import { addDays, localDate, toInstant } from '../../../domain/calendar.ts';
import type { Case } from '../../../domain/case.ts';
import type { Answers, Problem } from '../../../domain/form.ts';
import { filledIn } from '../../../domain/form-check.ts';
import type { FormView } from '../../../domain/form-view.ts';
import { logSearchForm } from '../../../domain/log-form.ts';
import { municipalitiesAs } from '../../../domain/role.ts';
import type { LogView } from '../../../domain/view/log.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { namesIn, readerView } from './readers.ts';

/** Lines a dialog shows at once. */
const PAGE = 20;

const page = (ports: Ports, answers: Answers, problems: Problem[] = []): FormView =>
  onePageView(
    logSearchForm,
    { today: localDate(ports.now()) },
    {
      target: {},
      submit: 'log.search',
      answers,
      problems,
    },
  );

/** "Logboek": what to look for. */
export const openLog: UseCase<'log.open', FormView> = (ports) => async () => ({
  answer: page(ports, { from: addDays(localDate(ports.now()), -30) }),
});

export type LogAnswer = { see: 'form'; form: FormView } | ({ see: 'lines' } & LogView);

/** Lines of the privacy officer's municipalities. Searching is itself a line (NEN 7513). */
export const searchLog: UseCase<'log.search', LogAnswer> =
  (ports) =>
  async (actor, { data, inputs }) => {
    const asked = { ...inputs, ...definedOf(data) };
    const { answers, problems } = filledIn(logSearchForm, asked, { today: localDate(ports.now()) });
    if (problems.length > 0) return { answer: { see: 'form', form: page(ports, answers, problems) } };
    const municipality = municipalitiesAs(actor, ['privacyOfficer'], localDate(ports.now()));
    const code = answers['code']?.toUpperCase();
    const cases = await casesOf(ports, municipality, code);
    const at = data.sheet ?? 0;
    const entries = await ports.read.accessLog({
      caseIds: cases.map(({ id }) => id),
      from: answers['from'] ? toInstant(answers['from'], '00:00') : undefined,
      until: answers['until'] ? toInstant(addDays(answers['until'], 1), '00:00') : undefined,
      limit: PAGE + 1,
      offset: at * PAGE,
    });
    const name = await namesIn(ports, entries);
    const codes = new Map(cases.map((one) => [one.id, one.code]));
    return {
      answer: {
        see: 'lines',
        code,
        from: answers['from'],
        until: answers['until'],
        page: at,
        more: entries.length > PAGE,
        lines: entries.slice(0, PAGE).map((entry) => ({
          ...readerView(entry, name),
          seq: entry.seq,
          code: codes.get(entry.caseId ?? '') ?? '',
        })),
      },
      access: [
        {
          action: 'search',
          recordType: 'accessLog',
          ...(code && cases[0] ? { caseId: cases[0].id } : {}),
        },
      ],
    };
  };

/** The cases whose lines are read: all of the municipalities, or the one whose code, or whose request's, was typed. */
const casesOf = async (ports: Ports, municipality: string[], code: string | undefined): Promise<Case[]> => {
  if (!code?.startsWith('V-')) return ports.read.list('case', { municipality, ...(code ? { code } : {}) });
  const [request] = await ports.read.list('rightsRequest', { municipality, code });
  return request ? ports.read.list('case', { municipality, id: request.caseId }) : [];
};

const definedOf = ({ code, from, until }: { code?: string; from?: string; until?: string }): Answers =>
  Object.fromEntries(
    Object.entries({ code, from, until }).flatMap(([key, value]) => (value ? [[key, value] as const] : [])),
  );
