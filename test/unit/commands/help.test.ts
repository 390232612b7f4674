import { describe, expect, test } from 'vitest';
import { mistakesIn } from '../../../cards/check.ts';
import { renderCard } from '../../../cards/index.ts';
import { sampleContext } from '../../../cards/samples.ts';
import { mayRun, type Role } from '../../../src/access/roles.ts';
import { commands } from '../../../src/commands/index.ts';
import { languages, text } from '../../../src/language/index.ts';

const roles: readonly Role[] = ['helpdesk', 'readonly-admin', 'auditor', 'partner-full-admin'];

describe('everything one may ask fits the card of help', () => {
  test.each(roles)('for the role %s, in every language', (role) => {
    for (const language of languages) {
      const topics = commands
        .filter((command) => mayRun(role, command.role))
        .map(({ name, examples, what }) => ({ name, example: examples[language][0], what }));
      const roleName = text('role.name', { role });
      const { content, markdown } = renderCard(
        'help',
        { topics, roleName },
        sampleContext(language),
      );

      expect({ language, mistakes: mistakesIn(content, markdown) }).toEqual({
        language,
        mistakes: [],
      });
    }
  });
});
