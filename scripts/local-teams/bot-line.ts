import type { Activity } from './activity-type.ts';
import type { OutgoingLog } from './outgoing.ts';

/** The bot's answer to an activity. Status 0: no answer in time, or nobody there. */
export type Answer = { status: number; body: unknown };

/** The line to the bot's endpoint: posts activities and logs the answers. */
export class BotLine {
  readonly #url: string;
  readonly #token: (() => Promise<string>) | undefined;
  readonly #outgoing: OutgoingLog;
  readonly #listeners = new Set<() => void>();

  constructor(url: string, outgoing: OutgoingLog, token?: () => Promise<string>) {
    this.#url = url;
    this.#outgoing = outgoing;
    this.#token = token;
  }

  /** Calls `listener` each time somebody does something, before the bot hears of it. */
  onSend(listener: () => void): void {
    this.#listeners.add(listener);
  }

  async send(activity: Activity, timeoutMs: number): Promise<Answer> {
    for (const listener of this.#listeners) listener();
    const answer = await this.#post(activity, timeoutMs);
    this.#outgoing.add({
      kind: 'answer',
      conversation: activity.conversation.id,
      activityId: activity.id,
      name: activity.name ?? activity.type,
      ...answer,
    });
    return answer;
  }

  async #post(activity: Activity, timeoutMs: number): Promise<Answer> {
    const token = await this.#token?.();
    try {
      const response = await fetch(this.#url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: response.status, body: parsed(await response.text()) };
    } catch (error) {
      return { status: 0, body: String(error) };
    }
  }
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
