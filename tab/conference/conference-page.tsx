import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { formDialog } from '../../cards/form.ts';
import { period } from '../../cards/text/dates.ts';
import { fieldWords, pageWords } from '../../cards/text/forms.ts';
import { tabText } from '../../cards/text/tab.ts';
import { tabConferenceText as words } from '../../cards/text/tab-conference.ts';
import { localTime } from '../../domain/calendar.ts';
import { conferenceForm } from '../../domain/conference-form.ts';
import type { FormView } from '../../domain/form-view.ts';
import type { ConferenceView } from '../../domain/view/conference.ts';
import { CardElements, CardStateProvider } from '../card/card-view.tsx';
import { allElements, Card, type CardElement, isInput } from '../card/elements.ts';
import { addressOf, goTo } from '../page-name.ts';
import { RefusedPage } from '../refused-page.tsx';
import { useView } from '../session.tsx';
import { Paper } from './paper.tsx';
import { PeopleAndTime } from './people-and-time.tsx';
import { type Conference, useConference } from './use-conference.ts';

// The bot made it with the type it is read as; its own tests hold that.
const read = (answer: unknown): ConferenceView => answer as ConferenceView;

/** C09–C19: what is done at the table. */
const CHECKLIST = 'steps';
const isList = (element: CardElement): boolean => isInput(element) && element.id === CHECKLIST;

/** The pages of the conversation, and which of them it is now. */
const Pages = ({ view }: { readonly view: FormView }): ReactNode => (
  <ol className="plain-list">
    {conferenceForm.pages
      // A page that is only there when something was ticked is named once it is there.
      .filter(({ id, when }) => when === undefined || id === view.page)
      .map(({ id }) => {
        const { section, heading } = pageWords(view.form, id);
        return (
          <li key={id} aria-current={id === view.page ? 'step' : undefined}>
            {section ?? heading}
          </li>
        );
      })}
  </ol>
);

/** What is ticked off stands on the left, everything else in the middle, as the form has it in order. */
const parted = (card: Card): { list: CardElement[]; middle: CardElement[] } => ({
  list: card.body.filter(isList),
  // Its title holds a code, which is not for this screen; the heading says what the page is.
  middle: card.body.filter((element) => !isList(element)),
});

const linesOf = (card: Card): ReadonlySet<string> =>
  new Set(allElements(card.body).flatMap((one) => (one.type === 'TextBlock' && one.id ? [one.id] : [])));

/** What must be filled in on this page and is not, each a way to its place. */
const Needed = ({
  view,
  values,
}: {
  readonly view: FormView;
  readonly values: Conference['values'];
}): ReactNode => {
  const open = view.fields.filter(({ id, required }) => required && !values[id]);
  if (open.length === 0) return <p>{words.nothingNeeded}</p>;
  const go = (id: string): void => {
    const place = document.getElementById(id);
    const control = place?.matches('fieldset') ? place.querySelector<HTMLElement>('input') : place;
    control?.focus();
  };
  return (
    <>
      <b>{words.needed}</b>
      <ul className="buttons plain-list">
        {open.map(({ id, label: own }) => {
          const { short, label } = fieldWords(view.form, id, view.row?.rows);
          return (
            <li key={id}>
              <Button onClick={() => go(id)}>{own ?? short ?? label}</Button>
            </li>
          );
        })}
      </ul>
    </>
  );
};

const stateWords = ({ online, waiting, savedAt, busy }: Conference): string => {
  if (busy) return words.saving;
  const at = savedAt === undefined ? '' : localTime(new Date(savedAt).toISOString());
  if (waiting > 0 || !online) return at ? words.savedHere(at) : tabText.offline;
  return at ? words.saved(at) : '';
};

/** One page of the form in large type: checks on the left, what is agreed in the middle, people and time on the right. */
const Table = ({
  conference,
  view,
  shown,
}: {
  readonly conference: Conference;
  readonly view: FormView;
  readonly shown: ConferenceView | undefined;
}): ReactNode => {
  const card = useMemo(() => Card.parse(formDialog(view).card), [view]);
  const lines = useMemo(() => linesOf(card), [card]);
  const { list, middle } = parted(card);
  const inputs = allElements(card.body).some(isInput);
  return (
    <CardStateProvider
      value={{
        values: conference.values,
        onChange: conference.type,
        busy: conference.busy,
        lines,
        onPress: ({ data = {} }) => {
          const { verb, msteams: _, ...rest } = data;
          conference.press(String(verb ?? ''), rest);
        },
      }}
    >
      <section className="checks" aria-label={words.doing}>
        <h2>{words.doing}</h2>
        <Pages view={view} />
        <CardElements elements={list} />
      </section>
      <section className="agreed" aria-label={words.agreeing}>
        <h2>{words.agreeing}</h2>
        <CardElements elements={middle} />
        {card.actions.length > 0 && (
          <CardElements elements={[{ type: 'ActionSet', actions: card.actions }]} />
        )}
        <p role="alert" className="trouble">
          {conference.trouble}
        </p>
      </section>
      {shown && <PeopleAndTime view={shown} />}
      <footer>{inputs && <Needed view={view} values={conference.values} />}</footer>
    </CardStateProvider>
  );
};

const Blank = ({ onBack }: { readonly onBack: () => void }): ReactNode => (
  <main className="blank">
    <h1>{words.blankWords}</h1>
    <Button autoFocus onClick={onBack}>
      {words.back}
    </Button>
  </main>
);

/** The conference on a screen that everybody sees: no code, no level, no jargon. */
export const ConferencePage = ({ id }: { readonly id: string }): ReactNode => {
  const conference = useConference(id);
  const { view: shown } = useView('conference.show', { conference: id }, read);
  const [blank, setBlank] = useState(false);
  const [paper, setPaper] = useState(false);
  const { view, refused, done } = conference;
  useEffect(() => {
    if (done) goTo('case', shown?.case);
  }, [done, shown]);
  if (refused?.dialog)
    return (
      <main>
        <RefusedPage dialog={refused.dialog} />
      </main>
    );
  if (paper && shown) return <Paper view={shown} form={view} onBack={() => setPaper(false)} />;
  if (blank) return <Blank onBack={() => setBlank(false)} />;
  return (
    <main className="conference" id="content" tabIndex={-1}>
      <header>
        <h1>{words.title}</h1>
        {shown && (
          <p>
            {period(shown.startsAt, shown.durationMinutes)} · {shown.place}
          </p>
        )}
        <p role="status" className="saved" data-waiting={conference.waiting > 0 || undefined}>
          {stateWords(conference)}
          {conference.waiting > 0 && <small>{words.waiting(conference.waiting)}</small>}
        </p>
        <div className="buttons">
          <Button onClick={() => setBlank(true)}>{words.blank}</Button>
          <Button onClick={() => setPaper(true)}>{words.print}</Button>
          <Button as="a" href={addressOf('work')}>
            {words.leave}
          </Button>
        </div>
      </header>
      {view ? (
        <Table conference={conference} view={view} shown={shown} />
      ) : (
        <p role="status">{conference.online ? tabText.loading : tabText.offline}</p>
      )}
    </main>
  );
};
