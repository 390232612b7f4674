/** What Webex says about the token that asks. */
import { z } from 'zod';
import type { WebexApi } from './call.ts';

const Expiry = z.object({
  /** Milliseconds since 1970. */
  exp: z.number().positive(),
});

/** When the access token behind this API ends. @throws WebexError */
export async function readTokenExpiry(api: WebexApi): Promise<Date> {
  const { exp } = await api.send({ path: '/authorizations/tokenExpiry' }, Expiry);
  return new Date(exp);
}
