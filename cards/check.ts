/**
 * Checks a card against what Webex renders (rules.json). Every mistake is one plain sentence that names
 * the place; the official schema, by contrast, says six things about one mistake and misses most.
 */
import { estimatedHeight } from './height.ts';
import { rules } from './rules.ts';

interface Found {
  path: string;
  part: Record<string, unknown>;
  type: string;
  depth: number;
}

/** Every mistake in a card and the message beside it; empty when there is none. */
export function mistakesIn(content: unknown, markdown: string): string[] {
  const parts = [...walk(content, 'card', 'AdaptiveCard', 0)];
  return [
    ...parts.flatMap((found) => [...shapeMistakes(found), ...partMistakes(found)]),
    ...cardMistakes(parts, content),
    ...messageMistakes(markdown),
  ];
}

const children: Record<string, string | undefined> = {
  body: undefined,
  items: undefined,
  actions: undefined,
  inlines: 'TextRun',
  columns: 'Column',
  images: 'Image',
  facts: 'Fact',
  choices: 'Input.Choice',
  card: 'AdaptiveCard',
  selectAction: undefined,
};

function* walk(value: unknown, path: string, fallback: string, depth: number): Generator<Found> {
  if (!isRecord(value)) return;
  const type = typeof value['type'] === 'string' ? value['type'] : fallback;
  yield { path, part: value, type, depth };
  for (const [key, childType] of Object.entries(children)) {
    const below = value[key];
    const deeper = key === 'items' || key === 'columns' ? depth + 1 : depth;
    for (const [index, child] of (Array.isArray(below) ? below : [below]).entries()) {
      const where = Array.isArray(below) ? `${path}.${key}[${index}]` : `${path}.${key}`;
      yield* walk(child, where, childType ?? 'an element without a type', deeper);
    }
  }
}

function shapeMistakes({ path, part, type }: Found): string[] {
  const known = rules.elements[type];
  if (!known) return [`${path}: Webex does not render ${type}.`];
  const properties = Object.keys(part).filter((key) => key !== 'type');
  return [
    ...known.must
      .filter((key) => key !== 'type' && part[key] === undefined)
      .map((key) => `${path}: ${type} needs ${key}.`),
    ...properties
      .filter((key) => !known.must.includes(key) && !known.may.includes(key))
      .map((key) => `${path}: ${type} has no ${key} that Webex 1.3 knows.`),
    ...properties.flatMap((key) => {
      const allowed = rules.values[`${type}.${key}`] ?? rules.values[key];
      return allowed && !allowed.includes(String(part[key]))
        ? [`${path}: ${key} must be one of ${allowed.join(', ')}, not ${String(part[key])}.`]
        : [];
    }),
  ];
}

function partMistakes(found: Found): string[] {
  const { type, path, part, depth } = found;
  const said = depth > rules.limits.depth.most ? [`${path}: nested too deeply.`] : [];
  if (type.startsWith('Input.') && type !== 'Input.Choice') said.push(...inputMistakes(found));
  if (type.startsWith('Action.')) said.push(...actionMistakes(found));
  if (isRecord(part['selectAction'])) said.push(...linkMistakes(found, part['selectAction']));
  if (type === 'TextBlock' && part['wrap'] !== true) said.push(`${path}: text must wrap.`);
  if (type === 'Image') said.push(...imageMistakes(found));
  said.push(...tooMany(found, 'columns'), ...tooMany(found, 'facts'));
  said.push(...tooMany(found, 'choices'));
  if (type === 'Fact' && String(part['title']).length > rules.limits.factTitle.most)
    said.push(`${path}: the name of a fact is too long for a phone.`);
  return [...said, ...textMistakes(found)];
}

function tooMany({ path, part }: Found, key: 'columns' | 'facts' | 'choices'): string[] {
  const list = part[key];
  const { most } = rules.limits[key];
  return Array.isArray(list) && list.length > most
    ? [`${path}: ${list.length} ${key}, at most ${most}.`]
    : [];
}

const textKeys = ['text', 'title', 'value', 'label', 'errorMessage', 'placeholder', 'altText'];

function textMistakes({ path, part, type }: Found): string[] {
  const keys = type === 'Input.Choice' ? ['title'] : textKeys;
  const given = keys.flatMap((key) => (typeof part[key] === 'string' ? [part[key]] : []));
  // A field of several lines has line breaks in its value, and nobody reads that as markdown.
  const texts = part['isMultiline'] ? given.map((one) => one.replaceAll('\n', ' ')) : given;
  const readsMarkdown = type === 'TextBlock' || type === 'Fact';
  const said = texts.flatMap((text) =>
    rules.texts
      .filter(
        ({ pattern, where }) => (readsMarkdown || where === 'everywhere') && pattern.test(text),
      )
      .map(({ says }) => `${path}: “${text.slice(0, 40)}” ${says}.`),
  );
  const color = part['color'];
  const text = part['text'];
  if (rules.coloursThatNeedAMark.includes(String(color)) && !rules.marks.test(String(text)))
    said.push(`${path}: colour alone carries the meaning of “${String(text)}”.`);
  return said;
}

