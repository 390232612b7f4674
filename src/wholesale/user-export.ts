/** Users of a customer in the format of the import, and an empty file of it. */

import { inWords } from '../language/in-words.ts';
import type { Language } from '../language/index.ts';
import { text } from '../language/index.ts';
import { headingOf, type UserColumn, userColumns } from './csv-columns.ts';
import { type SubscriberPackage, subscriberPackages } from './packages.ts';
import { csvFile, type NamedFile, truthIn } from './user-file.ts';

/** A user as the export writes them; what is not known is left empty. */
export interface ExportedUser {
  email: string;
  package?: string | undefined;
  firstName?: string | undefined;
  lastName?: string | undefined;
  displayName?: string | undefined;
  extension?: string | undefined;
  /** E.164 */
  phone?: string | undefined;
  location?: string | undefined;
  site?: string | undefined;
}

/** Imported again as it is, it changes nothing. */
export function exportFile(users: readonly ExportedUser[], language: Language): NamedFile {
  const columns = userColumns.map((column) => ({
    heading: headingOf(column, language),
    value: (user: ExportedUser) => cellOf(user, column, language),
  }));
  return csvFile(inWords(text('users.exportName'), language), '', columns, users, {
    delimiter: delimiterFor(language),
  });
}

/** Headings and nothing below but one row to be written over. */
export function templateFile(language: Language): NamedFile {
  const columns = userColumns.map((column) => ({
    heading: headingOf(column, language),
    value: (user: ExportedUser) => cellOf(user, column, language),
  }));
  const example = {
    email: 'anna.nowak@example.com',
    firstName: 'Anna',
    lastName: 'Nowak',
    displayName: 'Anna Nowak',
    extension: '1201',
    phone: '+12124567890',
    location: 'Headquarters',
    site: 'example.webex.com',
    package: 'webex_calling',
  };
  return csvFile(inWords(text('users.templateName'), language), '', columns, [example], {
    delimiter: delimiterFor(language),
  });
}

function cellOf(user: ExportedUser, column: UserColumn, language: Language): string | undefined {
  if (isPackage(column)) {
    // Somebody with a package that is not known here is left alone when the file comes back.
    return user.package !== undefined && isPackage(user.package)
      ? truthIn(user.package === column, language)
      : '';
  }
  switch (column) {
    case 'jabberCalling':
    case 'jabberTeams':
    case 'basicMessaging':
    case 'basicMeetings':
    case 'callOnWebex':
      return truthIn(false, language);
    default:
      return user[column];
  }
}

function isPackage(name: string): name is SubscriberPackage {
  return subscriberPackages.some((one) => one === name);
}

/** Spreadsheets of countries with a decimal comma part lists by semicolons. */
function delimiterFor(language: Language): ';' | ',' {
  return language === 'en' || language === 'he' ? ',' : ';';
}
