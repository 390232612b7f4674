/** Scripted reports of a large partner: files by region, which can be late, damaged, refused or not there at all. */

import type { Inventories } from '../../src/directory/report-pull.ts';
import { WebexError } from '../../src/errors.ts';
import { csvRows } from '../../src/webex/csv.ts';

export interface ScriptedReports extends Inventories {
  /** CSV by `<numbers or devices> <region>`; what is not here is a blank file. */
  files: Record<string, string>;
  /** Every call so far: `ask numbers EU`, `read …`, `rows …`, `remove …`. */
  calls: string[];
  /** Called before each call; may throw what Webex would. */
  before: (call: string) => void | Promise<void>;
  /** How often a report is asked about before it is done. */
  reads: number;
  /** When reports are made. */
  createdTime: Date;
}

const kinds = { 1: 'numbers', 2: 'devices' } as const;

export function scriptReports(regions: readonly string[], createdTime: Date): ScriptedReports {
  let made = 0;
  const asked = new Map<string, { name: string; reads: number }>();
  async function note(call: string): Promise<void> {
    await script.before(call);
    script.calls.push(call);
  }
  const script: ScriptedReports = {
    regions,
    files: {},
    calls: [],
    before: () => {},
    reads: 1,
    createdTime,
    templates: async () => [
      { templateId: 1, title: 'Phone Numbers Inventory' } as never,
      { templateId: 2, title: 'Devices Inventory' } as never,
    ],
    async ask({ templateId, region }) {
      const name = `${kinds[templateId as 1 | 2]} ${region}`;
      await note(`ask ${name}`);
      made += 1;
      asked.set(`report-${made}`, { name, reads: 0 });
      return `report-${made}`;
    },
    async read(reportId) {
      const report = asked.get(reportId);
      await note(`read ${report?.name}`);
      if (!report)
        throw new WebexError({ code: 'webex.refused', status: 404, call: 'GET /reports' });
      report.reads += 1;
      const status = report.reads >= script.reads ? 'done' : 'in progress';
      return { reportId, status, createdTime: script.createdTime } as never;
    },
    async *rows({ reportId }) {
      const { name = '' } = asked.get(reportId) ?? {};
      await note(`rows ${name}`);
      try {
        yield* csvRows(bytesOf(script.files[name] ?? ''));
      } catch (error) {
        throw new WebexError({ code: 'webex.unreadable', call: 'GET /reports' }, error);
      }
    },
    async remove(reportId) {
      await note(`remove ${asked.get(reportId)?.name}`);
    },
  };
  return script;
}

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}
