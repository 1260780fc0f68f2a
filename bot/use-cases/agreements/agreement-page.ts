import type { AgreementContext } from '../../../domain/agreement-form.ts';
import { localDate } from '../../../domain/calendar.ts';
import type { Answers, Form, Problem } from '../../../domain/form.ts';
import type { AboutView, FormView } from '../../../domain/form-view.ts';
import type { Actor } from '../../../domain/role.ts';
import { organisations } from '../conference/around-the-table.ts';
import { invitable } from '../conference/invitable.ts';
import { onePageView } from '../forms/form-view.ts';
import type { Ports } from '../ports.ts';
import { type Loaded, onBehalf } from './change-agreement.ts';

/** What stands above a form about an agreement. */
export const aboutAgreement = (
  actor: Actor,
  { agreement, family }: Loaded,
): Extract<AboutView, { kind: 'agreement' }> => ({
  kind: 'agreement',
  code: family.code,
  number: agreement.number,
  what: agreement.what,
  dueDate: agreement.dueDate,
  organisation: agreement.organisation,
  onBehalfOf: onBehalf(actor, agreement),
});

/** Choices for changing an agreement. */
export const agreementContext = async (
  ports: Ports,
  { agreement, family }: Loaded,
): Promise<AgreementContext> => ({
  today: localDate(ports.now()),
  reasons: ports.region.agreementDeclineReasons.map(({ id, label }) => ({ value: id, label })),
  people: await invitable(ports, agreement.municipality, family.referrerId),
  organisations: organisations(ports),
});

/** Draws one form about an agreement: as it opens, or back with all that is wrong. */
export const agreementPage =
  (form: Form<AgreementContext>, submit: string) =>
  async (
    ports: Ports,
    actor: Actor,
    loaded: Loaded,
    more: { answers?: Answers; problems?: Problem[] } = {},
  ): Promise<FormView> =>
    onePageView(form, await agreementContext(ports, loaded), {
      target: { agreement: loaded.agreement.id },
      submit,
      about: aboutAgreement(actor, loaded),
      ...more,
    });
