import { localDate } from '../../../domain/calendar.ts';
import { municipalityById } from '../../../domain/region.ts';
import { lastDayToDecide, type RightsRequest } from '../../../domain/rights.ts';
import { municipalitiesAs } from '../../../domain/role.ts';
import type { RequestItemView, RequestsView } from '../../../domain/view/rights.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';

/** A request by its codes and dates, without a name. */
export const requestItem = (ports: Ports, request: RightsRequest): RequestItemView => ({
  request: request.id,
  code: request.code,
  caseCode: request.caseCode,
  municipality: municipalityById(ports.region, request.municipality)?.name ?? request.municipality,
  kind: request.kind,
  state: request.state,
  dueOn: lastDayToDecide(request),
});

const rank = (one: RightsRequest): string => `${one.state === 'open' ? 0 : 1}${lastDayToDecide(one)}`;

/** "Verzoeken": open ones first, by their last day. */
export const listRequests: UseCase<'rights.list', RequestsView> = (ports) => async (actor) => {
  const today = localDate(ports.now());
  const municipality = municipalitiesAs(actor, ['privacyOfficer', 'coordinator', 'deputyCoordinator'], today);
  const requests = municipality.length > 0 ? await ports.read.list('rightsRequest', { municipality }) : [];
  return {
    answer: {
      today,
      items: requests.sort((a, b) => rank(a).localeCompare(rank(b))).map((one) => requestItem(ports, one)),
    },
  };
};
