import type { Card, Dialog } from '../cards/kit.ts';

/** What goes back to who acted, whatever they pressed or typed; each surface shows it in its own way. */
export type Reply =
  | { readonly show: 'card'; readonly card: Card; readonly refused?: true }
  | { readonly show: 'dialog'; readonly dialog: Dialog }
  /** The dialog closes; what happens next stands in the chat. */
  | { readonly show: 'close' };

export const showCard = (card: Card): Extract<Reply, { show: 'card' }> => ({ show: 'card', card });
export const showDialog = (dialog: Dialog): Reply => ({ show: 'dialog', dialog });
export const closeDialog: Reply = { show: 'close' };
