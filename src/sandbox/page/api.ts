/** The page's JSON over HTTP: each path is one small function of its query and body. */
import { z } from 'zod';
import type { Cloud } from '../cloud/contract.ts';
import type { CaughtMail } from '../mail.ts';
import type { MailFaults } from '../mail-faults.ts';
import type { SandboxClock } from '../monday.ts';
import type { Exchanges } from './exchanges.ts';
import { Refusal } from './refusal.ts';
import type { View } from './view.ts';
import type { PageFaults, PageMail, PageMailFaults } from './wire.ts';

export interface ApiRequest {
  query: URLSearchParams;
  /** Parsed JSON; undefined for GET. */
  body: unknown;
}

/** Answers with a JSON value; throws Refusal. */
export type ApiRoute = (request: ApiRequest) => unknown;

/** By method and path, as in `GET /api/people`. */
export type ApiRoutes = Readonly<Record<string, ApiRoute>>;

const saidSchema = z.strictObject({
  person: z.string(),
  room: z.string(),
  text: z.string().trim().min(1).max(7_439),
  parent: z.string().optional(),
  mention: z.boolean().optional(),
  file: z.strictObject({ name: z.string().min(1).max(200), base64: z.base64() }).optional(),
});

const pressSchema = z.strictObject({
  person: z.string(),
  message: z.string(),
  inputs: z.record(z.string(), z.unknown()),
});

const percent = z.number().int().min(0).max(100);
const faultsSchema = z
  .strictObject({
    throttlePercent: percent,
    retryAfter: z.string().max(100),
    serverErrorPercent: percent,
    latencyMs: z.number().int().min(0).max(60_000),
    duplicateDeliveries: z.number().int().min(0).max(20),
    reorderDeliveries: z.boolean(),
    dropAcknowledgements: z.number().int().min(0).max(100),
    failPaths: z
      .array(
        z.strictObject({
          pattern: z.string().min(1).max(200),
          status: z.union([z.literal(0), z.number().int().min(400).max(599)]),
        }),
      )
      .max(20),
    deactivateWebhooks: z.boolean(),
    provisioningOutcome: z.enum([
      'provisioned',
      'provisioned_with_errors',
      'error',
      'pending_rpl_review',
    ]),
    provisioningMs: z.number().int().min(0).max(3_600_000),
    lostCreations: z.number().int().min(0).max(100),
    refusedCreations: z.number().int().min(0).max(100),
  })
  .partial();

const mailFaultsSchema = z
  .strictObject({
    greylist: z.number().int().min(0).max(10),
    reject: z.boolean(),
    slowMs: z.number().int().min(0).max(120_000),
    cutAfterData: z.number().int().min(0).max(10),
    bounce: z.boolean(),
    down: z.boolean(),
  })
  .partial();

/** What the routes need; `onFaults` is told after every change. */
export interface ApiParts {
  cloud: Cloud;
  view: View;
  exchanges: Exchanges;
  mails(): CaughtMail[];
  /** Undefined: this mail server never fails. */
  mailFaults: MailFaults | undefined;
  /** Undefined: the bot's clock cannot be moved. */
  clock: SandboxClock | undefined;
  /** Changes whenever the sandbox is started anew. */
  run: string;
  /** Where the stream of events is now. */
  position(): string;
  onFaults(): void;
}

/** The routes of the page. */
export function createApi({
  cloud,
  view,
  exchanges,
  mails,
  mailFaults,
  clock,
  run,
  position,
  onFaults,
}: ApiParts): ApiRoutes {
  const faults = (): PageFaults => ({ ...cloud.faults });
  return {
    'GET /api/people': () => ({
      people: view.people(),
      bot: cloud.bot.displayName,
      run,
      at: position(),
    }),
    'GET /api/rooms': ({ query }) => ({
      rooms: view.rooms(wanted(query, 'person')),
      at: position(),
    }),
    'GET /api/messages': ({ query }) => ({
      messages: view.messages(wanted(query, 'person'), wanted(query, 'room')),
    }),
    'POST /api/messages': async ({ body }) => {
      const { person, room, text, parent, mention, file } = read(saidSchema, body);
      if (!view.sees(person, room)) throw new Refusal('not-found', 'There is no such space.');
      const said = await asked(() =>
        cloud.say(person, {
          roomId: room,
          text,
          ...(parent === undefined ? {} : { parentId: parent }),
          ...(mention === undefined ? {} : { mention }),
          ...(file && {
            file: { name: file.name, content: Buffer.from(file.base64, 'base64') },
          }),
        }),
      );
      return { message: view.message(said) };
    },
    'POST /api/presses': async ({ body }) => {
      const { person, message, inputs } = read(pressSchema, body);
      view.find(person, message);
      await asked(() => cloud.press(person, message, inputs));
      return {};
    },
    'GET /api/mail': () => ({ mails: mails() satisfies PageMail[] }),
    'GET /api/mail-faults': () => ({ faults: mailFaults satisfies PageMailFaults | undefined }),
    'PUT /api/mail-faults': ({ body }) => {
      if (!mailFaults) throw new Refusal('not-found', 'This mail server never fails.');
      Object.assign(mailFaults, read(mailFaultsSchema, body));
      return { faults: mailFaults };
    },
    'GET /api/calls': ({ query }) => {
      const id = query.get('id');
      return id === null ? { calls: exchanges.list() } : { call: exchanges.detail(id) };
    },
    'POST /api/monday': async () => {
      if (!clock) throw new Refusal('not-found', 'The clock of this bot stands where it is.');
      return { at: (await asked(clock.makeMonday)).toISOString() };
    },
    'GET /api/faults': () => ({ faults: faults() }),
    'PUT /api/faults': ({ body }) => {
      Object.assign(cloud.faults, read(faultsSchema, body));
      onFaults();
      return { faults: faults() };
    },
  };
}

function wanted(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (!value) throw new Refusal('bad-request', `The query needs “${name}”.`);
  return value;
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal('bad-request', `${issue?.path.join('.') || 'The body'}: ${issue?.message}`);
}

async function asked<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    throw new Refusal('cloud-refused', error instanceof Error ? error.message : String(error));
  }
}
