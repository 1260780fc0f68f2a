import { localDate } from '../../../domain/calendar.ts';
import { locks } from '../../../domain/rights.ts';
import type { Relation } from '../../../domain/role.ts';
import type { RequestView } from '../../../domain/view/rights.ts';
import type { Ports } from '../ports.ts';
import type { UseCase } from '../use-case.ts';
import { type Loaded, loadRequest } from './decide-request.ts';
import { memberOptions } from './family-of.ts';
import { requestItem } from './list-requests.ts';
import { withdrawnErasures } from './retention.ts';

/** A request as who handles it sees it. */
const requestView = async (
  ports: Ports,
  { request, file }: Loaded,
  relations: ReadonlySet<Relation>,
): Promise<RequestView> => {
  const withdrawn = await withdrawnErasures(ports, [request.municipality]);
  const open = request.state === 'open';
  const handed = open || request.state === 'granted' || request.state === 'partlyGranted';
  return {
    ...requestItem(ports, request),
    case: request.caseId,
    today: localDate(ports.now()),
    name: memberOptions(file).find(({ value }) => value === request.member)?.label ?? '',
    member: request.member,
    receivedOn: request.receivedOn,
    note: request.note,
    fromWithdrawal: request.fromWithdrawal ?? false,
    waits: withdrawn.some((one) => one.waits && one.request.id === request.id),
    reason: request.reason,
    explanation: request.explanation,
    decidedAt: request.decidedAt,
    mayDecide: open && relations.has('privacyOfficer'),
    mayLift:
      locks(request.kind) &&
      request.state === 'granted' &&
      relations.has('privacyOfficer') &&
      file.members.includes(request.member),
    mayExport: request.kind === 'access' && handed && file.members.includes(request.member),
    mayCorrect: request.kind === 'correction' && open && relations.has('coordinator'),
  };
};

/** Opens a request. */
export const showRequest: UseCase<'rights.show', RequestView> =
  (ports) =>
  async (_actor, { data, relations }) => {
    const loaded = await loadRequest(ports, data.rightsRequest);
    return 'refused' in loaded ? loaded : { answer: await requestView(ports, loaded, relations) };
  };
