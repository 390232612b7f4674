import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { sow } from '../../src/sandbox/cloud/seed.ts';
import { examplesFor } from '../../src/sandbox/page/examples.ts';
import { directionOf, pageLanguages, wordsOf } from '../../src/sandbox/page/words/index.ts';
import { lexiconOf } from '../../src/understanding/lexicon.ts';
import { understand } from '../../src/understanding/policy.ts';

const seed = sow('partner');
const context = { words: lexiconOf(commands), defaultRegion: 'PL', botName: 'Deskhand' };

describe.each(pageLanguages)('what the page offers to try in %s', (language) => {
  const forAdmins = examplesFor(language, 'partner-admin');

  test('whatever an example looks for is in the seed of the cloud', () => {
    const sown = JSON.stringify(seed.organizations);
    const lost = forAdmins.filter(({ finds }) => finds !== undefined && !sown.includes(finds));

    expect(lost).toEqual([]);
    expect(forAdmins.filter(({ finds }) => finds !== undefined).length).toBeGreaterThanOrEqual(4);
  });

  test('Deskhand understands each example as the command it is meant for', () => {
    const understood = forAdmins.map(({ text }) => {
      const { kind, ...rest } = understand(text, context);
      return { text, command: kind === 'request' && 'command' in rest ? rest.command : kind };
    });

    expect(understood).toEqual(forAdmins.map(({ text, command }) => ({ text, command })));
  });

  test('a stranger is offered only what anybody may say', () => {
    expect(examplesFor(language, 'stranger').map(({ command }) => command)).toEqual([
      'help',
      'whoami',
    ]);
  });

  test('partner administrators are offered more than the help desk', () => {
    const more = forAdmins.filter((one) => !examplesFor(language, 'helpdesk').includes(one));

    expect(more.map(({ command }) => command)).toEqual([
      'kpi.show',
      'sync.status',
      'role.list',
      'template.list',
    ]);
  });
});

describe('what the page says', () => {
  test('every language says everything, and nothing stays English by mistake', () => {
    // International words, and product words that Webex does not translate.
    const same = ['Menu', 'Bot', 'Webhook', 'Send', 'Filter', 'Administrator'];
    const english = wordsOf('en');
    for (const language of pageLanguages.filter((one) => one !== 'en')) {
      const words = wordsOf(language);
      const untranslated = Object.entries(words).filter(
        ([key, value]) => value === english[key as keyof typeof english],
      );

      expect(untranslated.filter(([, value]) => !same.includes(String(value)))).toEqual([]);
    }
  });

  test('only Hebrew runs from right to left', () => {
    expect(pageLanguages.filter((language) => directionOf(language) === 'rtl')).toEqual(['he']);
  });
});
