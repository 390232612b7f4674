/** A mail provider with a suppression list of its own: what Deskhand asks of any of them. */
import type { SuppressionClass } from './suppression.ts';

export interface ProviderBlock {
  class: SuppressionClass;
  since: Date;
}

export interface MailProvider {
  name: string;
  /** Why the provider sends nothing to the address. @throws MailError */
  blocksOf(address: string): Promise<ProviderBlock[]>;
  /** Takes the address off every list of the provider; one that is on none is no mistake. @throws MailError */
  clear(address: string): Promise<void>;
}
