import type { Form } from './form.ts';

/** Why somebody cannot come. */
export const invitationDeclineForm: Form<object> = {
  id: 'invitationDecline',
  pages: [{ id: 'decline', fields: [{ id: 'reason', kind: 'text', required: true, maxLength: 300 }] }],
  readBack: false,
};

/** When somebody could come. */
export const invitationProposeForm: Form<object> = {
  id: 'invitationPropose',
  pages: [{ id: 'propose', fields: [{ id: 'proposal', kind: 'text', required: true, maxLength: 300 }] }],
  readBack: false,
};
