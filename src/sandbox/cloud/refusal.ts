/** One of the reasons of a refusal. */
export interface RefusedDetail {
  description: string;
  errorCode?: number;
}

/** An answer of Webex that says no. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `errors` of the body. */
  readonly errors: readonly RefusedDetail[];

  /** `message` is Webex's reason, as `message` and, without others, as the only entry of `errors` in the body. */
  constructor(
    status: number,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    errors: readonly RefusedDetail[] = [{ description: message }],
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.headers = headers;
    this.errors = errors;
  }
}

/** 400: the request is not what the reference describes. */
export function invalid(message: string): Refusal {
  return new Refusal(400, message);
}

/** 403: the token may not do this. */
export function forbidden(message = 'Access denied: missing required scopes or roles.'): Refusal {
  return new Refusal(403, message);
}

/** 404: there is no such thing, or none that the token may see. */
export function missing(what: string): Refusal {
  return new Refusal(404, `Could not find a ${what} with provided ID.`);
}
