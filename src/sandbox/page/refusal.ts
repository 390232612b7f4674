import type { PageRefusal } from './wire.ts';

const statuses: Record<PageRefusal['code'], number> = {
  'not-found': 404,
  'bad-request': 400,
  'too-large': 413,
  forbidden: 403,
  'cloud-refused': 502,
  broken: 500,
};

/** A request the page's server does not carry out; becomes a JSON answer with a code and a sentence. */
export class Refusal extends Error {
  readonly code: PageRefusal['code'];
  readonly status: number;

  constructor(code: PageRefusal['code'], message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.status = statuses[code];
  }
}
