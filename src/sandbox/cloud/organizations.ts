/** `/v1/organizations`, the identity view of one, and who may see which. */
import { type Call, ok, type Route, truth } from './call.ts';
import { keyOf, webexId } from './ids.ts';
import { forbidden, invalid, missing } from './refusal.ts';
import type { Organization, World } from './world.ts';

/** The paths of organizations. Reading one opens it to the partner. */
export function organizationRoutes(world: World): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/organizations',
      by: 'admin',
      query: ['callingData'],
      run: (call) => {
        const calling = truth(call, 'callingData') ?? false;
        return ok({
          items: reachable(world, call).map((organization) => shown(organization, calling)),
        });
      },
    },
    {
      method: 'GET',
      path: '/v1/organizations/:id',
      by: 'admin',
      query: ['callingData'],
      run: (call) => {
        const organization = known(world, call, call.params['id'] ?? '');
        organization.opened = true;
        return ok(shown(organization, truth(call, 'callingData') ?? false));
      },
    },
    {
      method: 'GET',
      path: '/identity/organizations/:uuid',
      by: 'admin',
      run: (call) => {
        const organization = organizationBy(world, call, call.params['uuid'] ?? '');
        organization.opened = true;
        return ok({
          schemas: [
            'urn:scim:schemas:core:1.0',
            'urn:scim:schemas:extension:cisco:commonidentity:1.0',
          ],
          id: organization.uuid,
          displayName: organization.displayName,
          preferredLanguage: organization.preferredLanguage,
          meta: {
            created: organization.created,
            lastModified: organization.created,
            version: '24390742162',
          },
        });
      },
    },
  ];
}

/**
 * The organization that an administrator's call is about: `orgId`, or the caller's own. Throws a Refusal for
 * one the caller does not manage, and for one the partner has never opened.
 */
export function organizationOf(world: World, call: Call): Organization {
  return openOrganization(world, call, call.query.get('orgId') ?? call.person.orgId);
}

/** The organization with a bare uuid, opened or not. Throws a Refusal for one the caller does not manage. */
export function organizationBy(world: World, call: Call, uuid: string): Organization {
  const organization = world.organizations.get(webexId('ORGANIZATION', uuid));
  if (!organization || !manages(world, call, organization)) throw missing('organization');
  return organization;
}

/** The organization with this public id, if its data may be read. Throws a Refusal as `organizationOf` does. */
export function openOrganization(world: World, call: Call, id: string): Organization {
  const organization = known(world, call, id);
  if (!isOpen(organization, call)) {
    throw forbidden('The partner has no access to this organization yet.');
  }
  return organization;
}

/** Whether the organization's data may be read: its own people always, its partner once it was opened. */
export function isOpen(organization: Organization, call: Call): boolean {
  return organization.id === call.person.orgId || organization.opened;
}

/** Whether the caller administers the organization, opened or not. */
export function manages(world: World, call: Call, organization: Organization): boolean {
  if (organization.id === call.person.orgId) return true;
  return call.person.orgId === world.partner.id && organization.managed;
}

/** The organizations the caller administers, their own among them. */
export function reachable(world: World, call: Call): Organization[] {
  return [...world.organizations.values()].filter((each) => manages(world, call, each));
}

function known(world: World, call: Call, id: string): Organization {
  if (!keyOf('ORGANIZATION', id)) throw invalid('orgId is invalid');
  const organization = world.organizations.get(id);
  if (!organization) throw missing('organization');
  if (!manages(world, call, organization)) throw forbidden();
  return organization;
}

function shown(organization: Organization, calling: boolean): Record<string, unknown> {
  const { id, displayName, created, standing } = organization;
  const domain = `${standing.region.toLowerCase()}.bcld.webex.example`;
  const host = `https://api-${domain}`;
  return {
    id,
    displayName,
    created,
    ...(calling
      ? {
          xsiActionsEndpoint: `${host}/com.broadsoft.xsi-actions`,
          xsiEventsEndpoint: `${host}/com.broadsoft.xsi-events`,
          xsiEventsChannelEndpoint: `${host}/com.broadsoft.async/com.broadsoft.xsi-events`,
          xsiDomain: domain,
        }
      : {}),
  };
}
