/** Asking for Wholesale Setup Assist, in English: part of the contract that `en.ts` defines. */
const fields: Record<string, string> = {
  contact: 'Contact at the customer',
  email: 'Contact’s e-mail',
  phone: 'Phone',
  locations: 'Locations',
  users: 'Number of users',
  date: 'Wished date',
  remark: 'Remark',
};
const optional = ['phone', 'remark'];

const problems: Record<string, string> = {
  phone: 'with + and country code',
  users: '1 to 100,000',
  date: 'from today on, such as 2026-12-01',
};

export const assist = {
  'assist.what': () => 'asks for Wholesale Setup Assist for a customer',
  'assist.title': () => 'Ask for Setup Assist',
  'assist.step': () => 'The customer’s project',
  'assist.intro': ({ name, address }: { name: string; address: string }) =>
    `Help with setting up ${name}. The request is mailed to ${address}.`,
  'assist.help': () => 'Webex help',
  'assist.field': ({ field }: { field: string }) =>
    `${fields[field] ?? field}${optional.includes(field) ? ' (optional)' : ''}`,
  'assist.fact': ({ field }: { field: string }) => fields[field] ?? field,
  'assist.problem': ({ field }: { field: string }) => problems[field] ?? field,
  'assist.ask': () => 'Send this request?',
  'assist.warning': ({ address }: { address: string }) =>
    `It is mailed to ${address}, once. A mail cannot be taken back.`,
  'assist.warningAgain': ({ address, at }: { address: string; at: string }) =>
    `Setup Assist was asked for on ${at} for this customer already. This one is mailed to ${address}, too.`,
  'assist.yes': () => 'Send request',
  'assist.queued': ({ name, address }: { name: string; address: string }) =>
    `The request for **${name}** is on its way to ${address}. I report here what the mail server says.`,
  'assist.already': ({ at }: { at: string }) =>
    `This very request was mailed on ${at} already; nothing was sent a second time.`,
  'assist.off': ({ url }: { url: string }) =>
    `This installation mails no such requests: whoever runs Deskhand has to set \`SETUP_ASSIST_MAIL\`, \`SMTP_URL\` and \`MAIL_FROM\`. Webex’s help has the request form: ${url}`,
  'assist.accepted': ({ at }: { at: string }) =>
    `The mail server took the request for Setup Assist at ${at}.`,
  'assist.unknown': () =>
    'The mail server did not confirm: the request for Setup Assist may have gone or not. I do not send it again; please ask whoever receives it.',
  'assist.failed': ({ status }: { status: string }) =>
    `The mail server refused the request for Setup Assist (${status}). Nothing was sent.`,
  'assist.unsent': ({ status }: { status: string }) =>
    `The request for Setup Assist could not be handed over (${status}). Nothing was sent; ask for it again later.`,
  'assist.cameBack': ({ address, status }: { address: string; status: string }) =>
    `The request for Setup Assist came back from ${address} (${status}): it did not arrive.`,
  // The mail itself
  'assist.letterSubject': ({ customer, reference }: { customer: string; reference: string }) =>
    `Setup Assist for ${customer} (${reference})`,
  'assist.letterIntro': ({ organization }: { organization: string }) =>
    `${organization} asks for Wholesale Setup Assist for this customer.`,
  'assist.letterBy': () => 'Asked for by',
  'assist.letterReference': ({ reference }: { reference: string }) => `Reference: ${reference}`,
};

export type AssistCatalogue = typeof assist;
