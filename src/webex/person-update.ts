/**
 * Changing a person: Webex wants every detail again and takes away what is left out, so the person is read whole, one
 * thing is changed and everything is sent back (published People API).
 */
import { z } from 'zod';
import type { WebexApi } from './call.ts';
import { ids, optionalBoolean, optionalText, texts } from './field.ts';

const optional = <Shape extends z.ZodType>(shape: Shape) =>
  shape.nullish().transform((value) => value ?? undefined);

/** Every field that an update may hold. */
export const WholePerson = z.object({
  id: z.string().min(1),
  orgId: optionalText,
  emails: texts,
  displayName: z.string(),
  firstName: optionalText,
  lastName: optionalText,
  avatar: optionalText,
  /** `work` numbers can be set; others, such as `work_extension`, are told and not taken. */
  phoneNumbers: optional(z.array(z.object({ type: optionalText, value: z.string() }))),
  extension: optionalText,
  locationId: optionalText,
  roles: ids,
  licenses: ids,
  department: optionalText,
  manager: optionalText,
  managerId: optionalText,
  title: optionalText,
  addresses: optional(z.array(z.looseObject({}))),
  siteUrls: texts,
  loginEnabled: optionalBoolean,
});
export type WholePerson = z.output<typeof WholePerson>;

/** @throws WebexError `webex.refused` with status 404 when there is nobody. */
export function readWholePerson(
  api: WebexApi,
  orgId: string,
  personId: string,
): Promise<WholePerson> {
  return api.send(
    { path: '/people/{personId}', params: { personId }, query: { callingData: true }, orgId },
    WholePerson,
  );
}

/** The number somebody is called on at work, E.164. */
export function workNumberOf({ phoneNumbers = [] }: WholePerson): string | undefined {
  return phoneNumbers.find(({ type, value }) => type === 'work' && value.startsWith('+'))?.value;
}

/**
 * Sends the person back with one thing changed: all of the roles, or the number at work (undefined: none). A repeat of
 * the same request changes nothing more.
 * @throws WebexError; it may have happened nevertheless.
 */
export async function updatePerson(
  api: WebexApi,
  { id: personId, ...person }: WholePerson,
  changed: { roles: readonly string[] } | { phone: string | undefined },
): Promise<void> {
  const hasCalling = person.extension !== undefined || workNumberOf({ id: personId, ...person });
  const phone = 'phone' in changed ? changed.phone : workNumberOf({ id: personId, ...person });
  const { extension, locationId, phoneNumbers: _told, ...common } = person;
  const line = {
    phoneNumbers: phone === undefined ? [] : [{ type: 'work', value: phone }],
    extension,
    locationId,
  };
  await api.send(
    {
      method: 'PUT',
      path: '/people/{personId}',
      params: { personId },
      query: hasCalling ? { callingData: true } : {},
      body: {
        ...common,
        ...(hasCalling && line),
        ...('roles' in changed && { roles: changed.roles }),
      },
      orgId: person.orgId,
      timeoutMs: 30_000,
    },
    z.unknown(),
  );
}
