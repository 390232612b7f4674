/** Every measure Deskhand offers to Prometheus, with its meaning. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from '../inbox/meter.ts';

interface Measure {
  kind: 'counter' | 'seconds';
  help: string;
  labels?: readonly string[];
}

/** The table; asking for a measure that is not in it is a mistake and throws. */
const measures: Readonly<Record<string, Measure>> = {
  deskhand_webhooks_total: {
    kind: 'counter',
    help: 'Webhook deliveries by what became of them: stored, duplicate, ignored, malformed, unsigned, tooLarge, wrongType, unavailable',
    labels: ['result'],
  },
  deskhand_webhook_ack_seconds: {
    kind: 'seconds',
    help: 'From the request to its acknowledgement',
  },
  deskhand_inbox_events_total: {
    kind: 'counter',
    help: 'Events handled: done, again (tried later), failed (given up), lost (another replica took over)',
    labels: ['result'],
  },
  deskhand_inbox_handle_seconds: {
    kind: 'seconds',
    help: 'Handling of one event, without waiting',
  },
  deskhand_outbox_messages_total: {
    kind: 'counter',
    help: 'Messages to Webex: sent, found (had been posted already), again (tried later), failed',
    labels: ['result'],
  },
  deskhand_outbox_send_seconds: {
    kind: 'seconds',
    help: 'Sending of one message, without waiting',
  },
  deskhand_calls_total: {
    kind: 'counter',
    help: 'Requests of people by command and outcome',
    labels: ['command', 'outcome'],
  },
  deskhand_webex_calls_total: {
    kind: 'counter',
    help: 'Calls to Webex by status (0 when no answer came)',
    labels: ['status'],
  },
  deskhand_mails_total: {
    kind: 'counter',
    help: 'Mails by what became of each try: accepted, deferred, failed, unknown (may have gone), cancelled',
    labels: ['result'],
  },
  deskhand_jobs_total: {
    kind: 'counter',
    help: 'Runs of jobs: done, failed, taken (another replica ran it), busy (the run before had not ended)',
    labels: ['job', 'result'],
  },
  deskhand_job_seconds: { kind: 'seconds', help: 'Duration of one run of a job', labels: ['job'] },
};

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export interface Metrics extends Meter {
  /** Adds a value that is read at each scrape, e.g. how much waits in the inbox. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  /** Everything in Prometheus's text format. */
  text(): Promise<string>;
  contentType: string;
}

/** Creates the measures, together with those of the process (memory, CPU, event loop). */
export function createMetrics(): Metrics {
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  collectDefaultMetrics({ register: registry });
  const counters = new Map<string, Counter>();
  const histograms = new Map<string, Histogram>();
  for (const [name, { kind, help, labels = [] }] of Object.entries(measures)) {
    const options = { name, help, labelNames: [...labels], registers };
    if (kind === 'counter') counters.set(name, new Counter(options));
    else histograms.set(name, new Histogram({ ...options, buckets }));
  }
  return {
    count: (name, labels = {}) => known(counters, name).inc({ ...labels }),
    took: (name, seconds, labels = {}) => known(histograms, name).observe({ ...labels }, seconds),
    gauge(name, help, read) {
      registry.registerMetric(
        new Gauge({
          name,
          help,
          registers: [],
          async collect() {
            this.set(await read());
          },
        }),
      );
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function known<Kind>(measured: ReadonlyMap<string, Kind>, name: string): Kind {
  const one = measured.get(name);
  if (one === undefined) throw new Error(`${name} is not in the table of measures`);
  return one;
}
