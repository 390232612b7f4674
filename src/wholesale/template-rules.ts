/** What an onboarding template holds (F270–F279), and what is wrong with one as it was typed. */
import { text } from '../language/index.ts';
import { countryFrom } from './countries.ts';
import { type CustomerPackage, packageFrom, unmetNeeds } from './packages.ts';
import type { Problem, Values } from './problem.ts';

/** One template of Partner Hub as it was registered. */
export interface Template {
  id: string;
  name: string;
  /** Names the template to Webex. */
  provisioningId: string;
  adminEmail: string;
  /** ISO 3166 two-letter code. */
  country: string;
  /** ISO 639-1. */
  language: string;
  subscription: string;
  /** Cloud Connected PSTN provider; empty for none. */
  pstnProvider: string;
  authentication: 'webex' | 'partner';
  /** Entity ID of the partner's own identity provider (G1). */
  idpEntityId: string;
  packages: readonly CustomerPackage[];
  settings: TemplateSettings;
  state: 'active' | 'retired';
  checkedAt: Date | null;
  changedAt: Date;
}

/** What the published settings API knows, and what only Partner Hub can set (G2). */
export interface TemplateSettings {
  /** `allow-admin-invite-emails` */
  inviteEmails: boolean;
  /** `allow-vidcast-access` */
  vidcast: boolean;
  /** In the words of whoever registered it. */
  calls: string;
}

/** The steps, in order; the last one is the review. */
export const templateSteps = ['primary', 'sign-in', 'packages', 'review'] as const;
export type TemplateStep = (typeof templateSteps)[number];

/** The fields of a step. */
export const templateFields: Record<TemplateStep, readonly string[]> = {
  primary: ['name', 'admin', 'country', 'language', 'subscription', 'provisioningId'],
  'sign-in': ['pstn', 'authentication', 'idp', 'inviteEmails', 'vidcast', 'calls'],
  packages: ['packages'],
  review: [],
};

const longest: Record<string, number> = {
  name: 60,
  subscription: 60,
  provisioningId: 200,
  pstn: 60,
  idp: 200,
  calls: 100,
};
const mailbox = /^[^@\s,;<>"]+@[^@\s,;<>"]+\.[^@\s.,;<>"]{2,}$/;

/** What a template would be, given what was typed; a country that is none reads as empty. */
export function templateFrom(
  values: Values,
): Omit<Template, 'id' | 'state' | 'checkedAt' | 'changedAt'> {
  const given = (field: string): string => (values[field] ?? '').trim();
  return {
    name: given('name'),
    provisioningId: given('provisioningId'),
    adminEmail: given('admin').toLowerCase(),
    country: countryFrom(given('country')) ?? '',
    language: given('language') || 'en',
    subscription: given('subscription'),
    pstnProvider: given('pstn'),
    authentication: given('authentication') === 'partner' ? 'partner' : 'webex',
    idpEntityId: given('authentication') === 'partner' ? given('idp') : '',
    packages: [
      ...new Set(
        given('packages')
          .split(',')
          .flatMap((name) => packageFrom(name) ?? []),
      ),
    ],
    settings: {
      inviteEmails: given('inviteEmails') !== 'false',
      vidcast: given('vidcast') === 'true',
      calls: given('calls'),
    },
  };
}

/** The other way round: what a card shows of a template that is being changed. */
export function valuesOf(template: Template): Record<string, string> {
  return {
    templateId: template.id,
    name: template.name,
    provisioningId: template.provisioningId,
    admin: template.adminEmail,
    country: template.country,
    language: template.language,
    subscription: template.subscription,
    pstn: template.pstnProvider,
    authentication: template.authentication,
    idp: template.idpEntityId,
    packages: template.packages.join(','),
    inviteEmails: String(template.settings.inviteEmails),
    vidcast: String(template.settings.vidcast),
    calls: template.settings.calls,
  };
}

/** Everything wrong with a step. `taken`: another template has this name. */
export function templateProblems(step: TemplateStep, values: Values, taken: boolean): Problem[] {
  const template = templateFrom(values);
  const given = (field: string): string => (values[field] ?? '').trim();
  const wrong = (field: string, problem: string, detail = ''): Problem => ({
    field,
    problem: text('wholesale.problem', { problem, detail }),
  });
  const problems: Problem[] = templateFields[step].flatMap((field) => {
    const [has, most = 120] = [[...given(field)].length, longest[field]];
    if (field === 'packages' || has <= most) return [];
    return [{ field, problem: text('wholesale.tooLong', { most, has }) }];
  });
  if (step === 'primary') {
    for (const field of ['name', 'admin', 'country', 'subscription', 'provisioningId']) {
      if (!given(field)) problems.push(wrong(field, 'required'));
    }
    if (given('admin') && !mailbox.test(template.adminEmail))
      problems.push(wrong('admin', 'email'));
    if (given('country') && !template.country) problems.push(wrong('country', 'country'));
    if (taken) problems.push(wrong('name', 'nameTaken'));
    if (given('provisioningId') && !/^[\w-]+={0,2}$/.test(template.provisioningId)) {
      problems.push(wrong('provisioningId', 'provisioningId'));
    }
  }
  if (step === 'sign-in' && template.authentication === 'partner' && !template.idpEntityId) {
    problems.push(wrong('idp', 'idp'));
  }
  if (step === 'packages') {
    if (template.packages.length === 0) problems.push(wrong('packages', 'choose'));
    const [unmet] = unmetNeeds(template.packages);
    if (unmet) problems.push(wrong('packages', 'unmet'));
  }
  return problems;
}
