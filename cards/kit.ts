/**
 * The only way foreign text gets into a card or a message, and typed builders for exactly what Webex
 * renders of Adaptive Cards 1.3. Where markdown is read the builders take `Md`, elsewhere `Plain`;
 * both come from the functions below and from nowhere else, so unescaped text does not compile.
 */
import { inWords } from '../src/language/in-words.ts';
import { isRightToLeft, type Language, type Text } from '../src/language/index.ts';
import { clean, unlisted } from './clean.ts';

declare const kind: unique symbol;
/** Text for places that show characters as they are: runs of rich text, buttons, labels, values. */
export type Plain = string & { readonly [kind]: 'plain' };
/** Text for places that read markdown: text blocks, facts, and the message beside the card. */
export type Md = string & { readonly [kind]: 'md' };
/** An address that may be opened: https, without a character that could end a markdown link. */
export type Link = string & { readonly [kind]: 'link' };

/** Word joiner: invisible, never breaks a line, and keeps two characters from meaning something together. */
const joiner = '\u2060';
const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
/** Words of ours such as `readonly-admin`, which phrases compare. */
const token = /^[a-z][A-Za-z]*(?:[-._][A-Za-z]+)*$/;

/** Keeps the direction of a foreign text to itself, so that it cannot reorder the sentence around it. */
function isolated(text: string, language: Language): string {
  if (rightToLeftLetter.test(text)) return `\u2068${text.replace(leftToRight, inOrder)}\u2069`;
  return isRightToLeft(language) && text !== '' && !token.test(text) ? `\u2066${text}\u2069` : text;
}

/** An address, a number in groups, a MAC: what is read from the left also within right-to-left letters. */
const leftToRight = /[+\w][\w.:@+/-]*%?(?: [+\d][\w.:@+/-]*%?)*/g;

function inOrder(piece: string): string {
  return /[.:@+/ -]/.test(piece) ? `\u2066${piece}\u2069` : piece;
}

/** `${…}` and `{{…}}` are evaluated by Webex's web client, wherever they stand in a card. */
function withoutMacros(text: string): string {
  return text.includes('{') ? text.replaceAll('{', `${joiner}{${joiner}`) : text;
}

/** Foreign text for a place that shows characters as they are; at most `cap` characters. */
export function plain(raw: string, language: Language, cap = 120): Plain {
  return isolated(withoutMacros(clean(raw, cap)), language) as Plain;
}

