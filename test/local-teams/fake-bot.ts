import { createServer, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { homeCard, pageOne, pageTwo, sharedCard } from './fake-bot-cards.ts';

const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string(),
  name: z.string().optional(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  serviceUrl: z.string(),
  timestamp: z.string(),
  replyToId: z.string().optional(),
  from: z.object({ id: z.string(), name: z.string(), aadObjectId: z.string() }),
  conversation: z.looseObject({ id: z.string(), conversationType: z.string() }),
});
export type Received = z.infer<typeof activitySchema>;
const valueSchema = z
  .object({
    do: z.string().optional(),
    data: z.record(z.string(), z.unknown()).optional(),
    action: z.object({ verb: z.string().optional(), data: z.unknown().optional() }).optional(),
    trigger: z.string().optional(),
  })
  .optional();

/** A bot of a few rules, with a clock that can be moved. It stands in for the product's bot. */
export async function startFakeBot() {
  const received: Received[] = [];
  let now = Date.parse('2026-03-02T09:05:00Z');
  let onJump = async () => {};
  let slow = false;
  let sharedDone = false;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const body = text === '' ? undefined : JSON.parse(text);
      const task = request.url === '/local/clock' ? clock(body, response) : turn(body, response);
      // Not chained: a server made beside restify in the same process gets nothing back from writeHead.
      task.catch((error: unknown) => {
        response.writeHead(500);
        response.end(String(error));
      });
    });
  });

  async function clock(body: { set?: string; advance?: string } | undefined, response: ServerResponse) {
    if (body?.set !== undefined) now = Date.parse(body.set);
    if (body?.advance !== undefined) now += body.advance === 'P1D' ? 86_400_000 : 3_600_000;
    if (body !== undefined) await onJump();
    json(response, { now: new Date(now).toISOString() });
  }

  async function turn(body: unknown, response: ServerResponse) {
    const activity = activitySchema.parse(body);
    received.push(activity);
    const value = valueSchema.safeParse(activity.value).data;
    if (activity.type === 'invoke') return invoke(activity, value, response);
    if (activity.type === 'conversationUpdate' && activity.conversation.conversationType === 'personal') {
      await post(activity.serviceUrl, activity.conversation.id, { card: homeCard(activity.from.name) });
    }
    if (activity.text !== undefined) {
      const said = activity.text.replace('<at>Knooppunt</at> ', '');
      if (said === 'samen') {
        await post(activity.serviceUrl, activity.conversation.id, {
          card: sharedCard(sharedDone, undefined),
        });
      } else await post(activity.serviceUrl, activity.conversation.id, { text: `Ik las: **${said}**` });
    }
    if (value?.do !== undefined) {
      await post(activity.serviceUrl, activity.conversation.id, {
        text: `Ontvangen: ${JSON.stringify(value)}`,
      });
    }
    response.writeHead(200);
    response.end();
  }

  async function invoke(activity: Received, value: z.infer<typeof valueSchema>, response: ServerResponse) {
    if (slow) return;
    if (activity.name === 'task/fetch') return json(response, page('Aanmelden – stap 1 van 2', pageOne()));
    if (activity.name === 'task/submit') {
      if (value?.data?.do === 'klaar') {
        await post(activity.serviceUrl, activity.conversation.id, { text: `Aangemeld: ${value.data.name}` });
        response.writeHead(200);
        response.end();
        return;
      }
      return json(response, page('Aanmelden – stap 2 van 2', pageTwo(String(value?.data?.name ?? ''))));
    }
    if (value?.trigger === 'manual' && activity.replyToId !== undefined) {
      sharedDone = true;
      const edited = { type: 'message', attachments: [attached(sharedCard(true, undefined))] };
      await put(activity.serviceUrl, activity.conversation.id, activity.replyToId, edited);
    }
    const card = sharedCard(sharedDone, activity.from.name);
    json(response, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    botUrl: `${base}/api/messages`,
    clockUrl: `${base}/local/clock`,
    received,
    /** What happens when the clock moves. */
    onJump: (task: () => Promise<void>) => {
      onJump = task;
    },
    /** Leaves invokes without an answer. */
    setSlow: (value: boolean) => {
      slow = value;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

const attached = (content: object) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content });

const page = (title: string, content: object) => ({
  task: { type: 'continue', value: { title, width: 'medium', card: attached(content) } },
});

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** Calls the connector and gives status and body. */
export async function callConnector(serviceUrl: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${serviceUrl}v3/conversations${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

/** Posts a text or a card; gives the message's id. */
export async function post(
  serviceUrl: string,
  conversation: string,
  content: { text?: string; card?: object },
) {
  const { text, card } = content;
  const attachments = card === undefined ? undefined : [attached(card)];
  const path = `/${encodeURIComponent(conversation)}/activities`;
  const { body } = await callConnector(serviceUrl, 'POST', path, { type: 'message', text, attachments });
  return z.object({ id: z.string() }).parse(body).id;
}

/** Replaces a message. */
export function put(serviceUrl: string, conversation: string, id: string, activity: object) {
  return callConnector(serviceUrl, 'PUT', `/${encodeURIComponent(conversation)}/activities/${id}`, activity);
}
