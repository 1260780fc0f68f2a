import { refusalCard, refusalDialog } from '../cards/refusal.ts';
import type { Act, Action } from './act.ts';
import { closeDialog, type Reply, showCard, showDialog } from './reply.ts';
import type { Ports } from './use-cases/ports.ts';

export type Turn = (action: Action) => Promise<Reply>;

/** An action in Teams, answered with a card or a dialog. */
export const createTurn =
  (act: Act, ports: Pick<Ports, 'now'>): Turn =>
  async (action) => {
    const acted = await act(action);
    if (acted === 'closed') return closeDialog;
    if ('route' in acted) return acted.route.reply(acted.answer);
    const view = { ...acted, now: ports.now() };
    return action.inDialog
      ? showDialog(refusalDialog(view))
      : { ...showCard(refusalCard(view)), refused: true };
  };
