/** The conventions of docs/architecture.md, held as data. A failure names the file and the rule. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { languages } from '../src/language/index.ts';
import { scopes } from '../src/webex/authorize.ts';
import { startArguments } from './support/bot-process.ts';
import { root, type SourceFile, sourceFiles } from './support/source.ts';

const source = sourceFiles('src');
const product = source.filter((file) => !file.path.startsWith('src/sandbox/'));
const cards = sourceFiles('cards');

/** A folder or root file of `src`, `cards`, or one exact file. */
type Room = string;

const nouns = ['access', 'directory', 'portfolio', 'verification', 'wholesale', 'kpi', 'reports'];
const ground = ['errors', 'log', 'language'];
const doors = ['webex', 'mail', 'store', 'csv'];

/** Who may import whom; types count. `*` is everything but the sandbox. */
const mayImport: Record<Room, readonly Room[]> = {
  errors: [],
  log: ['errors'],
  language: [],
  config: ['errors', 'language'],
  webex: ['config', 'store', ...ground],
  mail: ['config', 'store', ...ground],
  store: ['config', 'generated', ...ground],
  csv: ground,
  ...Object.fromEntries(nouns.map((noun) => [noun, [...doors, 'config', ...ground]])),
  understanding: ['language'],
  inbox: ['store', ...ground],
  conversation: ['access', 'understanding', 'inbox', 'store', 'cards', ...ground],
  commands: ['conversation', 'understanding', 'cards', ...nouns, ...doors, ...ground],
  jobs: ['conversation', 'inbox', 'commands', ...nouns, ...doors, ...ground],
  web: ['inbox', 'config', ...ground],
  cards: ['language'],
  ground: ['config', 'log', 'store'],
  outside: ['conversation', 'jobs', 'store', ...ground],
  app: ['*'],
  main: ['*'],
  doctor: ['*'],
  replay: ['*'],
  import: ['*'],
  'import-kpi': ['*'],
  connect: ['*'],
};

/** Single files that may see one more room, each with its reason. */
const exceptions: Record<string, { sees: readonly string[]; because: string }> = {
  'src/webex/framework.ts': {
    sees: ['src/conversation/event.ts', 'src/inbox/outcome.ts'],
    because: 'it is the adapter of the conversation: what it reads and posts has their shape',
  },
  'src/kpi': { sees: ['src/directory'], because: 'kpi reads the types of the directory' },
  'src/portfolio': {
    sees: ['src/directory'],
    because: 'portfolio compares names of customers by the key of the directory',
  },
  'src/wholesale': {
    sees: ['src/directory'],
    because: 'wholesale reads the types of the directory',
  },
};

/** One door for each package that reaches outside or weighs something. */
const packageDoors: Record<string, readonly string[]> = {
  'webex-node-bot-framework': ['src/webex/framework.ts', 'src/webex/webex-node-bot-framework.d.ts'],
  webex: ['src/webex/framework.ts'],
  'node-cron': ['src/jobs/schedule.ts'],
  express: ['src/web/', 'src/sandbox/'],
  pg: ['src/store/'],
  '@electric-sql/pglite': ['src/store/'],
  '@prisma/client': ['src/store/'],
  '@prisma/adapter-pg': ['src/store/'],
  natural: ['src/understanding/'],
  pino: ['src/log.ts'],
  'prom-client': ['src/web/'],
  nodemailer: ['src/mail/'],
  'smtp-server': ['src/sandbox/mail.ts'],
  'csv-parse': ['src/csv/', 'src/webex/'],
  'csv-stringify': ['src/csv/'],
  '@resvg/resvg-js': ['src/kpi/charts/painter-worker.js'],
  'd3-scale': ['src/kpi/charts/'],
  'd3-shape': ['src/kpi/charts/'],
};

const drawers = /^(utils?|helpers?|common|misc|lib|types|core|managers?|services?|handlers?)$/;
const dataFiles =
  /^src\/(language|sandbox\/cloud\/seed|sandbox\/page\/(examples|words)|understanding\/lexicon)|^cards\/(gallery|samples|portfolio-samples)/;

function roomOf(file: string): Room {
  if (file.startsWith('cards/')) return 'cards';
  const [, second = ''] = file.split('/');
  return second.replace(/\.(ts|js)$/, '');
}

