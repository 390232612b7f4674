/** The menu: everything one may ask. A command that wants a capability Deskhand does not have does not compile. */
import type { Access } from '../access/people.ts';
import type { SignInDesk } from '../access/sign-ins.ts';
import type { Command } from '../conversation/command.ts';
import type { Directory } from '../directory/directory.ts';
import type { Sync } from '../directory/sync.ts';
import type { Painter } from '../kpi/charts/painter.ts';
import type { Kpis } from '../kpi/kpi.ts';
import type { KpiSchedules } from '../kpi/schedule.ts';
import type { MailDesk } from '../mail/desk.ts';
import type { Imports } from '../portfolio/imports.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Verification } from '../verification/verification.ts';
import type { Attachment } from '../webex/attachments.ts';
import type { SetupAssist } from '../wholesale/setup-assist.ts';
import type { Users } from '../wholesale/users.ts';
import type { Wholesale } from '../wholesale/wholesale.ts';
import { listCustomers } from './customers/list-customers.ts';
import { searchInside } from './customers/search-inside.ts';
import { showAdmins } from './customers/show-admins.ts';
import { showContracts } from './customers/show-contracts.ts';
import { showCustomer } from './customers/show-customer.ts';
import { showStatuses } from './customers/show-statuses.ts';
import { viewCustomer } from './customers/view-customer.ts';
import { showDevice } from './devices/show-device.ts';
import { find } from './find.ts';
import { help } from './help.ts';
import { importSubscriptions } from './imports/import-subscriptions.ts';
import { scheduleKpi } from './kpi/schedule-kpi.ts';
import { pauseSchedule } from './kpi/schedule-pause.ts';
import { removeSchedule } from './kpi/schedule-remove.ts';
import { resumeSchedule } from './kpi/schedule-resume.ts';
import { runSchedule } from './kpi/schedule-run.ts';
import { listSchedules } from './kpi/schedules.ts';
import { showKpi } from './kpi/show-kpi.ts';
import { showPicture } from './kpi/show-picture.ts';
import { setLanguage } from './language/set-language.ts';
import { blockMail } from './mail/block.ts';
import { mailStatus } from './mail/mail-status.ts';
import { unblockMail } from './mail/unblock.ts';
import type { Menu } from './menu.ts';
import { showNumber } from './numbers/show-number.ts';
import { grantRole } from './roles/grant-role.ts';
import { listRoles } from './roles/list-roles.ts';
import { revokeRole } from './roles/revoke-role.ts';
import { deleteSearch } from './searches/delete-search.ts';
import { listSearches } from './searches/list-searches.ts';
import { runSearch } from './searches/run-search.ts';
import { saveSearch } from './searches/save-search.ts';
import { connectWebex } from './sign-in/connect-webex.ts';
import { addUsers } from './subscribers/add-users.ts';
import { allowImport } from './subscribers/allow-import.ts';
import { assignNumber } from './subscribers/assign-number.ts';
import { changePackage } from './subscribers/change-package.ts';
import { exportUsers } from './subscribers/export-users.ts';
import { importUsers } from './subscribers/import-users.ts';
import { reassignPackage } from './subscribers/reassign-package.ts';
import { remindUser } from './subscribers/remind-user.ts';
import { removeUser } from './subscribers/remove-user.ts';
import { setAdminRole } from './subscribers/set-admin-role.ts';
import { undoPackage } from './subscribers/undo-package.ts';
import { usersTemplate } from './subscribers/users-template.ts';
import { showSync } from './sync/show-sync.ts';
import { startSync } from './sync/start-sync.ts';
import { showServices } from './users/show-services.ts';
import { showUser } from './users/show-user.ts';
import { checkCode } from './verification/check-code.ts';
import { sendCode } from './verification/send-code.ts';
import { whoami } from './whoami.ts';
import { addLocation } from './wholesale/add-location.ts';
import { addNumbers } from './wholesale/add-numbers.ts';
import { askSetupAssist } from './wholesale/ask-setup-assist.ts';
import { createCustomer } from './wholesale/create-customer.ts';
import { listCreations } from './wholesale/list-creations.ts';
import { listTemplates } from './wholesale/list-templates.ts';
import { retireTemplate } from './wholesale/retire-template.ts';
import { saveTemplate } from './wholesale/save-template.ts';
import { setUpCustomer } from './wholesale/set-up-customer.ts';
import { showLocations } from './wholesale/show-locations.ts';
import { showTemplate } from './wholesale/show-template.ts';

/** What commands may use; each names the part it needs. */
export interface Capabilities {
  access: Access;
  directory: Directory;
  sync: Sync;
  signIns: SignInDesk;
  verification: Verification;
  mail: MailDesk;
  setupAssist: SetupAssist;
  menu: Menu;
  portfolio: Portfolio;
  imports: Imports;
  wholesale: Wholesale;
  users: Users;
  kpis: Kpis;
  kpiSchedules: KpiSchedules;
  /** Paints pictures. */
  painter: Painter;
  /** Fetches what somebody attached to a message. */
  fetchAttachment(address: string, maxBytes: number): Promise<Attachment>;
}

/** In the order of help. Where two have the same words, the earlier one keeps them. */
export const commands: readonly Command<Capabilities>[] = [
  find,
  showUser,
  showServices,
  showCustomer,
  searchInside,
  showNumber,
  showDevice,
  listCustomers,
  showStatuses,
  showContracts,
  showAdmins,
  viewCustomer,
  saveSearch,
  listSearches,
  runSearch,
  deleteSearch,
  sendCode,
  checkCode,
  mailStatus,
  unblockMail,
  blockMail,
  showSync,
  startSync,
  connectWebex,
  importSubscriptions,
  createCustomer,
  setUpCustomer,
  askSetupAssist,
  showLocations,
  addLocation,
  addNumbers,
  assignNumber,
  setAdminRole,
  listCreations,
  listTemplates,
  showTemplate,
  saveTemplate,
  retireTemplate,
  addUsers,
  importUsers,
  allowImport,
  usersTemplate,
  exportUsers,
  changePackage,
  reassignPackage,
  undoPackage,
  remindUser,
  removeUser,
  showKpi,
  showPicture,
  scheduleKpi,
  listSchedules,
  pauseSchedule,
  resumeSchedule,
  runSchedule,
  removeSchedule,
  listRoles,
  grantRole,
  revokeRole,
  help,
  whoami,
  setLanguage,
];
