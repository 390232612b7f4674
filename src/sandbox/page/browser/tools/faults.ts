/** Knobs that make the simulated Webex misbehave. */
import type { PageFaults } from '../../wire.ts';
import { element, redraw } from '../dom.ts';
import { type Page, wordsOn } from '../page.ts';
import { changeFaults } from '../talk.ts';
import { mondayButton } from './monday.ts';

const none: PageFaults = {
  throttlePercent: 0,
  retryAfter: '1',
  serverErrorPercent: 0,
  latencyMs: 0,
  duplicateDeliveries: 0,
  reorderDeliveries: false,
  dropAcknowledgements: 0,
  failPaths: [],
  deactivateWebhooks: false,
  provisioningOutcome: 'provisioned',
  provisioningMs: 4_000,
  lostCreations: 0,
  refusedCreations: 0,
};

type Counted =
  | 'throttlePercent'
  | 'serverErrorPercent'
  | 'latencyMs'
  | 'duplicateDeliveries'
  | 'dropAcknowledgements'
  | 'provisioningMs'
  | 'lostCreations'
  | 'refusedCreations';

const ranges: [name: Counted, max: number, step: number][] = [
  ['throttlePercent', 100, 5],
  ['serverErrorPercent', 100, 5],
  ['latencyMs', 5_000, 100],
  ['duplicateDeliveries', 5, 1],
  ['dropAcknowledgements', 5, 1],
  ['provisioningMs', 60_000, 1_000],
  ['lostCreations', 5, 1],
  ['refusedCreations', 5, 1],
];

const outcomes = ['provisioned', 'provisioned_with_errors', 'pending_rpl_review', 'error'] as const;

/** What people and libraries make of `Retry-After`: seconds, nothing, a date, nonsense. */
const retryAfters = ['1', '5', '30', '', 'Wed, 21 Oct 2037 07:28:00 GMT', 'soon'];

/** Each change is sent at once. */
export function faultsPanel(page: Page): HTMLElement {
  const panel = element('div', { class: 'faults-panel' });
  // kept over redraws: it says how far the bot is
  let monday = mondayButton(page);
  const draw = (): void => {
    const words = wordsOn(page);
    const { faults } = page.state;
    if (!faults) return;
    const change = (changed: Partial<PageFaults>): void => void changeFaults(page, changed);
    redraw(
      panel,
      element('p', { class: 'intro' }, words.faultsIntro),
      ...ranges.flatMap(([name, max, step]) => [
        slider(name, words[name], faults[name], max, step, (value) => change({ [name]: value })),
        name === 'throttlePercent' && retryAfter(words.retryAfter, faults.retryAfter, change),
      ]),
      outcome(words.provisioningOutcome, faults.provisioningOutcome, change),
      reorder(words.reorderDeliveries, faults.reorderDeliveries, change),
      failPaths(page, faults, change),
      pill('fault-deactivateWebhooks', words.deactivateWebhooks, () =>
        change({ deactivateWebhooks: true }),
      ),
      monday,
      pill('faults-reset', words.faultsReset, () => change(none)),
    );
  };
  page.on('faults', draw);
  page.on('language', () => {
    monday = mondayButton(page);
    draw();
  });
  draw();
  return panel;
}

function pill(id: string, label: string, onclick: () => void): HTMLElement {
  return element('button', { type: 'button', class: 'pill', id, onclick }, label);
}

function slider(
  name: Counted,
  label: string,
  value: number,
  max: number,
  step: number,
  choose: (value: number) => void,
): HTMLElement {
  const output = element('output', { for: `fault-${name}` }, String(value));
  return element(
    'div',
    { class: 'field knob' },
    element('label', { for: `fault-${name}` }, label),
    element('input', {
      type: 'range',
      id: `fault-${name}`,
      min: 0,
      max,
      step,
      value,
      oninput: ({ target }: Event) => {
        output.textContent = (target as HTMLInputElement).value;
      },
      onchange: ({ target }: Event) => choose((target as HTMLInputElement).valueAsNumber),
    }),
    output,
  );
}

function retryAfter(
  label: string,
  value: string,
  change: (changed: Partial<PageFaults>) => void,
): HTMLElement {
  const values = retryAfters.includes(value) ? retryAfters : [value, ...retryAfters];
  return element(
    'label',
    { class: 'field' },
    element('span', {}, label),
    element(
      'select',
      {
        id: 'fault-retryAfter',
        onchange: ({ target }: Event) =>
          change({ retryAfter: (target as HTMLSelectElement).value }),
      },
      ...values.map((known) =>
        element('option', { value: known, selected: known === value }, known || '—'),
      ),
    ),
  );
}

/** What becomes of a wholesale customer; the values are the words of the API. */
function outcome(
  label: string,
  value: PageFaults['provisioningOutcome'],
  change: (changed: Partial<PageFaults>) => void,
): HTMLElement {
  return element(
    'label',
    { class: 'field' },
    element('span', {}, label),
    element(
      'select',
      {
        id: 'fault-provisioningOutcome',
        dir: 'ltr',
        onchange: ({ target }: Event) => {
          const chosen = outcomes.find((each) => each === (target as HTMLSelectElement).value);
          if (chosen) change({ provisioningOutcome: chosen });
        },
      },
      ...outcomes.map((each) => element('option', { value: each, selected: each === value }, each)),
    ),
  );
}

function reorder(
  label: string,
  isOn: boolean,
  change: (changed: Partial<PageFaults>) => void,
): HTMLElement {
  return element(
    'label',
    { class: 'field switch' },
    element('input', {
      type: 'checkbox',
      id: 'fault-reorderDeliveries',
      checked: isOn,
      onchange: ({ target }: Event) =>
        change({ reorderDeliveries: (target as HTMLInputElement).checked }),
    }),
    element('span', {}, label),
  );
}

function failPaths(
  page: Page,
  faults: PageFaults,
  change: (changed: Partial<PageFaults>) => void,
): HTMLElement {
  const words = wordsOn(page);
  const wrong = element(
    'span',
    { class: 'wrong', role: 'alert', hidden: true },
    words.failPathsWrong,
  );
  const lines = faults.failPaths.map(({ status, pattern }) => `${status} ${pattern}`).join('\n');
  const box = element('textarea', {
    id: 'fault-failPaths',
    rows: 3,
    dir: 'ltr',
    spellcheck: 'false',
    placeholder: '503 /people',
    onchange: () => {
      const read = readPaths(box.value);
      wrong.hidden = read !== undefined;
      if (read) change({ failPaths: read });
    },
  });
  box.value = lines;
  return element('label', { class: 'field' }, element('span', {}, words.failPaths), box, wrong);
}

/** Undefined when a line is not “status pattern”. */
function readPaths(text: string): PageFaults['failPaths'] | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const read = lines.map((line) => /^(0|[45]\d\d)\s+(.+)$/.exec(line));
  if (read.includes(null)) return undefined;
  return read.map((match) => ({ status: Number(match?.[1]), pattern: match?.[2] ?? '' }));
}