function breaches(file: SourceFile): string[] {
  const room = roomOf(file.path);
  const allowed = mayImport[room];
  if (!allowed) return [`${file.path}: the room “${room}” is not in the import table`];
  return file.imports
    .filter(
      (target) => roomOf(target) !== room || target.startsWith('cards/') !== (room === 'cards'),
    )
    .filter((target) => !isAllowed(file.path, target, allowed))
    .map((target) => `${file.path} imports ${target}: ${room} may see ${allowed.join(', ')}`);
}

function isAllowed(from: string, target: string, allowed: readonly Room[]): boolean {
  if (target.startsWith('src/sandbox/')) return false;
  if (allowed.includes('*') || allowed.includes(roomOf(target))) return true;
  return Object.entries(exceptions).some(
    ([place, { sees }]) => from.startsWith(place) && sees.some((seen) => target.startsWith(seen)),
  );
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function placesOf(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.filter((file) => pattern.test(file.text)).map((file) => file.path);
}

describe('who may import whom', () => {
  test('every import follows the table', () => {
    expect([...product, ...cards].flatMap(breaches)).toEqual([]);
  });

  test('the sandbox shares no code with the product, and the product none with the sandbox', () => {
    const sandbox = source.filter((file) => file.path.startsWith('src/sandbox/'));
    const leaving = sandbox.flatMap((file) =>
      file.imports
        .filter((target) => !target.startsWith('src/sandbox/'))
        .map((to) => `${file.path} → ${to}`),
    );
    const entering = product.flatMap((file) =>
      file.imports
        .filter((target) => target.startsWith('src/sandbox/'))
        .map((to) => `${file.path} → ${to}`),
    );

    expect([...leaving, ...entering]).toEqual([]);
  });

  test('each package that reaches outside is used at its one door', () => {
    const strangers = source.flatMap((file) =>
      file.packages
        .filter((specifier) => {
          const door = packageDoors[packageName(specifier)];
          return door !== undefined && !door.some((place) => file.path.startsWith(place));
        })
        .map((specifier) => `${file.path} uses ${specifier}`),
    );

    expect(strangers).toEqual([]);
  });

  test('the root of natural is never loaded: it reads .env files and connects drivers', () => {
    expect(
      source.filter((file) => file.packages.includes('natural')).map((file) => file.path),
    ).toEqual([]);
  });

  test('no two files import each other, directly or around', () => {
    expect(cyclesIn([...source, ...cards])).toEqual([]);
  });
});

describe('how the code is kept', () => {
  test('no drawers: every folder and file is named after what it is', () => {
    const named = [...source, ...cards].flatMap((file) =>
      file.path
        .split('/')
        .map((part) => part.replace(/\.[a-z.]+$/, ''))
        .filter((part) => drawers.test(part))
        .map((part) => `${file.path}: “${part}”`),
    );

    expect(named).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    const long = [...source, ...cards]
      .filter((file) => !dataFiles.test(file.path))
      .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);

    expect(long).toEqual([]);
  });

  test('the environment is read in one place', () => {
    expect(placesOf(source, /\bprocess\.env\b/)).toEqual(['src/config.ts', 'src/sandbox/main.ts']);
  });

  test('the clock is read where things are put together, nowhere else', () => {
    const starts = [
      'src/app.ts',
      'src/connect.ts',
      'src/doctor.ts',
      'src/import-kpi.ts',
      'src/import.ts',
    ];

    expect(placesOf(product, /\bnew Date\(\)|\bDate\.now\(\)/)).toEqual(starts);
  });

  test('no default exports, no any, nothing silenced', () => {
    const silenced = /^export default|\bas any\b|: any\b|@ts-(ignore|expect-error|nocheck)/m;

    expect(placesOf([...source, ...cards], silenced)).toEqual([]);
  });

  test('nothing prints but the log, the command line and the sandbox', () => {
    const printing = placesOf(product, /\bconsole\.(log|info|warn|error|debug)\(/);

    expect(
      printing.filter(
        (file) => !/^src\/(main|doctor|connect|replay|import|import-kpi)\.ts$/.test(file),
      ),
    ).toEqual([]);
  });
});

describe('the menu', () => {
  test('every command file is in it', () => {
    const menu = source.find((file) => file.path === 'src/commands/index.ts');
    const files = source
      .filter((file) => file.path.startsWith('src/commands/') && file !== menu)
      .filter((file) => /=\s*(lookup|action|change)\(/.test(file.text))
      .map((file) => file.path);

    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !menu?.imports.includes(file))).toEqual([]);
  });

  test('names are noun.verb or one word, and unique', () => {
    const names = commands.map((command) => command.name);

    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(\.[a-zA-Z]+)?$/.test(name))).toEqual([]);
  });

  test('every command has words and examples in every language, and no two share an example', () => {
    for (const language of languages) {
      const examples = commands.flatMap((command) => [...command.examples[language]]);
      const silent = commands.filter((command) => !command.words[language].every(Boolean));

      expect(silent.map((command) => command.name)).toEqual([]);
      expect(examples.filter((example, at) => examples.indexOf(example) !== at)).toEqual([]);
    }
  });
});

