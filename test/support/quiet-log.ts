/** A log whose lines a test can read instead of the terminal. */
import { createLog, type Log } from '../../src/log.ts';

export interface LogLine {
  level: string;
  message: string;
  [field: string]: unknown;
}

export function quietLog(): { log: Log; lines: LogLine[]; text(): string } {
  const raw: string[] = [];
  const lines: LogLine[] = [];
  const log = createLog({
    level: 'debug',
    destination: {
      write(line) {
        raw.push(line);
        lines.push(JSON.parse(line) as LogLine);
      },
    },
  });
  return { log, lines, text: () => raw.join('') };
}
