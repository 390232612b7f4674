/** Markdown as Webex shows it: few rules, then an allow-list. Nothing a person wrote becomes markup. */
import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';

/** What Webex's own web renderer lets through inside a card. */
const cardRules = ['emphasis', 'escape', 'link', 'list', 'newline', 'strikethrough'];
const messageRules = [...cardRules, 'backticks', 'code', 'fence'];

const inCards = new MarkdownIt('zero', { html: false, breaks: true }).enable(cardRules);
const inMessages = new MarkdownIt('zero', { html: false, breaks: true }).enable(messageRules);

const allowed = {
  ALLOWED_TAGS: ['p', 'br', 'em', 'strong', 's', 'ul', 'ol', 'li', 'a', 'code', 'pre'],
  ALLOWED_ATTR: ['href', 'start'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
};

DOMPurify.addHook('afterSanitizeAttributes', (node) => {
  const href = node.getAttribute('href');
  if (href === null) return;
  node.setAttribute('target', '_blank');
  node.setAttribute('rel', 'noopener noreferrer');
  // A link may say one thing and lead to another: the pointer shows where.
  node.setAttribute('title', href);
});

/** Markup for one text of a card. */
export function cardMarkup(text: string): string {
  return DOMPurify.sanitize(inCards.render(text), allowed);
}

/** The content of one message. */
export function messageContent(markdown: string): DocumentFragment {
  const named = markdown.replaceAll(
    /<@person(?:Id|Email):([^|>]+)(?:\|([^>]*))?>/g,
    (_, id: string, name?: string) => `@${name || id}`.replaceAll(/[\\*_~[\]`]/g, '\\$&'),
  );
  return DOMPurify.sanitize(inMessages.render(named), { ...allowed, RETURN_DOM_FRAGMENT: true });
}
