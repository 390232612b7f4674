/** The conversation, with what its commands may use, and the inbox that brings events to it. */
import type { KnownPerson } from '../access/record.ts';
import { type Capabilities, commands } from '../commands/index.ts';
import { menuOf } from '../commands/menu.ts';
import type { Config } from '../config.ts';
import { apologyFor } from '../conversation/apology.ts';
import { type Conversation, createConversation } from '../conversation/converse.ts';
import { createInbox, type Inbox } from '../inbox/inbox.ts';
import type { Outbox } from '../inbox/outbox.ts';
import { createImports } from '../portfolio/imports.ts';
import { createSearches } from '../portfolio/searches.ts';
import type { Copy } from './copy.ts';
import type { Customers } from './customers.ts';
import type { Doors } from './doors.ts';
import type { Ground } from './ground.ts';
import type { People } from './people.ts';

/** What commands and the steps before them are made of. */
export interface Nouns {
  doors: Doors;
  copy: Copy;
  people: People;
  customers: Customers;
}

/** Builds the conversation; it writes and posts nothing itself. */
export function assembleConversation(config: Config, ground: Ground, nouns: Nouns): Conversation {
  const { store, log, now, metrics } = ground;
  const { copy, people, doors } = nouns;
  const isVerified = async (personId: string): Promise<boolean> => {
    const person = await copy.directoryOf('all').readPerson(personId);
    return person !== undefined && people.mailroom.verification.isVerified(person);
  };
  const searches = createSearches({ store, now });
  return createConversation({
    commands,
    capabilities: capabilitiesFrom(ground, nouns),
    access: people.access,
    store,
    log,
    now,
    meter: metrics,
    defaultLanguage: config.DEFAULT_LANGUAGE,
    timeZone: config.TIME_ZONE,
    defaultRegion: config.DEFAULT_REGION,
    botName: doors.framework.bot.displayName,
    ownNames: async (personId, said) => {
      const kept = await searches.find(personId, said);
      return kept && { command: 'search.run', input: { query: kept.name } };
    },
    isVerified: config.VERIFY_BEFORE_CHANGES === 'true' ? isVerified : undefined,
  });
}

/** Everything a command can ask for, as far as this person may see it. */
function capabilitiesFrom(
  { store, now }: Ground,
  { doors, copy, people, customers }: Nouns,
): (person: KnownPerson) => Promise<Capabilities> {
  const menu = menuOf(commands);
  const { access, signIns, mailroom } = people;
  const { portfolios, kpi, wholesale } = customers;
  return async (person) => {
    const scope = await copy.scopes.of(person);
    return {
      access,
      menu,
      sync: { ...copy.sync, status: () => copy.sync.status(scope) },
      signIns: signIns.desk,
      directory: copy.directoryOf(scope),
      verification: mailroom.verification,
      mail: mailroom.desk,
      setupAssist: mailroom.setupAssist,
      portfolio: portfolios.of(scope, person.personId),
      imports: createImports({ store, now, scope, onChanged: portfolios.states.announce }),
      kpis: kpi.of(scope),
      kpiSchedules: kpi.schedules,
      painter: kpi.painter,
      wholesale: wholesale.of(scope),
      users: wholesale.usersOf(scope),
      fetchAttachment: doors.webex.fetchAttachment,
    };
  };
}

/** Builds the inbox: a delivery is read, talked about and, when it failed for good, apologised for. */
export function assembleInbox(
  config: Config,
  ground: Ground,
  parts: Nouns & { outbox: Outbox; converse: Conversation },
): Inbox {
  const { store, log, now, metrics } = ground;
  const { doors, people, customers, outbox, converse } = parts;
  const { DEFAULT_LANGUAGE: defaultLanguage, TIME_ZONE: timeZone } = config;
  return createInbox({
    store,
    log,
    meter: metrics,
    outgoing: outbox,
    onWritten() {
      people.mailroom.wake();
      customers.wholesale.wake();
    },
    async handle(delivery) {
      const event = await doors.framework.read(delivery);
      return event && converse(event);
    },
    onGivenUp: async (delivery, error) =>
      apologyFor(delivery, error, { now, defaultLanguage, timeZone }),
  });
}
