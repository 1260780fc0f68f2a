import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { execute, fetchDialog, submit, submitDialog } from './card-actions.ts';
import type { Place } from './conversations.ts';
import { openChat } from './first-contact.ts';
import { bodyOf, HttpFault, jsonOf, readBody, sendJson } from './http.ts';
import type { Message } from './message.ts';
import type { PageEvents } from './page-events.ts';
import { conversationOf, overviewOf } from './page-view.ts';
import { refreshViews } from './refresh.ts';
import { say } from './say.ts';
import type { StoryPlayer } from './story-player.ts';
import type { TimeJump } from './time-jump.ts';
import { personOf, type World } from './world.ts';

/** What the page's requests work on. */
export type PageBackend = {
  world: World;
  events: PageEvents;
  jump: TimeJump;
  story: StoryPlayer | undefined;
};

const openSchema = z.object({ person: z.string() });
const lookSchema = z.object({ person: z.string(), conversation: z.string(), seen: z.boolean() });
const saySchema = z.object({
  person: z.string(),
  conversation: z.string(),
  thread: z.string().optional(),
  text: z.string().trim().min(1),
});
const actSchema = z.object({
  person: z.string(),
  conversation: z.string(),
  message: z.string(),
  theme: z.enum(['default', 'dark', 'contrast']),
  data: z.unknown().optional(),
  verb: z.string().optional(),
  id: z.string().optional(),
  title: z.string().optional(),
});
const jumpSchema = z.union([z.object({ now: z.iso.datetime() }), z.object({ advance: z.string() })]);

type Route = (backend: PageBackend, body: unknown) => Promise<unknown>;

const routes: Record<string, Route> = {
  'GET setup': async ({ world, story }) => ({
    bot: world.bot.name,
    tab: world.tabUrl,
    people: world.people.map(({ key, name, title, aadObjectId }) => ({ key, name, title, id: aadObjectId })),
    channels: world.channels.map(({ id, name, teamName }) => ({ id, name, teamName })),
    story: story?.status ?? null,
  }),
  'GET overview': async ({ world }) => overviewOf(world),
  'GET clock': async ({ jump }) => jump.status(),
  'GET dialogs': async ({ world }) => world.gestures.dialogs,
  'GET story': async ({ story }) => story?.status ?? null,
  'POST open': async ({ world }, body) => openChat(world, personOf(world, readBody(openSchema, body).person)),
  'POST look': async ({ world }, body) => {
    const { person: key, conversation, seen } = readBody(lookSchema, body);
    const person = personOf(world, key);
    // The bot's answer to a refresh arrives as a change of its own.
    if (seen) void refreshViews(world, person, conversation).catch(() => undefined);
    if (seen) world.conversations.markRead(person, conversation);
    return conversationOf(world, person, conversation);
  },
  'POST say': async ({ world }, body) => {
    const { person, conversation, thread, text } = readBody(saySchema, body);
    const place = placeOf(world, conversation);
    const to = place.kind === 'channel' && thread !== undefined ? { ...place, thread } : place;
    return effectOf(await say(world, personOf(world, person), to, text));
  },
  'POST submit': acting((world, { person, message, data }) => submit(world, person, message, data)),
  'POST dialog-open': acting((world, { person, message, data, theme }) =>
    fetchDialog(world, person, message, data, theme),
  ),
  'POST dialog-submit': acting((world, { person, message, data, theme }) =>
    submitDialog(world, person, message, data, theme),
  ),
  'POST execute': acting((world, { person, message, data, verb, id, title }) =>
    execute(world, person, message, { data, verb: verb ?? '', id: id ?? '', title: title ?? '' }),
  ),
  'POST clock': async ({ jump }, body) => {
    await jump.jump(readBody(jumpSchema, body));
    return jump.status();
  },
  'POST story': async ({ story }) => {
    await story?.next();
    return story?.status ?? null;
  },
};

type Act = Omit<z.infer<typeof actSchema>, 'person' | 'message'>;
type Acting = Act & { person: ReturnType<typeof personOf>; message: Message };

function acting(perform: (world: World, act: Acting) => Promise<{ effect: unknown }>): Route {
  return async ({ world }, body) => {
    const act = readBody(actSchema, body);
    const message = world.conversations.find(placeOf(world, act.conversation).id, act.message);
    if (message === undefined) throw new HttpFault(404, 'NotFound', 'Dit bericht is er niet meer.');
    return effectOf(await perform(world, { ...act, person: personOf(world, act.person), message }));
  };
}

function placeOf(world: World, id: string): Place {
  const place = world.conversations.place(id);
  if (place === undefined) throw new HttpFault(404, 'NotFound', `There is no conversation ${id}.`);
  return place;
}

const effectOf = ({ effect }: { effect: unknown }) => effect;

/** Answers a request of our own page, under `/page-api/`. Other sites' requests are refused. */
export async function answerPage(
  backend: PageBackend,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== url.origin) throw new HttpFault(403, 'Forbidden', 'Not our page.');
  const name = url.pathname.slice('/page-api/'.length);
  if (request.method === 'GET' && name === 'events') return backend.events.open(response);
  const route = routes[`${request.method} ${name}`];
  if (route === undefined) throw new HttpFault(404, 'NotFound', 'No such request.');
  if (request.method === 'POST' && request.headers['content-type'] !== 'application/json') {
    throw new HttpFault(415, 'UnsupportedMediaType', 'JSON only.');
  }
  const result = await route(backend, jsonOf(await bodyOf(request)));
  sendJson(response, 200, result ?? null, { 'cache-control': 'no-store' });
}
