/** Knobs that make the mail server of the sandbox fail, folded away above the mail. */
import type { PageMailFaults } from '../../wire.ts';
import { element, redraw } from '../dom.ts';
import { type Page, wordsOn } from '../page.ts';
import { changeMailFaults } from '../talk.ts';

const counted: [name: 'greylist' | 'slowMs' | 'cutAfterData', max: number, step: number][] = [
  ['greylist', 5, 1],
  ['slowMs', 60_000, 500],
  ['cutAfterData', 5, 1],
];
const switched = ['reject', 'bounce', 'down'] as const;

/** Each change is sent at once; a mail server that never fails has no knobs. */
export function mailKnobs(page: Page): HTMLElement {
  const root = element('details', { class: 'mail-knobs', hidden: true });
  const draw = (): void => {
    const words = wordsOn(page);
    const { mailFaults: faults } = page.state;
    root.hidden = faults === undefined;
    if (!faults) return;
    const change = (changed: Partial<PageMailFaults>): void => void changeMailFaults(page, changed);
    redraw(
      root,
      element('summary', {}, words.mailFaults),
      ...counted.map(([name, max, step]) =>
        number(name, words[name], { value: faults[name], max, step }, (value) =>
          change({ [name]: value }),
        ),
      ),
      ...switched.map((name) =>
        toggle(name, words[name], faults[name], (isOn) => change({ [name]: isOn })),
      ),
    );
  };
  page.on('mailFaults', draw);
  page.on('language', draw);
  draw();
  return root;
}

function number(
  name: string,
  label: string,
  range: { value: number; max: number; step: number },
  choose: (value: number) => void,
): HTMLElement {
  return element(
    'label',
    { class: 'field' },
    element('span', {}, label),
    element('input', {
      type: 'number',
      id: `mail-${name}`,
      min: 0,
      ...range,
      onchange: ({ target }: Event) => choose((target as HTMLInputElement).valueAsNumber || 0),
    }),
  );
}

function toggle(
  name: string,
  label: string,
  isOn: boolean,
  choose: (isOn: boolean) => void,
): HTMLElement {
  return element(
    'label',
    { class: 'field switch' },
    element('input', {
      type: 'checkbox',
      id: `mail-${name}`,
      checked: isOn,
      onchange: ({ target }: Event) => choose((target as HTMLInputElement).checked),
    }),
    element('span', {}, label),
  );
}
