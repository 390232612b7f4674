/** What was sent between the bot, its administrator and the cloud, newest first. */
import type { PageCall, PageCallDetail } from '../../wire.ts';
import { element, redraw } from '../dom.ts';
import { type Page, wordsOn } from '../page.ts';
import { get } from '../requests.ts';

/** Rows shown at most. */
const shownAtMost = 300;

export interface CallsPanel {
  panel: HTMLElement;
  /** A new exchange, or `reset`: the list is to be read anew. */
  hear(call: PageCall | 'reset'): void;
}

/** Reads the list when it is opened and grows while it stays open. */
export function callsPanel(page: Page): CallsPanel {
  const calls = new Map<string, PageCall>();
  const rows = new Map<string, HTMLElement>();
  const filter = element('input', { type: 'search', id: 'calls-filter', oninput: () => draw() });
  const who = element('select', { id: 'calls-who', onchange: () => draw() });
  const list = element('div', { class: 'calls' });
  const empty = element('p', { class: 'empty-tool' });
  const fields = element('div', { class: 'filters' });
  const panel = element(
    'div',
    { class: 'calls-panel', onshow: () => void read() },
    fields,
    empty,
    list,
  );
  let waiting = false;
  /** False until the list was read once: until then nobody knows whether nothing was sent. */
  let isRead = false;
  /** What was heard while the list is being read: newer than the answer. */
  let meanwhile: PageCall[] | undefined;

  const draw = (): void => {
    waiting = false;
    const words = wordsOn(page);
    const found = [...calls.values()]
      .filter((call) => matches(call, who.value, filter.value))
      .slice(-shownAtMost)
      .reverse();
    redraw(list, ...found.map((call) => rowOf(call)));
    empty.hidden = !isRead || found.length > 0;
    empty.textContent = calls.size === 0 ? words.noCalls : words.noCallsMatch;
  };
  const rowOf = (call: PageCall): HTMLElement => {
    const known = rows.get(call.id);
    if (known) return known;
    const row = drawCall(page, call);
    rows.set(call.id, row);
    return row;
  };
  const read = async (): Promise<void> => {
    const heard: PageCall[] = [];
    meanwhile = heard;
    const answer = await get<{ calls: PageCall[] }>('/api/calls').catch(() => ({ calls: [] }));
    // begun anew meanwhile: what comes then is newer
    if (meanwhile !== heard) return;
    meanwhile = undefined;
    calls.clear();
    for (const call of [...answer.calls, ...heard]) calls.set(call.id, call);
    isRead = true;
    for (const id of rows.keys()) if (!calls.has(id)) rows.delete(id);
    draw();
  };
  const label = (): void => {
    const words = wordsOn(page);
    const choices = [
      ['', words.everyone],
      ['bot', words.fromBot],
      ['admin', words.fromAdmin],
      ['webhook', words.fromWebhook],
      ['failures', words.failuresOnly],
    ] as const;
    const chosen = who.value;
    who.replaceChildren(...choices.map(([value, name]) => element('option', { value }, name)));
    who.value = chosen;
    filter.placeholder = words.filterHint;
    fields.replaceChildren(
      element('label', { class: 'field' }, element('span', {}, words.filter), filter),
      element('label', { class: 'field' }, element('span', {}, words.who), who),
    );
    rows.clear();
    draw();
  };

  page.on('language', label);
  label();
  return {
    panel,
    hear(call) {
      if (!panel.isConnected) return;
      if (call === 'reset') {
        void read();
        return;
      }
      calls.set(call.id, call);
      meanwhile?.push(call);
      // A synchronisation makes hundreds of calls a second; one drawing per frame shows them all.
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(draw);
    },
  };
}

function matches(call: PageCall, who: string, filter: string): boolean {
  const failed = call.status === 0 || call.status >= 400;
  if (who === 'failures' ? !failed : who !== '' && call.from !== who) return false;
  const text = `${call.method} ${call.path} ${call.status}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function drawCall(page: Page, call: PageCall): HTMLElement {
  const words = wordsOn(page);
  const who = { bot: words.fromBot, admin: words.fromAdmin, webhook: words.fromWebhook };
  const tone = call.status >= 200 && call.status < 400 ? 'fine' : 'failed';
  const bodies = element('div', { class: 'bodies', dir: 'ltr' });
  const time = new Date(call.at).toISOString().slice(11, 23);
  return element(
    'details',
    {
      class: 'call',
      ontoggle: ({ target }: Event) => {
        const isOpened = (target as HTMLDetailsElement).open && bodies.childElementCount === 0;
        if (isOpened) void showBodies(page, call.id, bodies);
      },
    },
    element(
      'summary',
      { dir: 'ltr' },
      element(
        'span',
        { class: `status ${tone}` },
        call.status === 0 ? words.noAnswer : String(call.status),
      ),
      element('span', { class: 'method' }, call.method),
      element('span', { class: 'path' }, call.path),
      element('span', { class: 'meta' }, `${time} · ${who[call.from]} · ${Math.round(call.ms)} ms`),
    ),
    bodies,
  );
}

async function showBodies(page: Page, id: string, bodies: HTMLElement): Promise<void> {
  const words = wordsOn(page);
  const answer = await get<{ call: PageCallDetail }>('/api/calls', { id }).catch(() => undefined);
  const part = (name: string, value: unknown): HTMLElement[] => [
    element('h3', { dir: 'auto' }, name),
    value === undefined
      ? element('p', { class: 'detail', dir: 'auto' }, words.noBody)
      : element('pre', {}, typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)),
  ];
  bodies.replaceChildren(
    ...(answer
      ? [...part(words.request, answer.call.request), ...part(words.response, answer.call.response)]
      : [element('p', { dir: 'auto' }, words.refusedNotFound)]),
  );
}
