/** What we use of webex-node-bot-framework 2.3.14; it has no types of its own. */
declare module 'webex-node-bot-framework' {
  import type { EventEmitter } from 'node:events';

  interface Trigger {
    type: 'message' | 'attachmentAction';
    /** Id of the message or of the submission. */
    id: string;
    message?: { id: string };
    attachmentAction?: { id: string };
  }

  interface Bot {
    room: { id: string };
    say(message: string | Record<string, unknown>): Promise<unknown>;
  }

  class Framework extends EventEmitter {
    constructor(options: {
      token: string;
      webhookUrl: string;
      webhookSecret?: string;
      maxStartupSpaces: number;
      removeWebhooksOnStart?: boolean;
    });
    person: { id: string; emails: string[]; displayName: string };
    webhook: { name?: string };
    bots: Bot[];
    debugger: (message: string) => void;
    start(): Promise<boolean>;
    stop(): Promise<boolean>;
    storageDriver(
      driver: Record<string, (...given: never[]) => Promise<unknown>>,
    ): Promise<boolean>;
    hears(
      phrase: RegExp | string,
      action: (bot: Bot, trigger: Trigger) => void,
      helpText?: string,
      preference?: number,
    ): string;
  }
  export = Framework;
}

declare module 'webex-node-bot-framework/lib/process-event.js' {
  interface WebhookBody {
    resource: string;
    event: string;
    data: Readonly<Record<string, unknown>>;
    actorId?: string | undefined;
  }

  function processEvent(
    framework: object,
    body: WebhookBody,
    name: string | undefined,
  ): Promise<unknown>;
  export = processEvent;
}

declare module 'webex-node-bot-framework/webhook.js' {
  function webhook(framework: object): (request: object, response?: object) => Promise<unknown>;
  export = webhook;
}
