import type { Card } from '../../../cards/kit.ts';
import type { Notice, NoticeKind } from '../../../domain/notice.ts';
import type { Ports } from '../../use-cases/ports.ts';

/** What a notice comes to at the moment of sending; undefined when it no longer matters. */
export type Rendered = {
  readonly card: Card;
  /** The case or thread it is about, for the neutral words beside the card. */
  readonly code?: string;
  /** The card's name, to find it again: it is edited where it stands. */
  readonly key?: string;
  /** `new`: always a new message. `edit`: only where it stands already. `either`: there, else new. */
  readonly how: 'new' | 'edit' | 'either';
  /** What the older card with this key becomes when a new one is posted below it. */
  readonly superseded?: Card;
};

/** To whom it goes: a person's id, or the municipality of a channel. */
export type Render<K extends NoticeKind> = (
  ports: Ports,
  notice: Extract<Notice, { kind: K }>,
  to: string,
) => Promise<Rendered | undefined>;
