import type { DangerView } from '../domain/view/referral.ts';
import { box, card, close, type Dialog, dialog, line, subheading, submit, subtle, text } from './kit.ts';
import { dangerText as words } from './text/danger.ts';

/** What to do now, before anything else. Numbers are plain text, so they never depend on a link. */
export const dangerDialog = (view: DangerView): Dialog =>
  dialog(
    words.title,
    card(
      [
        box('attention', [
          text(words.now),
          {
            ...text(words.call, { size: 'ExtraLarge', weight: 'Bolder', spacing: 'None' }),
            style: 'heading',
          },
        ]),
        box('emphasis', [
          text(words.worries),
          text(words.safeHome, { size: 'Large', weight: 'Bolder', spacing: 'None' }),
          text(words.safeHomeHow, { spacing: 'None' }),
        ]),
        subheading(words.codeTitle),
        line(words.codeSteps.join('\r')),
        text(words.notHere, { spacing: 'Medium' }),
        subtle(words.kept),
      ],
      [
        view.draft && view.page
          ? submit(words.back, 'form.show', { draft: view.draft, page: view.page })
          : undefined,
        close(),
      ],
    ),
  );