function inputMistakes({ path, part, type }: Found): string[] {
  const said: string[] = [];
  if (!part['label']) said.push(`${path}: an input needs a label.`);
  const isChecked = ['isRequired', 'regex', 'min', 'max'].some((key) => part[key] !== undefined);
  if (isChecked && !part['errorMessage'])
    said.push(`${path}: without an errorMessage clients speak English.`);
  if (type === 'Input.Text' && part['maxLength'] === undefined)
    said.push(`${path}: a text input needs a maxLength.`);
  if (!rules.inputIds.test(String(part['id'])))
    said.push(`${path}: “${String(part['id'])}” is no id of an input.`);
  if (/\(\?[=!<]/.test(String(part['regex'] ?? '')))
    said.push(`${path}: some clients do not know look-around in a regex.`);
  return said;
}

function imageMistakes({ path, part }: Found): string[] {
  return [
    ...(String(part['url']).startsWith('https://') ? [] : [`${path}: a picture needs https.`]),
    ...(part['altText'] ? [] : [`${path}: a picture needs words for those who do not see it.`]),
  ];
}

function actionMistakes({ path, part, type }: Found): string[] {
  const said: string[] = [];
  const title = visible(part['title']);
  if (title.length > rules.limits.buttonTitle.most)
    said.push(`${path}: the button “${title}” is too long.`);
  if (type === 'Action.OpenUrl' && !String(part['url']).startsWith('https://'))
    said.push(`${path}: a button opens https addresses only.`);
  if (type !== 'Action.Submit') return said;
  const data = part['data'];
  const isPress =
    isRecord(data) &&
    Object.keys(data).toSorted().join() === 'a,c' &&
    typeof data['a'] === 'string' &&
    Number.isInteger(data['c']);
  return isPress
    ? said
    : [...said, `${path}: a button sends a nonce a and a choice c, nothing else.`];
}

/** A text that opens an address when it is pressed must say so itself: nothing else on the card does. */
function linkMistakes({ path, part }: Found, action: Record<string, unknown>): string[] {
  if (action['type'] !== 'Action.OpenUrl')
    return [`${path}: pressing a text may open an address, nothing else.`];
  const seen = visible(JSON.stringify(part['items'] ?? part['text'] ?? ''));
  const title = visible(action['title']);
  return seen.includes(title) ? [] : [`${path}: nothing says “${title}” where it can be pressed.`];
}

/** What is folded can be unfolded, and a button unfolds something; Webex does not fold buttons. */
function foldMistakes(parts: readonly Found[]): string[] {
  const targets = parts.flatMap(({ part, path }) => {
    const elements = part['targetElements'];
    return (Array.isArray(elements) ? elements : []).map((target: unknown) => ({
      path,
      id: isRecord(target) ? String(target['elementId']) : String(target),
    }));
  });
  const folds = parts.filter(({ type }) => type !== 'ActionSet' && !type.startsWith('Action.'));
  const ids = new Set(folds.map(({ part }) => part['id']));
  const unfolded = new Set(targets.map(({ id }) => id));
  return [
    ...targets
      .filter(({ id }) => !ids.has(id))
      .map(({ path, id }) => `${path}: there is no “${id}” to unfold.`),
    ...parts
      .filter(({ part }) => part['isVisible'] === false && !unfolded.has(String(part['id'])))
      .map(({ path }) => `${path}: nothing unfolds it, so nobody sees it.`),
  ];
}

function cardMistakes(parts: readonly Found[], content: unknown): string[] {
  const { limits } = rules;
  const count = (test: (found: Found) => boolean) => parts.filter(test).length;
  const root = parts[0]?.part ?? {};
  const said = foldMistakes(parts);
  const most = (what: string, size: number, limit: { most: number }) => {
    if (size > limit.most) said.push(`card: ${size} ${what}, at most ${limit.most}.`);
  };
  if (root['version'] !== rules.version) said.push(`card: the version must be ${rules.version}.`);
  most(
    'buttons',
    // What opens when a text is pressed is drawn as text, in no row of buttons.
    count(({ type, path }) => type.startsWith('Action.') && !path.endsWith('.selectAction')),
    limits.buttonsPerCard,
  );
  most(
    'inputs',
    count(({ type }) => /^Input\.(?!Choice$)/.test(type)),
    limits.inputs,
  );
  most(
    'pictures',
    count(({ type }) => type === 'Image'),
    limits.images,
  );
  most('coloured boxes', count(isBox), limits.boxes);
  most('bytes', Buffer.byteLength(JSON.stringify(content)), limits.cardBytes);
  most('pixels tall', estimatedHeight(content), limits.heightPixels);
  for (const row of buttonRows(parts))
    most('characters in a row of buttons', row, limits.buttonRow);
  const ids = parts.flatMap(({ part }) => (typeof part['id'] === 'string' ? [part['id']] : []));
  for (const id of ids.filter((one, index) => ids.indexOf(one) !== index))
    said.push(`card: the id “${id}” is used twice.`);
  return said;
}

function isBox({ type, part }: Found): boolean {
  const style = part['style'];
  return type === 'Container' && style !== undefined && style !== 'default' && style !== 'emphasis';
}

function buttonRows(parts: readonly Found[]): number[] {
  return parts.flatMap(({ part }) => {
    const actions = part['actions'];
    if (!Array.isArray(actions)) return [];
    return [actions.reduce((sum, action) => sum + visible(action?.title).length, 0)];
  });
}

function visible(title: unknown): string {
  return String(title ?? '').replace(/\p{Cf}/gu, '');
}

function messageMistakes(markdown: string): string[] {
  const bytes = Buffer.byteLength(markdown);
  const { messageBytes, messageLetters } = rules.limits;
  return [
    ...(bytes > messageBytes.most
      ? [`message: ${bytes} bytes, at most ${messageBytes.most}.`]
      : []),
    ...(markdown.length < messageLetters.least
      ? ['message: says too little without the card.']
      : []),
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
