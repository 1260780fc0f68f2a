import { type ReactNode, useEffect, useState } from 'react';
import { tabConferenceText as words } from '../../cards/text/tab-conference.ts';
import { localTime } from '../../domain/calendar.ts';
import type { ConferenceView } from '../../domain/view/conference.ts';
import { nowMs } from '../now.ts';

const MINUTE_MS = 60_000;
const EVERY_MS = 15_000;

/** How much of the time is left, in words and as a bar. */
const Clock = ({ view }: { readonly view: ConferenceView }): ReactNode => {
  const [at, setAt] = useState(nowMs);
  useEffect(() => {
    const timer = setInterval(() => setAt(nowMs()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const begin = Date.parse(view.startsAt);
  const end = begin + view.durationMinutes * MINUTE_MS;
  const left = Math.max(0, Math.ceil((end - at) / MINUTE_MS));
  const past = Math.min(1, Math.max(0, (at - begin) / (end - begin)));
  const time = (moment: number): string => localTime(new Date(moment).toISOString());
  return (
    <section aria-labelledby="time">
      <h2 id="time">{words.time}</h2>
      <p className="clock">
        {at < begin ? words.begins(time(begin)) : left === 0 ? words.over : words.left(left)}
      </p>
      <progress max={1} value={past} aria-label={words.leftLabel} />
      <p className="quiet">{words.until(time(at), time(end))}</p>
    </section>
  );
};

/** Who is at the table, and how much time there is. */
export const PeopleAndTime = ({ view }: { readonly view: ConferenceView }): ReactNode => {
  const coming = [...view.invitees.filter(({ state }) => state !== 'declined'), ...view.guests];
  return (
    <aside>
      <Clock view={view} />
      <section aria-labelledby="table">
        <h2 id="table">{words.table(coming.length)}</h2>
        <ul className="people">
          {coming.map(({ name, organisation }) => (
            <li key={`${name} ${organisation}`}>
              {name}
              <small>{organisation}</small>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
};
