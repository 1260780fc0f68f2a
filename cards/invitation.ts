import type { InvitationView } from '../domain/view/conference.ts';
import {
  type Button,
  type Card,
  card,
  close,
  type Dialog,
  dialog,
  type Element,
  execute,
  facts,
  heading,
  inLine,
  line,
  open,
  openUrl,
  submit,
  subtle,
} from './kit.ts';
import { capital, commonText } from './text/common.ts';
import { longDate, period } from './text/dates.ts';
import { invitationText as words } from './text/invitation.ts';

const place = ({ mode, place: where }: InvitationView): string =>
  mode === 'digital' ? words.online(inLine(where)) : inLine(where);
const when = ({ startsAt, durationMinutes }: InvitationView): string => period(startsAt, durationMinutes);

const whenAndWhere = (view: InvitationView, more: readonly (readonly [string, string])[] = []): Element =>
  facts([[words.when, when(view)], [words.where, place(view)], ...more]);

type Shown = { body: (Element | undefined)[]; buttons: Button[] };
/** Acts at once in a chat, and submits in a dialog. */
type Way = {
  accept: (title: string, primary?: boolean) => Button;
  ask: (
    title: string,
    verb: 'invitation.propose' | 'invitation.decline' | 'invitation.withoutMandate',
  ) => Button;
  show: Button[];
};

const pending = (view: InvitationView, way: Way): Shown => {
  const { code, changed } = view;
  const municipality = inLine(view.municipality);
  return {
    body: [
      heading(changed ? words.changed(code) : words.title(code)),
      line(changed ? words.changedAsks(municipality) : words.asks(municipality)),
      whenAndWhere(view, [[words.answer, words.before(longDate(view.answerBy))]]),
      subtle(words.mandate),
    ],
    buttons: [
      way.accept(words.accept, true),
      way.ask(words.noMandate, 'invitation.withoutMandate'),
      way.ask(words.otherMoment, 'invitation.propose'),
      way.ask(words.decline, 'invitation.decline'),
      ...way.show,
    ],
  };
};

const shown = (view: InvitationView, way: Way): Shown => {
  const { code, state } = view;
  // Who is not asked any more reads so: the conference itself may well go on.
  if (view.cancelled && state !== 'withdrawn')
    return { body: [heading(words.cancelled(code)), line(words.cancelledWas(when(view)))], buttons: [] };
  switch (state) {
    case 'pending':
      return pending(view, way);
    case 'accepted':
      return {
        body: [
          heading(words.accepted(code)),
          line(words.at(capital(when(view)), place(view))),
          view.mandate === false ? line(words.withoutMandate) : undefined,
          subtle(words.reminder(longDate(view.reminderOn))),
        ],
        buttons: [
          ...way.show,
          openUrl(words.calendar, view.icsUrl),
          // G33: who may decide can change until the day itself.
          view.mandate === false
            ? way.accept(words.mandateAfterAll)
            : way.ask(words.mandateNotAfterAll, 'invitation.withoutMandate'),
          way.ask(words.otherMoment, 'invitation.propose'),
          way.ask(words.notAfterAll, 'invitation.decline'),
        ],
      };
    case 'declined':
      return {
        body: [
          heading(words.declined(code)),
          line(words.declinedNext),
          whenAndWhere(view),
          subtle(words.mandateLater),
        ],
        buttons: [
          way.accept(words.acceptAfterAll),
          way.ask(words.noMandate, 'invitation.withoutMandate'),
          ...way.show,
        ],
      };
    case 'otherMoment':
      return {
        body: [
          heading(words.proposed(code)),
          line(words.proposedNext(when(view))),
          subtle(words.mandateLater),
        ],
        buttons: [
          way.accept(words.oldMomentWorks),
          way.ask(words.noMandate, 'invitation.withoutMandate'),
          way.ask(words.anotherProposal, 'invitation.propose'),
          way.ask(words.decline, 'invitation.decline'),
          ...way.show,
        ],
      };
    case 'withdrawn':
      return { body: [heading(words.withdrawn(code)), line(words.withdrawnNext)], buttons: [] };
  }
};

/** An invitation in the chat; after an answer the same card says what was answered. */
export const invitationCard = (view: InvitationView): Card => {
  const { invitation } = view;
  const { body, buttons } = shown(view, {
    accept: (title, primary) =>
      execute(title, 'invitation.accept', { invitation }, primary ? { primary } : {}),
    ask: (title, verb) => open(title, verb, { invitation }),
    show: [open(commonText.view, 'invitation.show', { invitation })],
  });
  return card(body, buttons);
};

/** The same in a dialog, with what is good to know beforehand. */
export const invitationDialog = (view: InvitationView): Dialog => {
  const { invitation, code, state, cancelled } = view;
  const { body, buttons } = shown(view, {
    accept: (title, primary) =>
      submit(title, 'invitation.accept', { invitation }, primary ? { primary } : {}),
    ask: (title, verb) => submit(title, verb, { invitation }),
    show: [],
  });
  const coming = !cancelled && state !== 'withdrawn';
  return dialog(
    words.dialogTitle(code),
    card([...body, coming ? subtle(words.bring, { spacing: 'Medium' }) : undefined], [...buttons, close()]),
  );
};
