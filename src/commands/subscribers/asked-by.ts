/** What work on many users keeps of the request it came from. */
import type { Call } from '../../conversation/command.ts';
import type { NewUserJob } from '../../wholesale/user-jobs.ts';
import type { UserCustomer } from '../../wholesale/users.ts';

type Asked = Omit<NewUserJob, 'command' | 'state' | 'fileName' | 'table' | 'planned'>;

/** Who asked, for which customer, and where it is told how it goes. The same yes has the same id however often it is handled. */
export function askedBy(
  { id, caller, answersTo }: Pick<Call<unknown>, 'id' | 'caller' | 'answersTo'>,
  customer: UserCustomer,
): Asked {
  return {
    id,
    orgId: customer.orgId,
    customerId: customer.id,
    customer: customer.name,
    personId: caller.personId,
    personOrgId: caller.orgId,
    email: caller.email,
    tellAt: { to: answersTo, language: caller.language },
  };
}
