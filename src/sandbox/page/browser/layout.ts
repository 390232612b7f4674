/** Which drawers are open, and whether the page is drawn at the width of a phone. */

export type Tool = 'mail' | 'sent' | 'faults';

export interface Layout {
  readonly tool: Tool | undefined;
  readonly menuOpen: boolean;
  readonly phone: boolean;
  toggleMenu(): void;
  toggleTool(tool: Tool): void;
  togglePhone(): void;
  closeAll(): void;
  onChange(listener: () => void): void;
}

/** Writes its state to `data-` attributes of the shell, where the style sheet reads it. */
export function createLayout(shell: HTMLElement): Layout {
  const listeners: (() => void)[] = [];
  let tool: Tool | undefined;
  let menuOpen = false;
  let phone = false;
  let opener: Element | null = null;

  const changed = (): void => {
    shell.dataset['tool'] = tool ?? '';
    shell.dataset['menu'] = menuOpen ? 'open' : 'closed';
    document.documentElement.dataset['width'] = phone ? 'phone' : 'full';
    for (const listener of listeners) listener();
  };
  const returnFocus = (): void => {
    if (opener instanceof HTMLElement) opener.focus();
    opener = null;
  };
  const closeAll = (): void => {
    if (!menuOpen && !tool) return;
    menuOpen = false;
    tool = undefined;
    changed();
    returnFocus();
  };

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeAll();
  });
  changed();

  return {
    get tool() {
      return tool;
    },
    get menuOpen() {
      return menuOpen;
    },
    get phone() {
      return phone;
    },
    toggleMenu() {
      menuOpen = !menuOpen;
      if (menuOpen) {
        opener = document.activeElement;
        tool = undefined;
      }
      changed();
      if (menuOpen) shell.querySelector<HTMLElement>('.side button')?.focus();
      else returnFocus();
    },
    toggleTool(wanted) {
      const opens = tool !== wanted;
      tool = opens ? wanted : undefined;
      menuOpen = false;
      if (opens) opener = document.activeElement;
      changed();
      if (opens) shell.querySelector<HTMLElement>('.tools button')?.focus();
      else returnFocus();
    },
    togglePhone() {
      phone = !phone;
      menuOpen = false;
      tool = undefined;
      changed();
    },
    closeAll,
    onChange: (listener) => void listeners.push(listener),
  };
}
