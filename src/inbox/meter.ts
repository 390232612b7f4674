/** Counts and durations for operators. The names are declared, with their help texts, in `web/metrics.ts`. */
export interface Meter {
  /** One more of `metric`; labels are few and never hold ids. */
  count(metric: string, labels?: Readonly<Record<string, string>>): void;
  /** Something of `metric` took this many seconds. */
  took(metric: string, seconds: number, labels?: Readonly<Record<string, string>>): void;
}

/** For callers that measure nothing. */
export const noMeter: Meter = { count: () => undefined, took: () => undefined };
