/**
 * The shortest ways of asking, as concepts: `add user` in every language and with every word of the lexicon.
 * A word in angle brackets is a place, a star in front of a concept may be left out.
 */
import { type Language, languages } from '../../src/language/index.ts';
import type { Intent } from '../../src/understanding/intents.ts';
import { conceptWords } from '../../src/understanding/lexicon-concepts.ts';
import type { Chance } from './chance.ts';
import type { Line } from './lists.ts';

const skeletons: Readonly<Partial<Record<Intent, readonly string[]>>> = {
  'find.user': [
    '*find user <person>',
    'user <email>',
    'show user <person>',
    'user status <email>',
    'user feature <person>',
    'who <person>',
    'find <person>',
    '<person>',
    'show feature <email>',
  ],
  'find.customer': [
    '*find customer <customer>',
    'customer <domain>',
    'customer <site>',
    'order <order>',
    'show customer <customer>',
    'find order <order>',
    'customer feature <customer>',
    'customer <uuid>',
  ],
  'find.number': [
    'whose number <phone>',
    'number <phone>',
    'find number <phone>',
    'who number <phone>',
    'customer number <phone>',
    'queue number <phone>',
  ],
  'find.device': [
    'device <mac>',
    'find device <sip>',
    'phone <mac>',
    'find phone <phone>',
    'device <phone>',
    'show device <mac>',
    'find device number <phone>',
    'find phone number <phone> device',
  ],
  'customer.admins': [
    'admin <customer>',
    '*show admin customer <customer>',
    'who admin <customer>',
    'admin mail <customer>',
    'find admin <customer>',
  ],
  'customer.licenses': [
    'license <customer>',
    'show license customer <customer>',
    'license usage <customer>',
    'count license <customer>',
    'free license <customer>',
    'which license <customer>',
  ],
  'customer.subscriptions': [
    'subscription <customer>',
    'which subscription <customer>',
    'show subscription customer <customer>',
    'when status.expiring subscription <customer>',
  ],
  'customer.sites': [
    'site <customer>',
    'show site <customer>',
    'webex site customer <customer>',
    'which site <customer>',
  ],
  'customer.open': [
    'open customer <customer>',
    'open <customer>',
    'open controlhub <customer>',
    'open customer <customer> controlhub',
  ],
  'customer.list': [
    '*show customer',
    'show all customer',
    'customer trial',
    'customer status.expiring',
    'which customer status.expired',
    'customer status.overage',
    'show customer status.suspended',
    'customer status.inactive',
    'customer product.calling',
    'which customer product.meetings',
    'customer ready setup',
    'all customer subscription',
    'customer external managed',
  ],
  'customer.create': [
    'create customer',
    'add new customer',
    'create wholesale customer',
    'create customer <name>',
    'new wholesale customer <name>',
    'add customer <name>',
    'new customer',
  ],
  'customer.tag': [
    'add tag <tag> customer <customer>',
    'tag <customer> <tag>',
    'add tag <tag> <customer>',
    'tag customer <customer> <tag>',
    'add tag',
  ],
  'customer.untag': [
    'delete tag <tag> <customer>',
    'delete tag <tag> customer <customer>',
    'delete tag',
  ],
  'user.licenses': [
    'license <email>',
    'which license <email>',
    'show license user <person>',
    'which package <email>',
    'license user <email>',
  ],
  'user.devices': [
    'device <email>',
    'show device user <person>',
    'phone <email>',
    'which device <email>',
    'device user <email>',
  ],
  'user.email_status': [
    'mail status <email>',
    'check mail <email>',
    'last mail <email>',
    'why not receive mail <email>',
    'check suppression <email>',
    'not receive mail <person>',
  ],
  'user.email_unblock': [
    'unblock mail <email>',
    'delete <email> suppression',
    'unblock <email>',
    'delete suppression <email>',
  ],
  'user.add': [
    'add user',
    'create user',
    'new user',
    'add new user <customer>',
    'create user customer <customer>',
    'add user <email> <customer>',
    'new user <customer>',
  ],
  'user.import': [
    'import user',
    'import csv',
    'import csv user <customer>',
    'import user <customer>',
    'user csv',
    'add user csv',
  ],
  'user.package': [
    'change package <email> suite',
    'package <email> product.calling',
    'assign package voice <email>',
    'change <email> package suite',
    'change package',
  ],
  'user.delete': ['delete user <email>', 'delete <email>', 'delete user <person>', 'delete user'],
  'verify.send': [
    'send code <email>',
    'verify <email>',
    'send code <person>',
    'verify user <person>',
    'send verify code <email>',
    'send code',
  ],
  'verify.check': [
    'code <code>',
    'check code <code>',
    'code <code> check',
    'verify code <code>',
    '<code>',
  ],
  'template.list': [
    'template',
    'show template',
    'show all template',
    'which template',
    'all template',
  ],
  'template.create': ['create template', 'new template', 'add template', 'create new template'],
  'trial.start': [
    'start trial',
    'start trial <customer>',
    'new trial <customer>',
    'start trial customer <customer>',
    'create trial <customer>',
    'add trial <customer>',
  ],
  'trial.list': [
    'trial',
    'show trial',
    'which trial <customer>',
    'show all trial',
    'trial <customer>',
    'all trial',
  ],
  'admin.list': [
    'partner admin <customer>',
    'which partner admin <customer>',
    'show partner admin customer <customer>',
    'who partner admin <customer>',
  ],
  'admin.assign': [
    'assign <email> admin <customer>',
    'add partner admin <email> <customer>',
    'assign <email> full admin <customer>',
    'assign admin',
    'add admin <email> <customer>',
  ],
  'admin.remove': [
    'delete admin <email> <customer>',
    'unassign <email> <customer>',
    'delete partner admin <email> <customer>',
    'unassign admin',
    'delete admin',
  ],
  'kpi.show': [
    'kpi',
    'show kpi',
    'count customer',
    'kpi product.calling',
    'kpi region.EU',
    'count customer status.overage',
    'count new customer',
    'renewals',
    'expirations',
    'call quality',
    'count customer status.expiring',
    'show kpi usage',
    'count customer renewals',
    'queue kpi',
    'count customer product.meetings',
  ],
  'kpi.schedule': [
    'post kpi <when>',
    'send kpi <when> space',
    'schedule kpi <when>',
    'post kpi space <when>',
    'kpi <when> <name>',
  ],
  'report.run': [
    'run report device',
    'report number',
    'run report number phone',
    'report usage',
    'report call usage',
    'create report device',
    'run report now',
  ],
  'report.schedule': [
    'schedule report device',
    'report number daily',
    'schedule report usage weekly',
    'report device monthly',
    'report call usage <when>',
  ],
  'report.list': ['report', 'show report', 'show all report', 'which report', 'all report'],
  'region.set': [
    'region region.EU',
    'change region region.US',
    'use region region.CA',
    'use region.EU region',
    'region region.AE',
    'show region region.US',
  ],
  'language.set': [
    'language language.en',
    'change language language.pl',
    'speak language.he',
    'speak language.nb',
    'use language language.es',
    'language.bg',
  ],
  history: [
    'history',
    'show history',
    'history <customer>',
    'who change <email>',
    'who delete <email>',
    'history <email>',
    'who past <customer>',
    'who past license <email>',
  ],
  help: ['help', 'need help'],
  cancel: ['cancel', 'not delete <email>', 'not send code', 'not change package', 'not delete'],
  none: [
    'greeting',
    'thanks',
    'greeting greeting',
    'buy license <customer>',
    'buy license',
    'delete customer <customer>',
    'delete customer',
    'reset',
    'book',
    'rename customer <customer>',
    'end trial <customer>',
    'end subscription <customer>',
    'change subscription <customer>',
    'rename user <email>',
    'reset <email>',
  ],
};

/** Lines made of the skeletons, each language as often as the others. */
export function skeletonLines(by: Chance): Line[] {
  return Object.entries(skeletons).flatMap(([intent, forms]) =>
    forms.flatMap((form) =>
      languages.map((language) => ({
        list: language,
        intent: intent as Intent,
        text: spell(form, language, by),
      })),
    ),
  );
}

function spell(form: string, language: Language, by: Chance): string {
  const words = form.split(' ').flatMap((part) => {
    if (part.startsWith('*') && by.in(0.5)) return [];
    return [part.startsWith('<') ? part : wordFor(part.replace('*', ''), language, by)];
  });
  // in most of these languages the verb may as well come last
  return (by.in(0.12) ? [...words.slice(1), ...words.slice(0, 1)] : words).join(' ');
}

function wordFor(concept: string, language: Language, by: Chance): string {
  const of = conceptWords[concept];
  if (!of) throw new Error(`no concept is called ${concept}`);
  const single = (words = '') => words.split(' ').filter((word) => /^[^-]+$/.test(word));
  const own = single(of[language]);
  return by.pick(own.length > 0 ? own : single(of.en)).replace('*', '');
}
