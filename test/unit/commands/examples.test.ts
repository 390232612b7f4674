/** Everything help shows works when it is typed, in every language. */
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { complete } from '../../../src/conversation/complete.ts';
import { languages } from '../../../src/language/index.ts';
import { foldWord } from '../../../src/understanding/clean.ts';
import { lexiconOf } from '../../../src/understanding/lexicon.ts';
import { understand } from '../../../src/understanding/policy.ts';

const words = lexiconOf(commands);

describe.each(languages)('in %s', (language) => {
  const typed = commands.flatMap((command) =>
    command.examples[language].map((example) => ({ command, example })),
  );

  test.each(typed)('“$example” asks for $command.name', async ({ command, example }) => {
    const understood = understand(example, { words });

    expect(understood).toMatchObject({ kind: 'request', command: command.name, confidence: 1 });
    const query = understood.kind === 'request' ? understood.query : undefined;
    expect(await complete(command.input, { query })).toMatchObject({ kind: 'complete' });
  });

  test('every word of every command reaches that command, with and without accents', () => {
    const lost = commands.flatMap((command) =>
      command.words[language]
        .flatMap((word) => [word, word.toUpperCase(), foldWord(word)])
        .filter((word) => {
          const understood = understand(`${word} x`, { words });
          return understood.kind !== 'request' || understood.command !== command.name;
        })
        .map((word) => `${word} → ${command.name}`),
    );

    expect(lost).toEqual([]);
  });
});

test('no two commands have the same words', () => {
  const owners = new Map<string, string>();
  const shared = commands.flatMap((command) =>
    languages.flatMap((language) =>
      command.words[language].map(foldWord).filter((word) => {
        const owner = owners.get(word) ?? command.name;
        owners.set(word, owner);
        return owner !== command.name;
      }),
    ),
  );

  expect(shared).toEqual([]);
});

test('what a schema puts out it takes in again, as an offer on a card does', async () => {
  for (const command of commands) {
    for (const example of languages.map((language) => command.examples[language][0])) {
      const understood = understand(example, { words });
      const query = understood.kind === 'request' ? understood.query : undefined;
      const first = await complete(command.input, { query });
      const stored: unknown = JSON.parse(JSON.stringify(first.kind === 'complete' && first.input));

      expect(await complete(command.input, { ...(stored as object), x: 1 })).toEqual(first);
    }
  }
});
