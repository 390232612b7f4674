/** `/v1/partner/tags`: what a partner writes on customers and subscriptions. */
import { type Call, ok, type Route, wholeNumber } from './call.ts';
import { openOrganization, reachable } from './organizations.ts';
import { forbidden, invalid, missing } from './refusal.ts';
import { holds } from './staff.ts';
import type { Subscription, Tag } from './standing.ts';
import type { Organization, World } from './world.ts';

const mostEach = 5;
const longestName = 25;

/** The paths of tags. Lists by tag end at 100 without a next page. */
export function tagRoutes(world: World): Route[] {
  const subscriptionOf = (call: Call): [Organization, Subscription] => {
    const organization = openOrganization(world, call, call.params['id'] ?? '');
    const subscription = organization.standing.subscriptions.find(
      ({ subscriptionId }) => subscriptionId === call.params['subscriptionId'],
    );
    if (!subscription) throw missing('subscription');
    return [organization, subscription];
  };
  const customers = (call: Call): Organization[] => {
    checkPartner(world, call);
    return reachable(world, call).filter((each) => each !== world.partner);
  };
  const customerOf = (call: Call): Organization =>
    openOrganization(world, call, call.params['id'] ?? '');
  return [
    {
      method: 'GET',
      path: '/v1/partner/tags',
      by: 'admin',
      query: ['type'],
      run: (call) => {
        const type = required(call, 'type');
        if (type !== 'ORGANIZATION' && type !== 'SUBSCRIPTION') throw invalid('type is invalid');
        const used = customers(call).flatMap(({ standing }) =>
          type === 'ORGANIZATION'
            ? standing.tags
            : standing.subscriptions.flatMap((each) => each.tags),
        );
        return ok([...new Map(used.map((tag) => [tag.name, tag])).values()]);
      },
    },
    {
      method: 'GET',
      path: '/v1/partner/tags/organizations',
      by: 'admin',
      query: ['tags', 'max'],
      run: (call) => {
        const wanted = wantedTags(call);
        const found = customers(call).filter(({ standing }) => carries(standing.tags, wanted));
        return ok(found.slice(0, mostOf(call)).map(shown));
      },
    },
    {
      method: 'GET',
      path: '/v1/partner/tags/subscriptions',
      by: 'admin',
      query: ['tags', 'max'],
      run: (call) => {
        const wanted = wantedTags(call);
        const found = customers(call).flatMap((organization) =>
          organization.standing.subscriptions
            .filter(({ tags }) => carries(tags, wanted))
            .map((subscription) => shownSubscription(organization, subscription)),
        );
        return ok(found.slice(0, mostOf(call)));
      },
    },
    {
      method: 'GET',
      path: '/v1/partner/tags/organizations/:id',
      by: 'admin',
      run: (call) => {
        checkPartner(world, call);
        return ok(shown(customerOf(call)));
      },
    },
    {
      method: 'POST',
      path: '/v1/partner/tags/organizations/:id/assignTags',
      by: 'admin',
      body: { required: ['tags'], optional: [] },
      run: (call) => {
        checkWriter(world, call);
        const { standing } = customerOf(call);
        standing.tags = tagsIn(call);
        return ok(standing.tags);
      },
    },
    {
      method: 'GET',
      path: '/v1/partner/tags/organizations/:id/subscriptions/:subscriptionId',
      by: 'admin',
      run: (call) => {
        checkPartner(world, call);
        return ok(shownSubscription(...subscriptionOf(call)));
      },
    },
    {
      method: 'POST',
      path: '/v1/partner/tags/organizations/:id/subscriptions/:subscriptionId/assignTags',
      by: 'admin',
      body: { required: ['tags'], optional: [] },
      run: (call) => {
        checkWriter(world, call);
        const [, subscription] = subscriptionOf(call);
        subscription.tags = tagsIn(call);
        return ok(subscription.tags);
      },
    },
  ];
}

/** Refuses people who do not belong to the partner. */
export function checkPartner(world: World, call: Call): void {
  if (call.person.orgId !== world.partner.id) throw forbidden();
}

function checkWriter(world: World, call: Call): void {
  checkPartner(world, call);
  const roles = ['atlas-portal.partner.salesfulladmin', 'atlas-portal.partner.salesadmin'];
  if (!holds(call.person, ...roles)) throw forbidden();
}

/** A query parameter that has to be there. */
export function required(call: Call, name: string): string {
  const value = call.query.get(name);
  if (!value) throw invalid(`${name} is required`);
  return value;
}

function wantedTags(call: Call): string[] {
  return required(call, 'tags').split(',');
}

function carries(tags: readonly Tag[], wanted: readonly string[]): boolean {
  return tags.some(({ name }) => wanted.includes(name));
}

function mostOf(call: Call): number {
  const max = wholeNumber(call, 'max', 1) ?? 100;
  if (max > 100) throw invalid('max must not be above 100');
  return max;
}

function tagsIn(call: Call): Tag[] {
  const list = call.body['tags'];
  if (!Array.isArray(list)) throw invalid('tags must be a list');
  if (list.length > mostEach) throw invalid(`No more than ${mostEach} tags are possible.`);
  const tags = list.map(tagIn);
  if (new Set(tags.map(({ name }) => name)).size < tags.length) throw invalid('tags repeat');
  return tags;
}

function tagIn(value: unknown): Tag {
  const { name, description, ...unknown } = Object(value) as Record<string, unknown>;
  const [strange] = Object.keys(unknown);
  if (strange) throw invalid(`Unknown field: ${strange}`);
  if (typeof name !== 'string' || !name.trim()) throw invalid('name is required');
  // A comma separates tags in the query.
  if (name.length > longestName || name.includes(',')) throw invalid('name is invalid');
  if (description === undefined) return { name };
  if (typeof description !== 'string') throw invalid('description must be a string');
  return { name, description };
}

function shown({ id, displayName, standing }: Organization): Record<string, unknown> {
  return { orgName: displayName, orgId: id, tags: standing.tags.map(({ name }) => name) };
}

function shownSubscription(
  organization: Organization,
  { subscriptionId, tags, trial }: Subscription,
): Record<string, unknown> {
  return {
    ...shown(organization),
    tags: tags.map(({ name }) => name),
    subscriptionId,
    // As text, as the published example has it.
    trial: String(trial),
  };
}
