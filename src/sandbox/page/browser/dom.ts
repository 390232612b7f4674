/** Elements from values. Text always becomes a text node, so nothing a person wrote becomes markup. */

type Listener = (event: never) => void;
type Attribute = string | number | boolean | undefined | Listener;
type Child = Node | string | undefined | false;

/**
 * Creates an element. Attributes named `on…` are listeners, `true` is an empty attribute, `false` and
 * undefined leave it out.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      created.addEventListener(key.slice(2), value as unknown as EventListener);
    } else if (value !== undefined && value !== false) {
      created.setAttribute(key, value === true ? '' : String(value));
    }
  }
  created.append(...children.filter((child) => child !== undefined && child !== false));
  return created;
}

const drawings = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M4 12l16-8-5.5 16-3-6.5zM11.5 13.5L20 4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  phone:
    'M8 2.8h8a1.7 1.7 0 0 1 1.7 1.7v15a1.7 1.7 0 0 1-1.7 1.7H8a1.7 1.7 0 0 1-1.7-1.7v-15A1.7 1.7 0 0 1 8 2.8zM10.5 18.4h3',
  desktop: 'M3.5 5h17v11h-17zM9 20h6M12 16v4',
  mail: 'M3.5 5.5h17v13h-17zM4 6.2l8 6.6 8-6.6',
  sent: 'M7 4v16M3.5 7.5L7 4l3.5 3.5M17 20V4M13.5 16.5L17 20l3.5-3.5',
  faults: 'M12 3.8L21.5 20h-19zM12 10v5M12 17.4v.2',
  reply: 'M10 5L4 11l6 6M4.5 11H14a6 6 0 0 1 6 6v1.5',
  down: 'M12 5v14M6 13l6 6 6-6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  file: 'M6 3h8l4.5 4.5V21H6zM14 3v5h4.5',
  people:
    'M9 5.2a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM3 19.5c0-3.2 2.6-5.3 6-5.3s6 2.1 6 5.3M16 5.6a3 3 0 0 1 0 5.7M17.5 14.5c2.2.6 3.5 2.4 3.5 5',
} as const;

export type IconName = keyof typeof drawings;

/** A line drawing of 20 px in the colour of the text; says nothing to a screen reader. */
export function icon(name: IconName): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const path = document.createElementNS(namespace, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', drawings[name]);
  svg.append(path);
  return svg;
}

/** A round picture for somebody: the bell of the bot, or initials on a colour of their own. */
export function avatar(name: string, isBot: boolean): HTMLElement {
  if (isBot) {
    return element(
      'span',
      { class: 'avatar bot', 'aria-hidden': 'true' },
      element('img', { src: '/icon.svg', alt: '' }),
    );
  }
  const sum = [...name].reduce(
    (total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 997,
    7,
  );
  return element(
    'span',
    { class: `avatar tint-${sum % 6}`, 'aria-hidden': 'true' },
    initialsOf(name),
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return (
    letters
      .map((word) => (word ? [...word][0] : ''))
      .join('')
      .toUpperCase() || '?'
  );
}

/** What is to be drawn as soon as nobody types in it any more. */
const waiting = new WeakMap<HTMLElement, Child[]>();

/** What is to be drawn as soon as nobody presses anything any more. */
const untilLetGo = new Map<HTMLElement, Child[]>();
let isPressed = false;

const pressed = (): void => {
  isPressed = true;
};
document.addEventListener('pointerdown', pressed, true);
// After what a press leads to, its click. Whoever let go outside of the page comes back with no button down.
// A menu of the browser takes the release for itself, and so does another window.
for (const name of ['pointerup', 'pointercancel', 'contextmenu']) {
  document.addEventListener(name, () => void setTimeout(letGo), true);
}
window.addEventListener('blur', letGo);
document.addEventListener('pointermove', ({ buttons }) => void (buttons === 0 && letGo()), true);

function letGo(): void {
  if (!isPressed) return;
  isPressed = false;
  const drawings = [...untilLetGo];
  untilLetGo.clear();
  for (const [root, children] of drawings) redraw(root, ...children);
}

/**
 * Replaces what is in `root` and keeps the keyboard where it was: on the element with the same id. A field that
 * somebody is writing in stays as it is; the drawing waits until they leave it. It waits for the end of a press,
 * too: what was replaced between down and up would never be clicked.
 */
export function redraw(root: HTMLElement, ...children: Child[]): void {
  const field = fieldWrittenIn(root);
  if (field) {
    // after the keyboard has arrived where it goes: that may be a field of the same root
    const left = (): void => void setTimeout(drawWaiting, 0, root);
    if (!waiting.has(root)) field.addEventListener('blur', left, { once: true });
    waiting.set(root, children);
    return;
  }
  waiting.delete(root);
  if (isPressed) {
    untilLetGo.set(root, children);
    return;
  }
  const focused = root.contains(document.activeElement) ? document.activeElement?.id : undefined;
  root.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
  if (focused) document.getElementById(focused)?.focus();
}

function fieldWrittenIn(root: HTMLElement): HTMLElement | undefined {
  const focused = document.activeElement;
  const isField = focused?.matches(
    'textarea, input[type=number], input[type=text], input:not([type])',
  );
  return isField && root.contains(focused) ? (focused as HTMLElement) : undefined;
}

function drawWaiting(root: HTMLElement): void {
  const children = waiting.get(root);
  waiting.delete(root);
  if (children) redraw(root, ...children);
}

/** Text that only a screen reader says. */
export function unseen(text: string): HTMLElement {
  return element('span', { class: 'unseen' }, text);
}

/** A button that shows a drawing and says `label`. */
export function iconButton(
  name: IconName,
  label: string,
  attributes: Record<string, Attribute>,
  ...more: Child[]
): HTMLButtonElement {
  return element(
    'button',
    { type: 'button', title: label, 'aria-label': label, ...attributes },
    icon(name),
    ...more,
  );
}

/**
 * Text in which numbers, addresses and codes keep their order when the writing around them runs from right
 * to left. What is copied from it is the text, unchanged.
 */
export function withOrder(text: string): Node[] {
  return text
    .split(/([+(]?[\dA-Za-z][\dA-Za-z:.+@()\- ]*\d[\dA-Za-z:.@-]*)/)
    .map((part, index) =>
      index % 2 === 1 ? element('bdi', { dir: 'ltr' }, part) : document.createTextNode(part),
    );
}

/** Hours and minutes, as in 14:02. `at` is an ISO 8601 time. */
export function clockTime(at: string, language: string): string {
  const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(language, parts).format(new Date(at));
}
