import type { IncomingMessage, ServerResponse } from 'node:http';
import { newConversation } from './connector-conversations.ts';
import type { ConnectorFaults } from './connector-faults.ts';
import { memberOf, membersOf } from './connector-members.ts';
import { editMessage, postMessage } from './connector-messages.ts';
import { bodyOf, HttpFault, jsonOf, sendJson } from './http.ts';
import type { Outgoing } from './outgoing.ts';
import type { World } from './world.ts';

/** Teams counts a message in UTF-16 and refuses above about 100 KB. */
const LARGEST_MESSAGE = 100 * 1024;

type Call = { method: string; parts: string[]; query: URLSearchParams; body: unknown };
type Reply = { status: number; body?: unknown; activityId?: string; headers?: Record<string, string> };

/**
 * The connector's REST API under `/v3/conversations`, as the bot calls it.
 * Every writing call lands in the outgoing log, also one that is refused.
 */
export async function answerConnector(
  world: World,
  faults: ConnectorFaults,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const text = await bodyOf(request);
  const parts = url.pathname.split('/').slice(3).map(decodeURIComponent);
  const call: Call = { method: request.method ?? 'GET', parts, query: url.searchParams, body: undefined };
  const reply = await replyTo(world, faults, call, text).catch((error: unknown): Reply => {
    if (!(error instanceof HttpFault)) throw error;
    const body = { error: { code: error.code, message: error.message } };
    return { status: error.status, body, headers: error.headers };
  });
  const kind = kindOf(call);
  if (kind !== undefined) {
    const activityId = reply.activityId ?? parts[2];
    world.outgoing.add({
      kind,
      conversation: parts[0] ?? '',
      ...(activityId === undefined ? {} : { activityId }),
      body: call.body ?? text,
      status: reply.status,
    });
  }
  sendJson(response, reply.status, reply.body, reply.headers);
}

function kindOf({ method, parts }: Call): Outgoing['kind'] | undefined {
  if (method === 'POST') return parts.length === 0 ? 'conversation' : 'post';
  if (method === 'PUT') return 'edit';
  return method === 'DELETE' ? 'delete' : undefined;
}

async function replyTo(world: World, faults: ConnectorFaults, call: Call, text: string): Promise<Reply> {
  call.body = jsonOf(text);
  faults.strike(call.method, call.parts[0]);
  if (Buffer.byteLength(text, 'utf16le') > LARGEST_MESSAGE) {
    throw new HttpFault(413, 'MessageSizeTooBig', 'Message size too large');
  }
  if (call.parts.length === 0) return newConversation(world, call.body);
  const [id = '', what, which] = call.parts;
  if (what === 'members' || what === 'pagedmembers') {
    if (call.method !== 'GET') throw new HttpFault(405, 'MethodNotAllowed', 'Method not allowed');
    const body =
      which === undefined ? membersOf(world, id, what === 'pagedmembers') : memberOf(world, id, which);
    return { status: 200, body };
  }
  if (what !== 'activities') throw new HttpFault(404, 'NotFound', 'No such resource');
  const place = world.conversations.place(id);
  if (place === undefined) throw new HttpFault(404, 'ConversationNotFound', 'Conversation not found.');
  if (call.method === 'POST') {
    const posted = await postMessage(world, place, call.body, which);
    return { status: 201, body: posted, ...(posted.id === undefined ? {} : { activityId: posted.id }) };
  }
  const message = world.conversations.find(place.id, which ?? '');
  if (message === undefined || message.author !== 'bot') {
    throw new HttpFault(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.');
  }
  if (call.method === 'PUT') {
    editMessage(world, message, call.body);
    return { status: 200, body: { id: message.id } };
  }
  if (call.method === 'DELETE') {
    world.conversations.remove(message);
    return { status: 200 };
  }
  throw new HttpFault(405, 'MethodNotAllowed', 'Method not allowed');
}