const special = /[\\`*_~[\]<>{&:#|=+.)\-@!]/;

/**
 * Foreign text for a place that reads markdown; at most `cap` characters. It shows the same characters
 * (a few as look-alikes) with and without a markdown reader, because some clients show facts unread:
 * hence no backslashes. Links, mentions, tags, emphasis, lists, headings and entities do not happen.
 */
export function md(raw: string, language: Language, cap = 120): Md {
  const text = clean(raw, cap);
  return isolated(special.test(text) ? disarmed(text) : text, language) as Md;
}

function disarmed(text: string): string {
  return withoutMacros(text)
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('*', '∗')
    .replaceAll('`', 'ˋ')
    .replaceAll('~', '∼')
    .replace(/[\\\]]/g, `$&${joiner}`)
    .replaceAll('![', `!${joiner}[`)
    .replace(/&(?=#?\w)/g, `&${joiner}`)
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, `$&${joiner}`)
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, `${joiner}$&${joiner}`)
    .replace(/^(?:#{1,6}(?= |$)|[-+](?= |$)|[-=][-= ]*$|\d+[.)](?= |$))/, `${joiner}$&`)
    .replaceAll('|', `|${joiner}`);
}

/** Every string among the values of a phrase, made harmless. */
function guarded(values: unknown, guard: (raw: string) => string): unknown {
  if (typeof values === 'string') return guard(values);
  if (Array.isArray(values)) return values.map((value) => guarded(value, guard));
  if (typeof values !== 'object' || values === null || values instanceof Date) return values;
  return Object.fromEntries(Object.entries(values).map(([key, v]) => [key, guarded(v, guard)]));
}

function phrased({ key }: Text, values: unknown, language: Language): string {
  return inWords({ key, values } as unknown as Text, language).replace(doubledStop, '$1');
}

/** The full stop after a name that ends with one (`Sp. z o.o.`), with the marks of direction between them. */
const doubledStop = /(?<!\.)(\.[\u2060-\u2069]*)\.(?=\s|$)/g;

/**
 * A message of ours for a place that reads markdown. The values in it are foreign text and are escaped
 * here; values that are already safe (a list of names) come in `safe` and replace those of their name.
 */
export function words(message: Text, language: Language, safe: Record<string, Md> = {}): Md {
  const values = guarded(message.values, (raw) => md(raw, language, 200));
  return phrased(message, { ...(values as object), ...safe }, language) as Md;
}

/** A message of ours for a place that shows characters as they are, such as a title. */
export function plainWords(message: Text, language: Language): Plain {
  const values = guarded(message.values, (raw) => plain(raw, language));
  return directed(phrased(message, values, language), language);
}

/** A message of ours for a button: at most `cap` characters, whatever the values are. */
export function buttonWords(message: Text, language: Language, cap = 28): Plain {
  const values = guarded(message.values, (raw) => clean(raw, cap));
  return directed(withoutMacros(clean(phrased(message, values, language), cap)), language);
}

/** Plain places know no right-to-left paragraph, so mixed text brings its own. */
function directed(text: string, language: Language): Plain {
  const mixed = isRightToLeft(language) && !/^[\u0590-\u05ff ]*$/.test(text);
  return (mixed ? `\u2067${text}\u2069` : text) as Plain;
}

/** Safe texts put together with an own separator. */
export function joined(parts: readonly (Md | '' | false | undefined)[], separator = ' · '): Md {
  return parts.filter((part) => part).join(separator) as Md;
}

/** The address, when it is https; undefined otherwise. One of Deskhand's `own` may be http, as on one machine. */
export function link(raw: string | undefined, own = false): Link | undefined {
  if (!raw || !URL.canParse(raw)) return undefined;
  const url = new URL(raw);
  if (url.protocol !== 'https:' && !(own && url.protocol === 'http:')) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  return url.href.replace(
    /[^\w\-./:?#@!&=+,;%]/g,
    (odd) => `%${odd.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  ) as Link;
}

/** An element or action of a card, as JSON. */
export interface Part {
  readonly type: string;
  readonly [property: string]: unknown;
}
/** What a pressed button sends: a nonce and the index of a choice, nothing else. */
export type Press = { a: string; c: number };
type Color = 'default' | 'accent' | 'good' | 'warning' | 'attention';
type Side = 'left' | 'center' | 'right';
interface Place {
  spacing?: 'none' | 'small' | 'default' | 'medium' | 'large' | 'extraLarge' | 'padding';
  separator?: true;
  id?: string;
  isVisible?: boolean;
}
interface Look {
  size?: 'small' | 'default' | 'medium' | 'large' | 'extraLarge';
  weight?: 'lighter' | 'default' | 'bolder';
  color?: Color;
  isSubtle?: true;
  fontType?: 'monospace';
}
type TextPlace = Place & { horizontalAlignment?: Side };
interface Box {
  style?: 'default' | 'emphasis' | 'good' | 'warning' | 'attention' | 'accent';
  verticalContentAlignment?: 'top' | 'center' | 'bottom';
}

/** Text with markdown; always wraps. Cards know no code spans, so what a phrase has in `…` is bold here. */
export function textBlock(text: Md, look: Look & TextPlace & { maxLines?: number } = {}): Part {
  const shown = unlisted(text.replace(/`([^`]+)`/g, '**$1**'));
  return { type: 'TextBlock', text: shown, wrap: true, ...look };
}

/** Text without markdown, in runs of different looks. */
export function richText(inlines: readonly Part[], place: TextPlace = {}): Part {
  return { type: 'RichTextBlock', inlines, ...place };
}

/** A piece of a rich text. */
export function textRun(
  text: Plain,
  look: Look & { italic?: true; strikethrough?: true; underline?: true; highlight?: true } = {},
): Part {
  return { type: 'TextRun', text, ...look };
}

/** Names and values under each other. */
export function factSet(facts: readonly { title: Md; value: Md }[], place: Place = {}): Part {
  const shown = facts.map((fact) => ({ ...fact, value: unlisted(fact.value) }));
  return { type: 'FactSet', facts: shown, ...place };
}

/** Columns beside each other; at most three fit a phone. */
export function columnSet(columns: readonly Part[], place: Place = {}): Part {
  return { type: 'ColumnSet', columns, ...place };
}

/** One column: as wide as its content, the rest, or a share. */
export function column(
  width: 'auto' | 'stretch' | number,
  items: readonly Part[],
  /** `selectAction`: what opens when anything in it is pressed. */
  place: Place & Box & { selectAction?: Part } = {},
): Part {
  return { type: 'Column', width, items, ...place };
}

/** Elements that belong together, with a coloured ground when it has a style. */
export function container(items: readonly Part[], place: Place & Box = {}): Part {
  return { type: 'Container', items, ...place };
}

/** Buttons inside the body; Webex shows at most five of a set. */
export function actionSet(actions: readonly Part[], place: Place = {}): Part {
  return { type: 'ActionSet', actions, ...place };
}

/** A picture; Webex fetches it while the message is being posted. */
export function image(
  url: Link,
  altText: Plain,
  place: TextPlace & { size?: 'auto' | 'stretch' | 'small' | 'medium' | 'large' } = {},
): Part {
  return { type: 'Image', url, altText, ...place };
}

/** What every input has. Without our own `errorMessage` clients speak English. */
interface Asked extends Place {
  id: string;
  label: Plain;
  errorMessage: Plain;
  isRequired?: boolean;
}

/** One line or several; `regex` without look-around. */
export function inputText(
  asked: Asked & {
    maxLength: number;
    value?: Plain;
    placeholder?: Plain;
    regex?: string;
    style?: 'text' | 'tel' | 'url' | 'email';
    isMultiline?: boolean;
  },
): Part {
  return { type: 'Input.Text', ...asked };
}

/** A number between `min` and `max`. */
export function inputNumber(
  asked: Asked & { min: number; max: number; value?: number; placeholder?: Plain },
): Part {
  return { type: 'Input.Number', ...asked };
}

/** A day, `YYYY-MM-DD`. */
export function inputDate(asked: Asked & { min?: string; max?: string; value?: string }): Part {
  return { type: 'Input.Date', ...asked };
}

/** A time of day, `HH:MM`. */
export function inputTime(asked: Asked & { min?: string; max?: string; value?: string }): Part {
  return { type: 'Input.Time', ...asked };
}

/** Yes or no: sends `true` or `false`. */
export function inputToggle(asked: Asked & { title: Plain; value?: 'true' | 'false' }): Part {
  return { type: 'Input.Toggle', valueOn: 'true', valueOff: 'false', wrap: true, ...asked };
}

/** One of several, or several joined with commas. */
export function inputChoice(
  asked: Asked & {
    choices: readonly { title: Plain; value: string }[];
    style: 'compact' | 'expanded';
    isMultiSelect?: boolean;
    value?: string;
    placeholder?: Plain;
  },
): Part {
  return { type: 'Input.ChoiceSet', wrap: true, ...asked };
}

/** A button that sends the card's inputs together with `data`. */
export function submit(title: Plain, data: Press, style?: 'positive' | 'destructive'): Part {
  return { type: 'Action.Submit', title, data, ...(style ? { style } : {}) };
}

/** A button that opens an address. */
export function openUrl(title: Plain, url: Link): Part {
  return { type: 'Action.OpenUrl', title, url };
}

/** A button that unfolds a further card below. */
export function showCard(title: Plain, body: readonly Part[], actions: readonly Part[]): Part {
  return {
    type: 'Action.ShowCard',
    title,
    card: { type: 'AdaptiveCard', version: '1.3', body, actions },
  };
}

/** A button that shows and hides elements; never for anything essential. */
export function toggleVisibility(title: Plain, elementIds: readonly string[]): Part {
  return { type: 'Action.ToggleVisibility', title, targetElements: elementIds };
}
