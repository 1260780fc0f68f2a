import { type Messenger, type Place, SendError } from '../../bot/jobs/messenger.ts';
import type { Card } from '../../cards/kit.ts';

/** One call that reached Teams. */
export type Sent = {
  readonly what: 'post' | 'edit' | 'openChat';
  readonly to: string;
  readonly activityId: string;
  readonly words: string;
  readonly card: string;
};

/** Teams as delivery sees it: what arrived, and faults on order. */
export class FakeMessenger implements Messenger {
  readonly sent: Sent[] = [];
  readonly #faults: { to: string; error: unknown }[] = [];
  #next = 0;

  /** The next call to this conversation (or 'any') fails so. */
  fail(to: string, error: unknown, times = 1): void {
    for (let time = 0; time < times; time += 1) this.#faults.push({ to, error });
  }

  /** Texts of cards that arrived in a conversation, oldest first. */
  told(to: string): string[] {
    return this.sent.filter((one) => one.to === to && one.what !== 'openChat').map(({ card }) => card);
  }

  post = async (place: Place, card: Card, words: string): Promise<string> =>
    this.#call('post', place.conversationId, card, words, `a${++this.#next}`);

  edit = async (place: Place, activityId: string, card: Card, words: string): Promise<void> => {
    this.#call('edit', place.conversationId, card, words, activityId);
  };

  openChat = async (personId: string): Promise<string> => {
    this.#call('openChat', personId, undefined, '', '');
    return `chat:${personId}`;
  };

  #call(what: Sent['what'], to: string, card: Card | undefined, words: string, activityId: string): string {
    const at = this.#faults.findIndex((fault) => fault.to === to || fault.to === 'any');
    const [fault] = at < 0 ? [] : this.#faults.splice(at, 1);
    if (fault) throw fault.error;
    this.sent.push({ what, to, activityId, words, card: JSON.stringify(card ?? '') });
    return activityId;
  }
}

/** Faults as the connector gives them. */
export const faults = {
  busy: (retryAfter?: number) => new SendError('later', '429', { known: true, retryAfter }),
  unknown: () => new SendError('later', '502', { known: false }),
  blocked: () => new SendError('unreachable', '403 BotNotInConversationRoster'),
  gone: () => new SendError('gone', '404 ActivityNotFoundInConversation'),
  bad: () => new SendError('never', '400 BadSyntax'),
} as const;
