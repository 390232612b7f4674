/** A page for people: one heading, a few sentences, at most one way on. No script, nothing from elsewhere. */
import { createHash } from 'node:crypto';
import { inWords } from '../language/in-words.ts';
import { isRightToLeft, type Language, type Text } from '../language/index.ts';
import { escaped } from '../language/markup.ts';

export interface Page {
  language: Language;
  title: Text;
  sentences: readonly Text[];
  /** A relative or absolute address. */
  way?: { words: Text; href: string } | undefined;
  /** For whoever runs Deskhand; see docs/errors.md. */
  code?: string | undefined;
}

const style = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;font:16px/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{box-sizing:border-box;width:100%;max-width:34rem;padding:2rem 1.25rem}
h1{font-size:1.375rem;line-height:1.3;margin:0 0 1rem}
p{margin:0 0 1rem;overflow-wrap:anywhere}
a{display:inline-block;padding:.625rem 1.25rem;border-radius:1.5rem;background:#0b6e99;color:#fff;text-decoration:none;font-weight:600}
a:focus-visible{outline:3px solid #f0a020;outline-offset:2px}
small{opacity:.75}`;

/** Allows this page's own style and nothing else. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page as HTML. */
export function htmlOf({ language, title, sentences, way, code }: Page): string {
  const said = (words: Text): string => escaped(inWords(words, language));
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${said(title)}</title><style>${style}</style></head>
<body><main>
<h1>${said(title)}</h1>
${sentences.map((each) => `<p>${said(each)}</p>`).join('\n')}
${way ? `<p><a href="${escaped(way.href)}">${said(way.words)}</a></p>` : ''}
${code === undefined ? '' : `<p><small dir="ltr">${escaped(code)}</small></p>`}
</main></body></html>
`;
}
