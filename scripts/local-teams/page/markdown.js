import MarkdownIt from '/vendor/markdown-it.js';

/** Teams' Markdown: no HTML, and links only where the author wrote them. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });

export const toHtml = (text) => markdown.render(text);
