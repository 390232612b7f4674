/**
 * A small REST client in the shape of Webex's JavaScript SDK: the part that webex-node-bot-framework
 * calls. It has no HTTP code, no settings and no state of its own. Whoever connects a framework gives the
 * transport for an access token first, and `init` finds it by that token.
 */

/**
 * One call as the transport gets it. `path` is the template of the API reference; `params` fill it.
 * @typedef {{
 *   method: 'GET' | 'POST' | 'PUT' | 'DELETE',
 *   path: string,
 *   params?: Record<string, string>,
 *   query?: Record<string, string | number | boolean | undefined>,
 *   body?: unknown,
 *   cursor?: string,
 * }} Asked
 */

/**
 * What came back: one thing, or a page. `next` is handed back as `cursor`.
 * @typedef {{ body?: unknown, items?: unknown[], next?: string }} Answer
 */

/** @typedef {(asked: Asked) => Promise<Answer>} Transport */

/**
 * A page as the SDK shows it.
 * @typedef {{ items: unknown[], length: number, hasNext: () => boolean, next: () => Promise<Page> }} Page
 */

const shared = Symbol.for('deskhand.webex.transports');
/** @type {Record<symbol, unknown>} */
const everywhere = globalThis;
everywhere[shared] ??= new Map();
/**
 * One map in a process: a linked package can be loaded twice, by its own path and by the link's, and the
 * framework's copy must find what ours was given.
 */
const transports = /** @type {Map<string, Transport>} */ (everywhere[shared]);

/**
 * Says how calls of the client with this access token travel. The token is only the name under which
 * `init` finds the transport; it need not be the real one. Call the returned function to forget it.
 * @param {{ accessToken: string, request: Transport }} given
 * @returns {() => void}
 */
function configure({ accessToken, request }) {
  transports.set(accessToken, request);
  return () => {
    transports.delete(accessToken);
  };
}

/**
 * The client. `config` is accepted because the SDK takes one; nothing is read from it.
 * @param {{ credentials: { access_token: string }, config?: unknown }} options
 */
function init({ credentials }) {
  const request = transports.get(credentials.access_token);
  if (!request) throw new Error('webex: configure() a transport for this access token first');
  return {
    people: collection(request, '/people', 'personId'),
    rooms: collection(request, '/rooms', 'roomId'),
    memberships: collection(request, '/memberships', 'membershipId'),
    messages: collection(request, '/messages', 'messageId'),
    attachmentActions: collection(request, '/attachment/actions', 'id'),
    webhooks: noWebhooks(),
  };
}

/**
 * @param {Transport} request
 * @param {string} path
 * @param {string} key name of the id in the path template
 */
function collection(request, path, key) {
  const one = `${path}/{${key}}`;
  /** @param {string | { id: string }} thing */
  const params = (thing) => ({ [key]: typeof thing === 'string' ? thing : thing.id });
  return {
    /** @param {Asked['query']} [query] */
    list: (query) => listPage(request, { method: 'GET', path, query: query ?? {} }),
    /** @param {string | { id: string }} thing */
    async get(thing) {
      const answer = await request({ method: 'GET', path: one, params: params(thing) });
      return answer.body;
    },
    /** @param {Record<string, unknown>} thing */
    async create(thing) {
      const answer = await request({ method: 'POST', path, body: thing });
      return answer.body;
    },
    /** @param {{ id: string } & Record<string, unknown>} thing */
    async update({ id, ...changes }) {
      const answer = await request({ method: 'PUT', path: one, params: params(id), body: changes });
      return answer.body;
    },
    /** @param {string | { id: string }} thing */
    async remove(thing) {
      await request({ method: 'DELETE', path: one, params: params(thing) });
    },
  };
}

/**
 * @param {Transport} request
 * @param {Asked} asked
 * @returns {Promise<Page>}
 */
async function listPage(request, asked) {
  const { items = [], next } = await request(asked);
  return {
    items,
    length: items.length,
    hasNext: () => next !== undefined,
    next: () =>
      next === undefined
        ? Promise.reject(new Error('webex: there is no further page'))
        : listPage(request, { ...asked, cursor: next }),
  };
}

/**
 * The framework deletes and creates webhooks when it starts and deletes them when it stops, which leaves
 * other replicas deaf. Registration belongs to the application, so here nothing happens.
 */
function noWebhooks() {
  return {
    /** @returns {Promise<Page>} */
    list: async () => ({
      items: [],
      length: 0,
      hasNext: () => false,
      next: () => Promise.reject(new Error('webex: there is no further page')),
    }),
    /** @param {string | { id: string }} thing */
    get: async (thing) => thing,
    /** @param {Record<string, unknown>} webhook */
    create: async (webhook) => ({ ...webhook, id: 'registered-elsewhere' }),
    /** @param {Record<string, unknown>} webhook */
    update: async (webhook) => webhook,
    remove: async () => undefined,
  };
}

module.exports = { init, configure };
