import type { BotClock } from './clock.ts';
import type { ConnectorFaults } from './connector-faults.ts';
import type { Outgoing } from './outgoing.ts';
import { PersonClient } from './person-client.ts';
import { personOf, type World } from './world.ts';

export { type ButtonQuery, buttonsOf, type CardButton } from './card-buttons.ts';
export { type CardInput, type InputValue, inputsOf } from './card-inputs.ts';
export { textOf } from './card-walk.ts';
export type { ConnectorFault } from './connector-faults.ts';
export type { CardNode } from './message.ts';
export type { Outgoing } from './outgoing.ts';
export type { ClientOutcome, PersonClient, SeenMessage } from './person-client.ts';

/** What people do in the local Teams, as code: for journey tests and the demo. */
export class LocalTeamsClient {
  /** The bot's clock. */
  readonly clock: BotClock;
  /** Refusals the connector gives on purpose. */
  readonly faults: ConnectorFaults;
  readonly #world: World;
  readonly #people = new Map<string, PersonClient>();

  constructor(world: World, faults: ConnectorFaults) {
    this.#world = world;
    this.clock = world.clock;
    this.faults = faults;
  }

  /** The person with this key; the same one each time, so an open dialog stays open. */
  person(key: string): PersonClient {
    const known = this.#people.get(key) ?? new PersonClient(this.#world, personOf(this.#world, key));
    this.#people.set(key, known);
    return known;
  }

  /** Everybody has read this conversation: what setting the stage posted is no news. */
  markRead(conversation: string): void {
    for (const person of this.#world.people) this.#world.conversations.markRead(person, conversation);
  }

  /** Gives whoever watches the page a moment; does not wait when nobody does. */
  async pause(): Promise<void> {
    await this.#world.gestures.pause();
  }

  /** Everything the bot posted, edited, deleted or answered, oldest first. */
  get outgoing(): readonly Outgoing[] {
    return this.#world.outgoing.entries;
  }
}
