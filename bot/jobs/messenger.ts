import type { Card } from '../../cards/kit.ts';

/** A conversation in Teams, and the service that reaches it. */
export type Place = {
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
};

/**
 * Why a message did not go. `unreachable`: this person or channel cannot be written to until they write
 * or install the bot again. `later`: it may go another time; `known` when it certainly did not arrive.
 * `gone`: the card that was to be edited is not there any more. `never`: trying again is no use.
 */
export class SendError extends Error {
  readonly code: 'unreachable' | 'later' | 'gone' | 'never';
  readonly known: boolean;
  /** Seconds Teams asked to wait. */
  readonly retryAfter: number | undefined;

  constructor(
    code: SendError['code'],
    message: string,
    parts: { known: boolean; retryAfter?: number; cause?: unknown } = { known: true },
  ) {
    super(message, { cause: parts.cause });
    this.name = 'SendError';
    this.code = code;
    this.known = parts.known;
    this.retryAfter = parts.retryAfter;
  }
}

/** What delivery needs of Teams. Every call throws a SendError when it fails. */
export type Messenger = {
  /** Posts a card and tells its id. */
  post(place: Place, card: Card, words: string): Promise<string>;
  /** Replaces a card in place. */
  edit(place: Place, activityId: string, card: Card, words: string): Promise<void>;
  /** The chat with somebody who never wrote: possible when the bot was installed for them. */
  openChat(personId: string, serviceUrl: string, tenantId: string): Promise<string>;
};
