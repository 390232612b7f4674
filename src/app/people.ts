/** Who people are: roles of those who ask, sign-ins of administrators, codes and mail for those who call. */
import { type Access, createAccess } from '../access/people.ts';
import { type Config, previousKeyIn } from '../config.ts';
import { createMailroom, type Mailroom } from '../jobs/mailroom.ts';
import { createSignInRoom, type SignInRoom } from '../jobs/sign-in-room.ts';
import { mailSettings } from '../mail/settings.ts';
import type { Webex } from '../webex/connect.ts';
import { loadTokenKey } from '../webex/token-key.ts';
import type { Ground } from './ground.ts';

export interface People {
  access: Access;
  signIns: SignInRoom;
  mailroom: Mailroom;
}

/**
 * Builds them; no mail leaves before the mail room is started.
 * `onTold`: there is something new to post.
 * @throws ConfigError when the key that secrets are kept with cannot be read.
 */
export async function assemblePeople(
  config: Config,
  ground: Ground,
  { webex, onTold }: { webex: Webex; onTold: () => void },
): Promise<People> {
  const { store, now, ticks, log, metrics } = ground;
  const { partner } = webex;
  const key = await loadTokenKey(config.DATA_DIR, config.TOKEN_KEY);
  const access = createAccess({
    store,
    now,
    partner,
    partnerAdmins: config.PARTNER_ADMINS,
    readWebexPerson: webex.readIdentity,
    findWebexPersonByEmail: webex.findIdentityByEmail,
  });
  const signIns = createSignInRoom({
    ...{ store, webex, partner, access, log, onTold },
    ...{ key, previousKey: previousKeyIn(config) },
    publicUrl: config.WEBEX_WEBHOOK_URL,
  });
  const mailroom = createMailroom({
    ...{ store, key, now, ticks, log, onTold },
    ...mailSettings(config),
    timeZone: config.TIME_ZONE,
    organization: async () => (await partner()).displayName ?? '',
    countFate: (state) => metrics.count('deskhand_mails_total', { result: state }),
  });
  return { access, signIns, mailroom };
}
