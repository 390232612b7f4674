/** What the planner decides by: when everything was last read, and how much it was. */
import type { OrganizationStage } from './stages.ts';

/** When something was last read. Times are milliseconds since 1970. */
export interface Visited {
  /** When the last complete reading began. */
  asOf?: number | undefined;
  /** When it last failed, if that was after. */
  failedAt?: number | undefined;
  /** Whether that failure may pass by itself soon. */
  passing?: boolean | undefined;
}

/** One list of one customer. */
export interface StageState extends Visited {
  /** Entries at the last reading; undefined when there was none. */
  rows?: number | undefined;
  /** When a report last told about it, and of which region that was. */
  reportAsOf?: number | undefined;
  reportRegion?: string | undefined;
  /** When it became known that something had changed. */
  wantedAt?: number | undefined;
}

export interface CustomerState {
  orgId: string;
  /** How often people asked about it lately; older questions count less. */
  asks: number;
  stages: Partial<Record<OrganizationStage, StageState>>;
}

/** A report over all customers of one region. */
export interface ReportState extends Visited {
  stage: 'numberReport' | 'deviceReport';
  region: string;
}

export interface PlanState {
  customers: readonly CustomerState[];
  /** Empty when this partner has no reports. */
  reports: readonly ReportState[];
  /** The changes of wholesale subscribers; undefined when there is no such source. */
  subscribers?: Visited | undefined;
}
