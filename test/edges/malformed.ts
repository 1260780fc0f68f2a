import fc from 'fast-check';
import { actions } from '../../domain/actions.ts';
import { hostileText, hostileValue } from './hostile-text.ts';

const types = [
  'message',
  'invoke',
  'conversationUpdate',
  'installationUpdate',
  'messageReaction',
  'messageUpdate',
  'messageDelete',
  'contactRelationUpdate',
  'endOfConversation',
  'typing',
  'event',
  'handoff',
  'command',
  'trace',
  'x',
  '__proto__',
] as const;

/** What Teams may ask of some bot; ours knows the first three. */
const invokes = [
  'task/fetch',
  'task/submit',
  'adaptiveCard/action',
  'composeExtension/query',
  'composeExtension/queryLink',
  'composeExtension/anonymousQueryLink',
  'composeExtension/selectItem',
  'composeExtension/submitAction',
  'composeExtension/fetchTask',
  'composeExtension/querySettingUrl',
  'composeExtension/setting',
  'composeExtension/onCardButtonClicked',
  'config/fetch',
  'config/submit',
  'handoff/action',
  'message/submitAction',
  'message/fetchTask',
  'fileConsent/invoke',
  'actionableMessage/executeAction',
  'signin/verifyState',
  'signin/tokenExchange',
  'tab/fetch',
  'tab/submit',
  'application/search',
  'search',
  'x',
  'constructor',
] as const;

const verb = fc.constantFrom(...Object.keys(actions), '__proto__', 'toString', 'x');
const value = fc.oneof(
  fc.anything({ maxDepth: 3, withNullPrototype: false }),
  hostileValue,
  fc.record({
    data: fc.dictionary(fc.constantFrom('verb', 'case', 'draft', 'page', 'row'), fc.jsonValue()),
  }),
  verb.chain((one) =>
    fc.record({
      data: fc.record({
        verb: fc.constant(one),
        case: fc.jsonValue(),
        draft: hostileText,
        page: hostileText,
        row: fc.anything(),
      }),
    }),
  ),
  verb.map((one) => ({ action: { verb: one, data: {} }, trigger: 'manual' })),
  fc.record({ commandId: hostileText, parameters: fc.jsonValue(), queryOptions: fc.jsonValue() }),
);

/** Parts of an activity as no client sends them: every field may hold anything. */
export const malformed = fc.record(
  {
    type: fc.constantFrom(...types),
    name: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...invokes) },
      { weight: 1, arbitrary: hostileValue },
    ),
    text: fc.oneof(hostileText, fc.jsonValue()),
    value,
    id: fc.oneof(hostileText, fc.jsonValue()),
    replyToId: fc.oneof(hostileText, fc.jsonValue()),
    membersAdded: fc.oneof(fc.array(fc.record({ id: hostileText })), fc.jsonValue()),
    membersRemoved: fc.oneof(fc.array(fc.record({ id: hostileText })), fc.jsonValue()),
    reactionsAdded: fc.oneof(fc.array(fc.record({ type: hostileText })), fc.jsonValue()),
    action: hostileValue,
    channelData: fc.jsonValue(),
    entities: fc.jsonValue(),
    attachments: fc.jsonValue(),
    timestamp: fc.oneof(hostileText, fc.jsonValue()),
    localTimestamp: fc.jsonValue(),
    recipient: fc.jsonValue(),
    locale: hostileValue,
    relatesTo: fc.jsonValue(),
  },
  { requiredKeys: ['type'] },
);
