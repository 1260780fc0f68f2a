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

/** G33: who may decide for the organisation, when the guest may not. */
export const invitationMandateForm: Form<object> = {
  id: 'invitationMandate',
  pages: [{ id: 'mandate', fields: [{ id: 'mandateWith', kind: 'text', required: true, maxLength: 200 }] }],
  readBack: false,
};
