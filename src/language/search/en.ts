/** Searching inside one customer, look-alikes and reasons for a hit, in English: part of the contract that `en.ts` defines. */
export const search = {
  'inside.what': () => 'Looks for users, numbers and devices of one customer only',
  'inside.here': () => 'Search here',
  'inside.field': () => 'Name, e-mail address, number, MAC address or SIP address',
  'inside.fieldError': () => 'Say what to look for.',
  'inside.search': () => 'Search',
  'inside.fromField': ({ query }: { query: string }) =>
    `I searched only inside the customer whose search you had opened. To search everywhere, write: find ${query}`,
  'inside.searched': ({ name, what }: { name: string; what: string }) =>
    `Searched only inside ${name}: ${what}.`,
  'inside.only': ({ name }: { name: string }) => `Only inside ${name}`,
  'inside.choose': () => 'Which customer shall I search inside?',
  'inside.noneTitle': () => 'I know no such customer',
  'inside.noneBody': ({ name }: { name: string }) =>
    `No customer you may see is called “${name}”. Write: search inside <customer>: <name or number>`,
  'alike.row': () => '⚠ name looks like another’s',
  'alike.title': () => 'Another customer’s name looks the same',
  'alike.body': ({ names }: { names: string }) =>
    `Compare the organization ID before you act. Looks like: ${names}.`,
  'alike.mixed': () => 'This name mixes letters of different alphabets.',
  'lookup.notAnyTitle': () => 'Nothing can be found by that',
  'lookup.notAnyBody': () =>
    'Of Webex’s IDs, those of users, customers and devices can be searched. Otherwise give a name, an e-mail address, a phone number, a MAC address or a SIP address.',
  'lookup.ordersSearched': () =>
    'Web orders and subscriptions were searched as well. Web orders can be found only once they have been imported.',
  'why.domain': ({ value }: { value: string }) =>
    `Found by ${value}: derived from e-mail addresses of its users. Which domains a customer has claimed or verified, Webex lets nobody read.`,
  'why.site': ({ value }: { value: string }) =>
    `Found by ${value}: the name of one of its Webex sites.`,
  'why.order': ({ value }: { value: string }) => `Found by the web order number ${value}.`,
  'why.subscription': ({ value }: { value: string }) => `Found by the subscription ${value}.`,
  'card.hitsMany': ({ count, query }: { count: string; query: string }) =>
    `${count} or more matches for “${query}”: add a word to narrow it down`,
  'customers.noExclusion': ({ word }: { word: string }) =>
    `A filter cannot leave customers out, so “${word}” is not possible here. Say what the customers should have; a name that holds such a word stands in quotation marks.`,
  'customers.noAlternative': ({ word }: { word: string }) =>
    `Everything in a filter must hold, so “${word}” is possible only between regions. Ask for one after the other; a name that holds such a word stands in quotation marks.`,
  // When there are more than were counted
  'card.rangeOpen': ({ from, to }: { from: string; to: string }) => `${from}–${to}`,
  'card.showMoreOpen': () => 'Show more',
  'card.moreHintOpen': () => 'There are more: press “Show more” on the card.',
};
