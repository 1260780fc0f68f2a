import { nameWords } from '../../domain/family.ts';
import { type CardNode, inputsOf } from '../../scripts/local-teams/client.ts';
import { markup } from './hostile-text.ts';

/** Fields whose answer must have a shape: nothing else is taken. */
const SHAPED = /email|phone|postcode|personId|code/i;

/** Somebody who types markup wherever text is taken, another mix in every field; remembers what was typed. */
export class HostileTypist {
  readonly typed: string[] = [];
  readonly #names: string[] = [];
  #turn: number;

  constructor(begin: number) {
    this.#turn = begin;
  }

  /** As many of the texts as fit, from a next one on; every fifth stands alone, as some only work alone. */
  text(most: number): string {
    this.#turn += 1;
    const from = this.#turn % markup.length;
    const next = [...markup.slice(from), ...markup.slice(0, from)];
    const parts: string[] = [];
    for (const one of next) {
      if (parts.length > 0 && this.#turn % 5 === 0) break;
      if ([...parts, one].join(' ').length <= most) parts.push(one);
    }
    const text = parts.join(' ');
    this.typed.push(text);
    return text;
  }

  /** Where people meet: the one text of these that a chat shows, so nothing of a family's may stand in it. */
  place(): string {
    const all = [
      '1. Zaal [hier](https://plek.example/a_b) <i>z</i> {{TIME(2027-01-02T03:04:05Z)}}',
      '[zaal]: https://plek.example/zaal',
      '# Zaal **twee** _drie_ `vier` &amp; \\! ~~vijf~~',
    ];
    // A word of somebody's name beside their code is rightly held back.
    const from = this.#turn % all.length;
    const named = new Set(this.#names.flatMap(nameWords));
    const place =
      [...all.slice(from), ...all.slice(0, from)].find(
        (one) => !nameWords(one).some((word) => named.has(word)),
      ) ?? '';
    this.typed.push(place);
    return place;
  }

  /** An answer to every open text input of a card. */
  answers(card: CardNode): Record<string, string> {
    return Object.fromEntries(
      inputsOf(card)
        .filter(({ type, id, node }) => type === 'Input.Text' && !node.style && !SHAPED.test(id))
        .map(({ id, node }) => {
          const typed = this.text(typeof node.maxLength === 'number' ? node.maxLength : 200);
          if (/name$/i.test(id)) this.#names.push(typed);
          return [id, typed];
        }),
    );
  }
}
