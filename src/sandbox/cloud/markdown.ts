/** What Webex makes of the markdown of a message: HTML, plain text and the mentions. */
import MarkdownIt from 'markdown-it';

export interface Rendered {
  html: string;
  text: string;
  mentionedPeople: string[];
  mentionedGroups: string[];
}

/** Finds a person by id or e-mail; undefined when there is none. */
export type FindPerson = (by: {
  id?: string;
  email?: string;
}) => { id: string; displayName: string } | undefined;

const markdownIt = new MarkdownIt({ html: false, breaks: true });
const mentions = /<@(?:(personId):([A-Za-z0-9_-]+)|(personEmail):([^|>\s]+)|(all))(?:\|([^>]*))?>/g;
const markers = /\uE000(\d+)\uE001/g;

/** Renders `markdown`; a mention of somebody unknown stays as it was written. */
export function render(markdown: string, findPerson: FindPerson): Rendered {
  const found: { html: string; text: string }[] = [];
  const mentionedPeople = new Set<string>();
  const mentionedGroups = new Set<string>();
  const marked = markdown.replace(
    mentions,
    (whole, _byId, id?: string, _byEmail?: string, email?: string, all?: string, name?: string) => {
      if (all) {
        mentionedGroups.add('all');
        found.push({
          html: '<spark-mention data-object-type="groupMention" data-group-type="all">All</spark-mention>',
          text: 'All',
        });
        return `\uE000${found.length - 1}\uE001`;
      }
      const person = findPerson(id ? { id } : email ? { email } : {});
      if (!person) return whole;
      mentionedPeople.add(person.id);
      const shown = name || person.displayName;
      found.push({ html: mentionHtml(person.id, shown), text: shown });
      return `\uE000${found.length - 1}\uE001`;
    },
  );
  const html = markdownIt.render(marked).trim();
  return {
    html: html.replace(markers, (_, at: string) => found[Number(at)]?.html ?? ''),
    text: plain(html).replace(markers, (_, at: string) => found[Number(at)]?.text ?? ''),
    mentionedPeople: [...mentionedPeople],
    mentionedGroups: [...mentionedGroups],
  };
}

/** The element that stands for a mention in the HTML of a message. */
export function mentionHtml(personId: string, shown: string): string {
  return `<spark-mention data-object-type="person" data-object-id="${personId}">${escapeHtml(shown)}</spark-mention>`;
}

/** Makes text harmless inside HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function plain(html: string): string {
  return html
    .replace(/<br>\n?|<\/p>\n|<\/li>\n|<\/h\d>\n/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}