describe('the papers', () => {
  test('docs/errors.md has a section for every error code and no other', () => {
    const errors = readFileSync(path.join(root, 'docs/errors.md'), 'utf8');
    const explain = readFileSync(path.join(root, 'src/conversation/explain.ts'), 'utf8');
    const documented = [...errors.matchAll(/^## `([\w.]+)`/gm)].map(([, code]) => code ?? '');
    const explained = [...explain.matchAll(/^ {2}'?([a-z]+(?:\.[a-zA-Z]+)?)'?: \{/gm)].map(
      ([, code]) => code ?? '',
    );

    expect(explained.length).toBeGreaterThan(5);
    expect([...new Set(documented)].sort()).toEqual([...new Set(explained)].sort());
  });

  test('docs/errors.md names every code of a page of a sign-in, with its status, and no other', () => {
    const errors = readFileSync(path.join(root, 'docs/errors.md'), 'utf8');
    const pages = readFileSync(path.join(root, 'src/web/oauth.ts'), 'utf8');
    const documented = [...errors.matchAll(/^- `oauth\.(\w+)` \((\d+)\)/gm)].map((at) =>
      at.slice(1, 3),
    );
    const shown = [...pages.matchAll(/^ {2}(\w+): (\d{3}),$/gm)].map((at) => at.slice(1, 3));

    expect(shown.length).toBeGreaterThan(10);
    expect(documented.sort()).toEqual(shown.sort());
  });

  test('docs/operating.md names every scope that signing in asks for', () => {
    const operating = readFileSync(path.join(root, 'docs/operating.md'), 'utf8');

    expect(scopes.filter((scope) => !operating.includes(`\`${scope}\``))).toEqual([]);
  });

  test('the container starts Deskhand as npm start does', () => {
    const container = readFileSync(path.join(root, 'Dockerfile'), 'utf8');
    const [, command = '[]'] = /^CMD (.*)$/m.exec(container) ?? [];

    expect(JSON.parse(command)).toEqual(['node', ...startArguments()]);
    expect(startArguments()).toContain('dist/src/main.js');
  });

  test('the container listens and keeps its data where compose.yaml looks, whatever .env says', () => {
    const compose = readFileSync(path.join(root, 'compose.yaml'), 'utf8');
    const own = /^ {4}environment:.*\n((?: {6}\S.*\n)+)/m.exec(compose)?.[1] ?? '';
    expect(own.match(/^ {6}(HOST|PORT|DATA_DIR): .*/gm)).toEqual([
      '      HOST: 0.0.0.0',
      '      PORT: 3978',
      '      DATA_DIR: /data',
    ]);
    expect(compose).toContain('ports: ["127.0.0.1:3978:3978"]');
    expect(compose).toContain('volumes: ["data:/data"]');
  });

  test('every link from one paper to another leads somewhere', () => {
    const papers = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/operating.md'];
    const broken = papers.flatMap((paper) =>
      [
        ...readFileSync(path.join(root, paper), 'utf8').matchAll(
          /\]\((?!https?:|#|mailto:)([^)#]+)/g,
        ),
      ]
        .map(([, target]) => path.join(path.dirname(paper), target ?? ''))
        .filter((target) => !existsSync(path.join(root, target)))
        .map((target) => `${paper} → ${target}`),
    );

    expect(broken).toEqual([]);
  });
});

function cyclesIn(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, file.imports]));
  const finished = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    if (finished.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...trail, file]);
    finished.add(file);
  };
  for (const file of files) visit(file.path, []);
  return found;
}
