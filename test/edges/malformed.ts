import fc from 'fast-check';
import { actions } from '../../domain/actions.ts';

const verb = fc.constantFrom(...Object.keys(actions), '__proto__', 'x');
const value = fc.oneof(
  fc.anything({ maxDepth: 3, withNullPrototype: false }),
  fc.record({
    data: fc.dictionary(fc.constantFrom('verb', 'case', 'draft', 'page', 'row'), fc.jsonValue()),
  }),
  verb.chain((one) =>
    fc.record({
      data: fc.record({
        verb: fc.constant(one),
        case: fc.jsonValue(),
        draft: fc.string(),
        page: fc.string(),
        row: fc.anything(),
      }),
    }),
  ),
  verb.map((one) => ({ action: { verb: one, data: {} }, trigger: 'manual' })),
);
/** Parts of an activity as no client sends them: every field may hold anything. */
export const malformed = fc.record(
  {
    type: fc.constantFrom(
      'message',
      'invoke',
      'conversationUpdate',
      'installationUpdate',
      'typing',
      'event',
      'x',
    ),
    name: fc.constantFrom('task/fetch', 'task/submit', 'adaptiveCard/action', 'signin/verifyState', 'x'),
    text: fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.jsonValue()),
    value,
    id: fc.oneof(fc.string(), fc.jsonValue()),
    replyToId: fc.oneof(fc.string(), fc.jsonValue()),
    membersAdded: fc.oneof(fc.array(fc.record({ id: fc.string() })), fc.jsonValue()),
    channelData: fc.jsonValue(),
    entities: fc.jsonValue(),
    attachments: fc.jsonValue(),
    timestamp: fc.oneof(fc.string(), fc.jsonValue()),
    localTimestamp: fc.jsonValue(),
    recipient: fc.jsonValue(),
    locale: fc.jsonValue(),
  },
  { requiredKeys: ['type'] },
);
