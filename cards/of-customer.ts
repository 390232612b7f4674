/** What the second cards of a customer have in common: whose they are, and the way back. */
import { type Language, type Text, text } from '../src/language/index.ts';
import { type Block, heading, named, onlySaid, together } from './blocks.ts';
import type { RenderContext } from './context.ts';
import { buttonWords, md, type Part, submit, words } from './kit.ts';

/** The customer's name over what is told of it; the message has the id of the organization as well. */
export function ofCustomer(
  { displayName, orgUuid }: { displayName: string; orgUuid: string },
  what: Text,
  language: Language,
): Block {
  return together([
    heading(named(displayName, language), { detail: words(what, language) }),
    onlySaid(md(orgUuid, language, 40)),
  ]);
}

/** Choice 0 of each: the customer. */
export function backToCustomer({ language, press }: RenderContext): Part {
  return submit(buttonWords(text('card.customer'), language), press(0));
}
