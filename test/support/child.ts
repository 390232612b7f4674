/** Starts a TypeScript file of `test/support` as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Child {
  process: ChildProcess;
  /** Every whole line it has printed so far. */
  lines: string[];
  /** Resolves once it has printed this many lines, with the last of them; undefined when it ended before. */
  line(count: number): Promise<string | undefined>;
  /** Resolves with its exit code once it has ended; null when a signal ended it. */
  ended: Promise<number | null>;
}

export interface ChildOptions {
  cwd?: string;
  /** A command that starts the process with what it needs around it, e.g. another name space. */
  through?: readonly string[];
}

/** Starts it; whatever is left of it when the test has finished is killed. */
export function startChild(
  script: string,
  args: readonly string[],
  { cwd, through = [] }: ChildOptions = {},
): Child {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const tsx = import.meta.resolve('tsx');
  const [command = process.execPath, ...before] = [...through, process.execPath];
  const child = spawn(command, [...before, '--import', tsx, file, ...args], {
    cwd: cwd ?? path.dirname(file),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const lines: string[] = [];
  const changed = new EventEmitter().setMaxListeners(0);
  let over = false;
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    changed.emit('change');
  });
  reader.on('close', () => {
    over = true;
    changed.emit('change');
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    process: child,
    lines,
    ended,
    async line(count) {
      while (lines.length < count && !over) await once(changed, 'change');
      return lines[count - 1];
    },
  };
}
