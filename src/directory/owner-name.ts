/** What the feature is called that has a number: the list of numbers mostly tells no more than its kind. */
import { type FeatureKind, isFeature } from '../webex/features.ts';
import { isSameId } from '../webex/id.ts';
import { partly, type Unconfirmed } from './asking.ts';
import type { ConfirmDeps } from './confirm.ts';
import type { NumberDetails } from './details.ts';

export interface OwnerConfirmation {
  /** Why the name of the feature that has it could not be asked, where the number could. */
  ownerUnconfirmed?: Unconfirmed | undefined;
}

/**
 * The number with the name of its feature as it is now, kept in the copy for when Webex cannot be asked.
 * `told`: the list of numbers named it.
 */
export async function ownerWithName(
  number: NumberDetails,
  told: boolean,
  deps: ConfirmDeps,
): Promise<NumberDetails & OwnerConfirmation> {
  const { owner, id, orgId, phoneNumber } = number;
  const kind = owner?.type;
  if (!owner || told || !isFeature(kind)) return number;
  const asked = await deps.ask(`feature ${owner.id ?? ''} of ${id}`, async () => {
    const name = await findName(kind, { orgId, phoneNumber, ownerId: owner.id }, deps);
    if (name !== undefined && name !== owner.name)
      await deps.store.query('UPDATE "PhoneNumber" SET "ownerName" = $2 WHERE id = $1', [id, name]);
    return name;
  });
  if (asked.kind === 'unconfirmed') return { ...number, ownerUnconfirmed: partly(asked.because) };
  return { ...number, owner: { ...owner, name: asked.answer ?? owner.name } };
}

interface Wanted {
  orgId: string;
  phoneNumber: string | undefined;
  ownerId: string | undefined;
}

/** Webex finds a feature by its first number alone: by any other, and by an extension, all of them are looked through. */
async function findName(
  kind: FeatureKind,
  { orgId, phoneNumber, ownerId }: Wanted,
  { live }: ConfirmDeps,
): Promise<string | undefined> {
  const byNumber = phoneNumber ? await live.features(kind, orgId, { phoneNumber }) : [];
  if (ownerId === undefined) return byNumber.length === 1 ? byNumber[0]?.name : undefined;
  const isIt = ({ id }: { id: string }) => isSameId(id, ownerId);
  const found = byNumber.find(isIt) ?? (await live.features(kind, orgId, {})).find(isIt);
  return found?.name;
}
