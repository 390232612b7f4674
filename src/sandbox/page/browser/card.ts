/** Draws an Adaptive Card with Microsoft's renderer, held to version 1.3 as in Webex. */
import {
  type Action,
  AdaptiveCard,
  HostConfig,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Versions,
} from 'adaptivecards';
import { cardLook } from './card-look.ts';
import { cardMarkup } from './markdown.ts';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkup(text);
  result.didProcess = true;
};

export interface DrawnCard {
  /** Undefined when nothing of it can be drawn. */
  drawn: HTMLElement | undefined;
  /** What Webex would stumble over, in the renderer's words. */
  problems: string[];
}

/** What a card may do. A press ends when its promise does; until then the card's buttons are disabled. */
export interface CardDoes {
  press(inputs: Record<string, unknown>): Promise<void>;
}

/** Draws `content`; whatever is in it, this does not throw. */
export function drawCard(content: unknown, does: CardDoes): DrawnCard {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(cardLook);
  card.version = Versions.v1_3;
  const context = new SerializationContext(Versions.v1_3);
  try {
    card.parse(content, context);
    card.onExecuteAction = (action) => act(card, action, does);
    const drawn = card.render();
    // A card that says nothing about its direction is laid out left to right, as Webex does in any language.
    if (drawn && card.rtl === undefined) drawn.dir = 'ltr';
    // The renderer writes `block` into the element, over any style sheet; look/card.css has the columns.
    for (const facts of drawn?.querySelectorAll<HTMLElement>('.ac-factset') ?? []) {
      facts.style.display = 'grid';
    }
    // The renderer makes the whole card a stop of the Tab key at which there is nothing to do.
    drawn?.removeAttribute('tabindex');
    return { drawn, problems: problemsIn(context) };
  } catch (error) {
    return { drawn: undefined, problems: [...problemsIn(context), String(error)] };
  }
}

function problemsIn(context: SerializationContext): string[] {
  return Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  );
}

function act(card: AdaptiveCard, action: Action, does: CardDoes): void {
  if (action instanceof OpenUrlAction) {
    if (/^(?:https?|mailto|tel):/i.test(action.url ?? '')) {
      window.open(action.url, '_blank', 'noopener,noreferrer');
    }
    return;
  }
  if (!(action instanceof SubmitAction)) return;
  // Webex lays the button's own data over what was typed; the renderer does it the other way round.
  const own: unknown = action.toJSON()?.['data'];
  const inputs = { ...asRecord(action.data), ...asRecord(own) };
  const buttons = [...(card.renderedElement?.querySelectorAll('button') ?? [])];
  const enabled = buttons.filter((button) => !button.disabled);
  for (const button of enabled) button.disabled = true;
  action.renderedElement?.setAttribute('aria-busy', 'true');
  void does.press(inputs).finally(() => {
    for (const button of enabled) button.disabled = false;
    action.renderedElement?.removeAttribute('aria-busy');
  });
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
