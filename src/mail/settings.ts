/** What the settings say about mail, and about the codes that it carries. */
import { type Config, previousKeyIn } from '../config.ts';
import type { Language } from '../language/index.ts';
import type { MailProvider } from './provider.ts';
import { createMailgun } from './providers/mailgun.ts';
import { createSendgrid } from './providers/sendgrid.ts';
import type { SmtpOptions } from './smtp.ts';

export interface MailSettings {
  /** Undefined when the settings name no way out. */
  smtp: SmtpOptions | undefined;
  bounceAddress: string | undefined;
  /** Whose suppression lists are asked, too. */
  provider: MailProvider | undefined;
  /** Who posts what came back shows this. */
  bounceKey: string | undefined;
  /** What the provider's events are signed with. */
  eventsKey: string | undefined;
  /** Where requests for Setup Assist go. */
  assistAddress: string | undefined;
  /** Of mail to the partner's own people. */
  houseLanguage: Language;
  codeMinutes: number;
  markMinutes: number;
  /** So many wrong codes within 15 minutes, and no further code is issued. */
  mostWrong: number;
  /** The key before this one, while it is being replaced. */
  previousKey: Buffer | undefined;
}

/** Reads them from the checked environment. */
export function mailSettings(config: Config): MailSettings {
  const { SMTP_URL: url, MAIL_FROM: from, SMTP_TLS: tls } = config;
  return {
    smtp: url && from ? { url, from, tls } : undefined,
    bounceAddress: config.BOUNCE_ADDRESS,
    bounceKey: config.BOUNCE_KEY,
    provider: providerFrom(config),
    eventsKey: config.MAIL_EVENTS_KEY,
    assistAddress: config.SETUP_ASSIST_MAIL,
    houseLanguage: config.DEFAULT_LANGUAGE,
    codeMinutes: config.VERIFY_CODE_MINUTES,
    markMinutes: config.VERIFY_LASTS_MINUTES,
    mostWrong: config.VERIFY_MOST_WRONG,
    previousKey: previousKeyIn(config),
  };
}

function providerFrom({
  MAIL_PROVIDER: name,
  MAIL_PROVIDER_URL: url,
  MAIL_PROVIDER_KEY: key,
  MAIL_PROVIDER_DOMAIN: domain = '',
}: Config): MailProvider | undefined {
  if (!name || !key) return undefined;
  return name === 'mailgun'
    ? createMailgun({ url: url ?? 'https://api.mailgun.net', domain, key })
    : createSendgrid({ url: url ?? 'https://api.sendgrid.com', key });
}
