/** `/v1/adminAudit`: what administrators did; here they only ever log in. */
import { type Call, ok, type Route } from './call.ts';
import { organizationOf } from './organizations.ts';
import { offsetPage } from './paging-offset.ts';
import { forbidden, invalid } from './refusal.ts';
import { holds } from './staff.ts';
import { required } from './tags.ts';
import type { Organization, World } from './world.ts';

const yearMs = 366 * 24 * 3_600_000;
const categories = ['LOGINS', 'LOGOUT', 'USERS', 'DEVICES', 'ORG_SETTINGS'];

/** The paths of the audit. `largest` is the longest page. */
export function auditRoutes(world: World, largest: number): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/adminAudit/eventCategories',
      by: 'admin',
      run: () => ok({ eventCategories: categories }),
    },
    {
      method: 'GET',
      path: '/v1/adminAudit/events',
      by: 'admin',
      query: ['orgId', 'from', 'to', 'actorId', 'max', 'offset', 'eventCategories'],
      run: (call) => {
        if (!holds(call.person, 'id_full_admin', 'atlas-portal.partner.salesfulladmin')) {
          throw forbidden();
        }
        required(call, 'orgId');
        const [from, to] = [instant(call, 'from'), instant(call, 'to')];
        if (from > to || to - from > yearMs) throw invalid('No more than a year is possible.');
        const wanted = call.query.get('eventCategories')?.split(',') ?? categories;
        if (wanted.some((each) => !categories.includes(each))) {
          throw invalid('eventCategories is invalid');
        }
        const actorId = call.query.get('actorId');
        const events = wanted.includes('LOGINS') ? loginsOf(organizationOf(world, call)) : [];
        const found = events.filter(
          (event) =>
            Date.parse(event.created) >= from &&
            Date.parse(event.created) < to &&
            (actorId ?? event.actorId) === event.actorId,
        );
        const page = offsetPage(call, found, { usual: 100, most: 200, largest });
        return ok({ items: page.items }, page.headers);
      },
    },
  ];
}

function loginsOf(organization: Organization) {
  const { standing, people, displayName, id } = organization;
  const admin = people.find((person) => holds(person, 'id_full_admin'));
  if (!admin) return [];
  return standing.logins.map((created, at) => ({
    id: Buffer.from(`${organization.uuid}:${at}`).toString('base64url'),
    created,
    actorId: admin.id,
    actorOrgId: id,
    data: {
      eventCategory: 'EventCategory.LOGINS',
      eventDescription: 'An Admin logged in',
      actionText: `${admin.displayName} logged into organization ${displayName}`,
      actorName: admin.displayName,
      actorEmail: admin.emails[0],
      actorOrgName: displayName,
      actorIp: '192.0.2.14',
      actorUserAgent: 'Mozilla/5.0',
      adminRoles: ['id_full_admin'],
      targetType: 'TargetResourceType.ORG',
      targetId: id,
      targetName: displayName,
      targetOrgId: id,
      targetOrgName: displayName,
      trackingId: `ATLAS_${organization.uuid}_${at}`,
    },
  }));
}

function instant(call: Call, name: string): number {
  const time = Date.parse(required(call, name));
  if (Number.isNaN(time)) throw invalid(`${name} is invalid`);
  return time;
}
