import { Link } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';

/** Bold words and links: all the Markdown our own words use. */
const MARKS = /\*\*(.+?)\*\*|\[([^\]]+)\]\((https:\/\/[^)\s]+)\)/g;

const inline = (words: string): ReactNode[] => {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of words.matchAll(MARKS)) {
    const [all, bold, label, url] = match;
    parts.push(words.slice(from, match.index));
    parts.push(
      bold === undefined ? (
        <Link key={match.index} href={url} target="_blank" rel="noreferrer" inline>
          {label}
        </Link>
      ) : (
        <strong key={match.index}>{bold}</strong>
      ),
    );
    from = match.index + all.length;
  }
  return [...parts, words.slice(from)];
};

/** A line of our own words, as a card would draw it. */
export const Markdown = ({ words }: { readonly words: string }): ReactNode =>
  words.split(/\r?\n+/).map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
    <Fragment key={index}>
      {index > 0 && <br />}
      {inline(line)}
    </Fragment>
  ));
