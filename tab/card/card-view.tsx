import { Button } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext } from 'react';
import { hintLine, problemLine } from '../../cards/form-field.ts';
import { type Card, type CardAction, type CardElement, isInput } from './elements.ts';
import { CardInputView } from './input.tsx';
import { Markdown } from './markdown.tsx';

/** What stands around the elements: what is filled in, and what a button does. */
export type CardState = {
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (id: string, value: string) => void;
  readonly onPress: (action: CardAction) => void;
  readonly busy: boolean;
  /** Ids of the lines that stand below inputs. */
  readonly lines: ReadonlySet<string>;
};
const State = createContext<CardState | undefined>(undefined);
export const CardStateProvider = State.Provider;
const useCard = (): CardState => {
  const state = useContext(State);
  if (!state) throw new Error('a card is drawn outside its dialog');
  return state;
};

/** A link that opens elsewhere: only the web, never a script. */
const isWeb = (url: string | undefined): url is string => /^https?:\/\//.test(url ?? '');

export const CardButton = ({ action }: { readonly action: CardAction }): ReactNode => {
  const { onPress, busy } = useCard();
  const { title, tooltip, style, type, url } = action;
  const appearance = style === 'positive' ? 'primary' : 'secondary';
  if (type === 'Action.OpenUrl')
    return isWeb(url) ? (
      <Button as="a" appearance={appearance} href={url} target="_blank" rel="noreferrer">
        {title}
      </Button>
    ) : null;
  return (
    <Button
      appearance={appearance}
      // What it says must be in what it is called.
      aria-label={tooltip && tooltip !== title ? `${title}: ${tooltip}` : undefined}
      disabledFocusable={busy}
      onClick={() => onPress(action)}
    >
      {title}
    </Button>
  );
};

const TextView = ({
  element,
}: {
  readonly element: Extract<CardElement, { type: 'TextBlock' }>;
}): ReactNode => {
  const { text, weight, isSubtle, style, id } = element;
  if (style === 'heading')
    return (
      <h3>
        <Markdown words={text} />
      </h3>
    );
  return (
    <p id={id} data-subtle={isSubtle || undefined} data-bold={weight === 'Bolder' || undefined}>
      <Markdown words={text} />
    </p>
  );
};

const One = ({ element }: { readonly element: CardElement }): ReactNode => {
  const { values, onChange, lines } = useCard();
  if (isInput(element)) {
    const { id } = element;
    return (
      <CardInputView
        input={element}
        value={values[id] ?? ''}
        onChange={(value) => onChange(id, value)}
        describedBy={[problemLine(id), hintLine(id)].filter((line) => lines.has(line))}
        wrong={lines.has(problemLine(id))}
      />
    );
  }
  switch (element.type) {
    case 'TextBlock':
      return <TextView element={element} />;
    case 'RichTextBlock':
      return (
        <p className="typed">
          {element.inlines.map(({ text, weight, isSubtle }, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line have no other name
              key={index}
              data-bold={weight === 'Bolder' || undefined}
              data-subtle={isSubtle || undefined}
            >
              {text}
            </span>
          ))}
        </p>
      );
    case 'FactSet':
      return (
        <dl className="facts">
          {element.facts.map(({ title, value }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>
                <Markdown words={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'ActionSet':
      return (
        <div className="buttons">
          {element.actions.map((action) => (
            <CardButton key={`${action.title}${action.tooltip ?? ''}`} action={action} />
          ))}
        </div>
      );
    case 'Container':
      return (
        <div className="box" data-style={element.style} data-line={element.separator || undefined}>
          <CardElements elements={element.items} />
        </div>
      );
    case 'ColumnSet':
      return (
        <div className="columns" data-line={element.separator || undefined}>
          {element.columns.map(({ items, width }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name
            <div key={index} data-width={width === 'stretch' ? 'stretch' : 'auto'}>
              <CardElements elements={items ?? []} />
            </div>
          ))}
        </div>
      );
  }
  return null;
};

export const CardElements = ({ elements }: { readonly elements: readonly CardElement[] }): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the elements of a card have no name and keep their place
  elements.map((element, index) => <One key={index} element={element} />);

/** A card as the chat would draw it, in the tab's own controls. */
export const CardView = ({ card }: { readonly card: Card }): ReactNode => (
  <>
    <CardElements elements={card.body} />
    {card.actions.length > 0 && (
      <div className="buttons last">
        {card.actions.map((action) => (
          <CardButton key={`${action.title}${action.tooltip ?? ''}`} action={action} />
        ))}
      </div>
    )}
  </>
);
