/** Whatever is written, nothing that changes runs: its card is opened, and nothing else (issue of wrong changes). */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import type { Command } from '../../../src/conversation/command.ts';
import { createConversation } from '../../../src/conversation/converse.ts';
import { say } from '../../../src/conversation/reply.ts';
import { text } from '../../../src/language/index.ts';
import { commandsOfRows, targetOf } from '../../../src/understanding/by-intent.ts';
import { cleanText } from '../../../src/understanding/clean.ts';
import { frameOf } from '../../../src/understanding/frame.ts';
import { changing, intents } from '../../../src/understanding/intents.ts';
import { chance } from '../../../tools/training/chance.ts';
import { fill } from '../../../tools/training/fill.ts';
import { readLists } from '../../../tools/training/lists.ts';

const development = '../shared/utterances/dev.jsonl';
const now = new Date('2026-03-02T09:00:00Z');

/** What ran and what was only asked about. */
const ran: string[] = [];
const asked: string[] = [];

/** The real menu, except that nothing is looked up and nothing happens. */
const menu = commands.map((command): Command<null> => {
  const run = async () => {
    ran.push(command.name);
    return say('unclear.nothing');
  };
  if (command.effect === 'reads') return { ...command, run };
  const confirm = async () => {
    asked.push(command.name);
    return {
      kind: 'ask' as const,
      data: {
        title: text('verify.askTitle'),
        facts: [],
        yes: text('verify.yes'),
        destructive: false,
        canBeUndone: false,
      },
    };
  };
  const { concerns: _, ...rest } = command;
  return { ...rest, confirm, run };
});

const converse = createConversation<null>({
  commands: menu,
  capabilities: () => null,
  access: {
    identify: async (personId) => ({
      kind: 'known',
      person: {
        personId,
        orgId: 'partner',
        email: 'petra@partner.example',
        displayName: 'Petra',
        role: 'partner-full-admin',
        roleFrom: 'settings',
        customers: 'all',
      },
    }),
  },
  store: { query: async () => [] },
  log: { info() {}, warn() {}, error() {} },
  now: () => now,
  defaultLanguage: 'en',
  timeZone: 'UTC',
  botName: 'Deskbot',
});

let count = 0;

/** Says it in a 1:1 space; answers with the changes that ran. */
async function changesAfter(said: string): Promise<string[]> {
  ran.length = 0;
  await converse({
    kind: 'message',
    key: `messages:created:${++count}`,
    space: { roomId: 'room', type: 'direct' },
    personId: 'petra',
    created: now,
    messageId: `message-${count}`,
    text: said,
    files: [],
  });
  return ran.filter((name) => commands.find((one) => one.name === name)?.effect !== 'reads');
}

const by = chance(3);
const written = readLists()
  .filter(({ intent }) => changing.has(intent))
  .filter((_, at) => at % 10 === 0)
  .map((line) => fill(line, by).text);

/** One letter left out, doubled, or changed places with the next. */
function misspelt(said: string): string {
  const at = Math.floor(by.next() * Math.max(1, said.length - 2));
  const pair = said.slice(at, at + 2);
  const wrong = by.pick([pair.slice(1), pair + pair.slice(1), [...pair].reverse().join('')]);
  return said.slice(0, at) + wrong + said.slice(at + 2);
}

describe('no change runs from text', () => {
  test('whatever asks for one in the training lists, as written and misspelt', async () => {
    const changed: string[] = [];
    asked.length = 0;
    for (const said of written) {
      for (const each of [said, misspelt(said)]) {
        if ((await changesAfter(each)).length > 0) changed.push(each);
      }
    }

    expect(written.length).toBeGreaterThan(100);
    expect(changed).toEqual([]);
    expect(new Set(asked).size).toBeGreaterThan(5);
  }, 120_000);

  test.skipIf(!existsSync(development))(
    'every utterance of the development set, as written and misspelt (needs ../shared)',
    async () => {
      const changed: string[] = [];
      for (const line of readFileSync(development, 'utf8').trim().split('\n')) {
        const { text: said } = JSON.parse(line) as { text: string };
        for (const each of [said, misspelt(said), misspelt(said)]) {
          if ((await changesAfter(each)).length > 0) changed.push(each);
        }
      }

      expect(changed).toEqual([]);
    },
    120_000,
  );

  test('a change is never what the model would run', () => {
    for (const said of written) {
      const { intent, action } = frameOf(cleanText(said));
      if (changing.has(intent)) expect(['confirm', 'clarify', 'reject']).toContain(action);
    }
  });
});

describe('from what is meant to the menu', () => {
  test('every command the table names is there', () => {
    const names = commands.map(({ name }) => name);
    expect(commandsOfRows.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('what changes is done by a command that asks first', () => {
    const names = commands.map(({ name }) => name);
    const reading = [...changing].flatMap((intent) => {
      const target = targetOf(intent, {}, names);
      const command = commands.find(({ name }) => name === target?.command);
      return command?.effect === 'reads' ? [`${intent} → ${command.name}`] : [];
    });
    expect(reading).toEqual([]);
    expect(intents.length).toBe(41);
  });
});
