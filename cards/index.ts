/** The list of cards. */
import { adminsCard } from './admins.ts';
import type { Rendered } from './blocks.ts';
import { chooseCard } from './choose.ts';
import { confirmCard } from './confirm.ts';
import type { RenderContext } from './context.ts';
import { contractsCard } from './contracts.ts';
import { customerCard } from './customer.ts';
import { customersCard, searchesCard } from './customers.ts';
import type { CardData, CardName } from './data.ts';
import { deviceCard } from './device.ts';
import { formCard, reviewCard } from './form.ts';
import { helpCard } from './help.ts';
import { hitsCard } from './hits.ts';
import { insideCard } from './inside.ts';
import { kpiCard } from './kpi.ts';
import { kpiSchedulesCard } from './kpi-schedule-list.ts';
import { kpiPostCard } from './kpi-schedule-post.ts';
import { languageCard } from './language.ts';
import { locationCard, locationsCard } from './locations.ts';
import { mailCard } from './mail.ts';
import { nothingCard } from './nothing.ts';
import { noticeCard } from './notice.ts';
import { numberCard } from './number.ts';
import { statusesCard, viewCard } from './portfolio.ts';
import { rolesCard } from './roles.ts';
import { setupCard } from './setup.ts';
import { syncCard } from './sync.ts';
import { userCard } from './user.ts';
import { servicesCard } from './user-services.ts';
import { usersFormCard } from './users-form.ts';
import { verifiedCard } from './verified.ts';
import { verifyCard } from './verify.ts';
import { whoamiCard } from './whoami.ts';
import { creationsCard, templateCard, templatesCard } from './wholesale.ts';

export { type Rendered, said } from './blocks.ts';
export type { RenderContext } from './context.ts';
export type { CardData, CardName } from './data.ts';

const cards: { [C in CardName]: (data: CardData<C>, context: RenderContext) => Rendered } = {
  user: userCard,
  services: servicesCard,
  customer: customerCard,
  number: numberCard,
  device: deviceCard,
  hits: hitsCard,
  nothing: nothingCard,
  inside: insideCard,
  confirm: confirmCard,
  verify: verifyCard,
  verified: verifiedCard,
  mail: mailCard,
  help: helpCard,
  whoami: whoamiCard,
  choose: chooseCard,
  language: languageCard,
  roles: rolesCard,
  sync: syncCard,
  customers: customersCard,
  searches: searchesCard,
  statuses: statusesCard,
  admins: adminsCard,
  contracts: contractsCard,
  view: viewCard,
  form: formCard,
  review: reviewCard,
  templates: templatesCard,
  template: templateCard,
  creations: creationsCard,
  setup: setupCard,
  locations: locationsCard,
  location: locationCard,
  kpi: kpiCard,
  kpiPost: kpiPostCard,
  kpiSchedules: kpiSchedulesCard,
  usersForm: usersFormCard,
  notice: noticeCard,
};

/** The names of all cards. */
export const cardNames = Object.keys(cards) as readonly CardName[];

/**
 * Draws a card: `content` is the attachment's Adaptive Card 1.3, `markdown` says the same for
 * notifications and clients without cards, in at most 7,439 bytes.
 */
export function renderCard<C extends CardName>(
  name: C,
  data: CardData<C>,
  context: RenderContext,
): Rendered {
  return cards[name](data, context);
}
