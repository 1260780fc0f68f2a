import type { NoticeKind } from '../notice.ts';

/** Whom a message was for, as far as one may say: their organisation, else their name; or a channel. */
export type AddresseeView = { who: string } | { channelOf: string };

/** To the coordinator, or the administrator: a message did not come. */
export type UndeliveredView = {
  to: AddresseeView;
  /** Nobody knows whether it came: it was sent twice without an answer. */
  unknown: boolean;
  /** They cannot be written to until they write themselves. */
  unreachable: boolean;
  code?: string;
};

/** Of the administrator: how the sending goes, and what did not come. Never what it said. */
export type DeliveryView = {
  /** Messages that should have gone, and the moment of the oldest. */
  waiting: number;
  since?: string;
  letters: readonly {
    id: string;
    kind: NoticeKind;
    to: AddresseeView;
    at: string;
    unknown: boolean;
    unreachable: boolean;
  }[];
  /** People who cannot be written to. */
  unreachable: readonly string[];
  /** One of them was sent again just now. */
  again?: boolean;
};
