import { createHash } from 'node:crypto';
import { refusalDialog } from '../cards/refusal.ts';
import { actions, isVerb, logOf } from '../domain/actions.ts';
import type { FormView } from '../domain/form-view.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { TabAnswered } from '../domain/tab-api.ts';
import type { Act, Acted } from './act.ts';
import { nounOf } from './action/base-version.ts';
import type { Ports } from './use-cases/ports.ts';
import type { TabParts } from './web/tab.ts';

/** The tab is somebody's own place, as their chat with the bot is; it has no address to send to. */
const TAB = { type: 'personal', id: 'tab', serviceUrl: '' } as const;

/** The same key of somebody else, for something else or with other data, is another action. */
const hashOf = (data: Readonly<Record<string, unknown>>): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64url');

/** Ids by which Teams redraws a card for its owners; the tab has no card, and nobody needs them there. */
const forTab = (answer: unknown): unknown => {
  if (typeof answer !== 'object' || answer === null || !('ownerTeamsIds' in answer)) return answer ?? null;
  const { ownerTeamsIds: _ids, ...shown } = answer;
  return shown;
};

const isForm = (value: unknown): value is FormView =>
  typeof value === 'object' && value !== null && 'fields' in value && 'page' in value && 'submit' in value;

/** The page of a form in an answer: the tab's own pages lay it out anew. */
const formIn = (answer: unknown): FormView | undefined => {
  if (isForm(answer)) return answer;
  if (typeof answer !== 'object' || answer === null || !('form' in answer)) return undefined;
  return isForm(answer.form) ? answer.form : undefined;
};

/** What there is to draw: what the chat would show in a dialog. */
const drawn = ({
  answer,
  route,
}: Extract<Acted, { answer: unknown }>): Pick<TabAnswered, 'form' | 'dialog' | 'closed'> => {
  const form = formIn(answer);
  const reply = route.reply(answer);
  if (reply.show === 'close') return { closed: true };
  // A card has no bar with a title: its own first line says what it is.
  return { form, dialog: reply.show === 'dialog' ? reply.dialog : { title: '', card: reply.card } };
};

/** What an action is about, in the version it has before. */
type AboutParts = Pick<Ports, 'read' | 'now'>;
const aboutOf = async ({ read }: AboutParts, verb: string, data: Readonly<Record<string, unknown>>) => {
  if (!isVerb(verb)) return undefined;
  const { subject } = actions[verb];
  // Somebody's own draft is nobody else's to change, and every page of it is another version.
  if (subject === 'none' || subject === 'draft') return undefined;
  const id = data[subject];
  if (typeof id !== 'string' || !/^[\x20-\x7e]+$/.test(id)) return undefined;
  const kind = nounOf(subject);
  const found = await read.get(kind, id);
  return found && { kind, id, version: found.version };
};

/**
 * What the tab asks, as the one action everything becomes: the same table of who may, the same log. The answer
 * is the use case's plain data; the tab draws it, and what it has no page for as the dialog it is in chat.
 */
export const tabAsk =
  (act: Act, tenantId: string, ports: AboutParts): TabParts['ask'] =>
  async ({ verb, data, key }, { oid, name }, base) => {
    const about = await aboutOf(ports, verb, data);
    const acted = await act({
      verb,
      data,
      sender: { id: oid, name },
      conversation: { ...TAB, tenantId },
      key: `tab|${oid}|${verb}|${hashOf(data)}|${key}`,
      inDialog: true,
      channel: 'tab',
      base,
    });
    if (acted === 'closed') return { answer: null, closed: true };
    if (isRefusal(acted)) return { refused: acted, dialog: refusalDialog({ ...acted, now: ports.now() }) };
    const shown = drawn(acted);
    // A form that came back changed nothing: what was seen before is still what the next try is based on.
    const after = isVerb(verb) && logOf(verb) === 'R' ? about : await aboutOf(ports, verb, data);
    const version = shown.form && after !== about ? (base ?? about?.version) : after?.version;
    return {
      answer: forTab(acted.answer),
      ...shown,
      about: about && version !== undefined ? { ...about, version } : undefined,
    };
  };
