/* Runs in the browser: draws one sample. `window.hostConfig` and the libraries are there. */
const markdown = window.markdownit({ html: false, linkify: false, breaks: true });
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

const make = (className, ...children) => {
  const element = document.createElement('div');
  element.className = className;
  element.append(...children);
  return element;
};

/** Puts a card in its frame, in place of the one before. */
window.drawSample = ({ card, title, width }) => {
  const parsed = new AdaptiveCards.AdaptiveCard();
  parsed.hostConfig = new AdaptiveCards.HostConfig(window.hostConfig);
  parsed.parse(card);
  const shown = make('card', parsed.render());
  const frame = document.getElementById('frame');
  document.body.style.setProperty('--frame-width', `${width}px`);
  frame.replaceChildren(
    title === undefined
      ? make('chat', make('avatar bot', 'KP'), make('bubble', shown))
      : make('dialog', make('bar', title), shown),
  );
};
