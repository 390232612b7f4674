/** A file that goes along with the next message: chosen, shown by its name, taken back by a press. */
import { element, icon, iconButton } from './dom.ts';
import { type Page, wordsOn } from './page.ts';
import type { Enclosed } from './talk.ts';

export interface Enclosing {
  /** The button that asks for a file, and what was chosen. */
  parts: HTMLElement[];
  /** What goes along; undefined when nothing was chosen. */
  chosen(): Enclosed | undefined;
  clear(): void;
  /** After a change of language. */
  draw(): void;
}

/** `choose` is called after somebody has chosen a file. */
export function enclosing(page: Page, choose: () => void): Enclosing {
  let file: Enclosed | undefined;
  const input = element('input', {
    type: 'file',
    hidden: true,
    onchange: () => void read(),
  });
  const button = element('span', {});
  const chip = element('button', {
    type: 'button',
    class: 'chip enclosed',
    hidden: true,
    onclick: () => clear(),
  });

  const read = async (): Promise<void> => {
    const [picked] = input.files ?? [];
    if (!picked) return;
    const bytes = new Uint8Array(await picked.arrayBuffer());
    let letters = '';
    for (const byte of bytes) letters += String.fromCharCode(byte);
    file = { name: picked.name, base64: btoa(letters) };
    draw();
    choose();
  };
  const clear = (): void => {
    file = undefined;
    input.value = '';
    draw();
  };
  const draw = (): void => {
    const words = wordsOn(page);
    button.replaceChildren(
      iconButton('file', words.attach, { class: 'quiet', onclick: () => input.click() }),
    );
    chip.hidden = file === undefined;
    chip.title = words.detach;
    chip.replaceChildren(icon('file'), element('span', { dir: 'auto' }, file?.name ?? ''));
  };
  draw();
  return { parts: [input, button, chip], chosen: () => file, clear, draw };
}
