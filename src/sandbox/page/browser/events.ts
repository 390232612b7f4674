/** Follows the server's stream for as long as the page is open; the browser reconnects by itself. */
import type { PageCall, PageDeletion, PageFaults, PageMail, PageMessage } from '../wire.ts';
import { type Page, speakerOn } from './page.ts';
import { forget, hear, receive, takeFaults } from './talk.ts';
import { readRooms, start } from './visit.ts';

const retryMs = 1_500;

/** Opens the stream anew whenever what somebody sees was read. `onCall` hears of every exchange. */
export function followEvents(page: Page, onCall: (call: PageCall | 'reset') => void): void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const connect = (since: string): void => {
    clearTimeout(again);
    source?.close();
    const person = speakerOn(page);
    if (!person) return;
    const opened = new EventSource(
      `/api/stream?${new URLSearchParams({ person: person.id, since })}`,
    );
    source = opened;
    const take = <T>(name: string, taker: (value: T) => void): void => {
      opened.addEventListener(name, (event) => taker(JSON.parse(event.data) as T));
    };
    take('hello', () => becomes(page, 'connected'));
    take<PageMessage>('message', (message) => {
      if (!hear(page, message)) void readRooms(page);
    });
    take<PageDeletion>('deleted', (deletion) => forget(page, deletion));
    take<PageMail>('mail', (mail) => receive(page, mail));
    take<PageFaults>('faults', (faults) => takeFaults(page, faults));
    take<PageCall>('call', (call) => {
      hearOfBot(page, call);
      onCall(call);
    });
    // The server was started anew, or the break was longer than its memory: read everything again.
    take('reset', () => {
      onCall('reset');
      void start(page);
    });
    opened.addEventListener('error', () => {
      becomes(page, 'reconnecting');
      if (opened.readyState !== EventSource.CLOSED) return;
      // The server answered but does not know this person any more; only a fresh start helps.
      again = setTimeout(() => void start(page), retryMs);
    });
  };

  page.on('person', () => source?.close());
  page.on('follow', connect);
}

function becomes(page: Page, connection: Page['state']['connection']): void {
  page.state.connection = connection;
  page.tell('connection', undefined);
}

/** A webhook that nobody takes means that the bot is not there. */
function hearOfBot({ state, tell }: Page, { from, status }: PageCall): void {
  if (from !== 'webhook') return;
  const answers = status >= 200 && status < 500;
  if (answers === state.botAnswers) return;
  state.botAnswers = answers;
  tell('connection', undefined);
}
