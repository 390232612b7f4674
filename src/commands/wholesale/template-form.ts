/** The cards of an onboarding template: its steps, its review, and the template itself. */
import type { FormField, ReviewFact } from '../../../cards/wholesale-data.ts';
import type { Caller } from '../../conversation/command.ts';
import { type Confirmation, type Reply, show } from '../../conversation/reply.ts';
import { type Language, languageNames, languages, type Text, text } from '../../language/index.ts';
import { countryName } from '../../wholesale/countries.ts';
import type { Draft } from '../../wholesale/drafts.ts';
import { customerPackages, packageNames } from '../../wholesale/packages.ts';
import type { Problem } from '../../wholesale/problem.ts';
import {
  type Template,
  templateFields,
  templateFrom,
  templateSteps,
} from '../../wholesale/template-rules.ts';
import { languageChoices, placeOf, stepChoices } from './steps.ts';

/** The command's name, which its own buttons lead back to. */
export const saveTemplateName = 'template.save';
/** Where templates are made; no deep link is published. */
export const partnerHub = 'https://admin.webex.com';

const besides = ['language', 'vidcast'];
const longest: Record<string, number> = { provisioningId: 220, idp: 220, calls: 120 };

/** The card of the step that the draft is at. */
export function templateStep(draft: Draft, caller: Caller, problems: readonly Problem[]): Reply {
  const step = templateSteps[draft.step] ?? 'primary';
  const fields = templateFields[step];
  const other = problems.find((each) => !fields.includes(each.field));
  return show(
    'form',
    {
      title: text('template.editTitle'),
      step: placeOf(templateSteps, draft.step),
      intro: introOf(step),
      problem: other?.problem,
      fields: fields.map((id) => ({
        ...field(id, draft.values[id] ?? '', caller),
        problem: problems.find((each) => each.field === id)?.problem,
      })),
      ...(step === 'primary' && { link: { title: text('template.hub'), url: partnerHub } }),
    },
    { choices: stepChoices(saveTemplateName, draft, fields) },
  );
}

function introOf(step: string): Text | undefined {
  if (step === 'primary') return text('template.intro');
  return step === 'sign-in' ? text('template.pstnWarning') : undefined;
}

function field(id: string, value: string, caller: Caller): FormField {
  const common = {
    id,
    label: text('wholesale.field', { field: id }),
    ...(besides.includes(id) && { beside: true as const }),
  };
  switch (id) {
    case 'language':
      return {
        ...common,
        kind: 'choice',
        value: value || caller.language,
        choices: languageChoices(caller.language),
      };
    case 'authentication': {
      const title = { webex: 'Webex', partner: 'SAML (IdP)' };
      return {
        ...common,
        kind: 'choice',
        value: value || 'webex',
        choices: (['webex', 'partner'] as const).map((each) => ({
          title: title[each],
          value: each,
        })),
      };
    }
    case 'inviteEmails':
      return { ...common, kind: 'toggle', value: value || 'true', title: text('wholesale.invite') };
    case 'vidcast':
      return { ...common, kind: 'toggle', value, title: text('wholesale.vidcast') };
    case 'packages':
      return {
        ...common,
        kind: 'choice',
        many: true,
        value,
        choices: customerPackages.map((name) => ({ title: packageNames[name], value: name })),
      };
    default:
      return { ...common, kind: 'line', value, maxLength: longest[id] ?? 80 };
  }
}

/** Everything on one card; what only Partner Hub can set is said. */
export function templateReview(
  draft: Draft,
  caller: Caller,
): Extract<Confirmation, { kind: 'review' }> {
  const template = templateFrom(draft.values);
  const facts = factsOf(template, caller.language);
  const at = { draft: draft.id, turn: draft.turn };
  return {
    kind: 'review',
    data: {
      title: text('template.editTitle'),
      step: placeOf(templateSteps, draft.step),
      checked: text('template.checked'),
      groups: [
        [
          { name: text('wholesale.fact', { field: 'name' }), value: template.name },
          {
            name: text('wholesale.fact', { field: 'provisioningId' }),
            value: template.provisioningId,
            whole: true,
          },
          ...facts.slice(0, 4),
        ],
        facts.slice(4),
      ],
      warnings: [
        ...(template.pstnProvider ? [text('template.pstnWarning')] : []),
        text('template.portal'),
      ],
      yes: text('template.saveYes'),
      canBeUndone: true,
    },
    input: at,
    back: { command: saveTemplateName, input: { ...at, go: 'back' } },
    audit: { draft: draft.id },
  };
}

/** Whose the template is, and where. */
export function primaryFactsOf(template: ReturnType<typeof templateFrom>, reader: Language) {
  const fact = (field: string, value: string) => ({
    name: text('wholesale.fact', { field }),
    value,
  });
  const language = languages.find((each) => each === template.language);
  return [
    fact('admin', template.adminEmail),
    fact('country', countryName(template.country, reader)),
    fact('language', language ? languageNames[language] : template.language),
    fact('subscription', template.subscription),
  ];
}

/** All settings but name and provisioning ID. */
export function factsOf(template: ReturnType<typeof templateFrom>, reader: Language): ReviewFact[] {
  const fact = (field: string, value: ReviewFact['value']): ReviewFact => ({
    name: text('wholesale.fact', { field }),
    value,
  });
  const { pstnProvider, settings, authentication, idpEntityId, packages } = template;
  return [
    ...primaryFactsOf(template, reader),
    fact(
      'packages',
      packages.map((name) => packageNames[name]),
    ),
    fact('authentication', text('wholesale.authentication', { method: authentication })),
    ...(pstnProvider ? [fact('pstn', pstnProvider)] : []),
    ...(idpEntityId ? [fact('idp', idpEntityId)] : []),
    fact('inviteEmails', text('wholesale.yesNo', { on: settings.inviteEmails })),
    fact('vidcast', text('wholesale.yesNo', { on: settings.vidcast })),
    ...(settings.calls ? [fact('calls', settings.calls)] : []),
  ];
}

/** One template with its provisioning ID, and what can be done with it. */
export function templateAnswer(template: Template, reader: Language): Reply {
  const { id, name, provisioningId, state, checkedAt } = template;
  const retired = state === 'retired';
  return show(
    'template',
    {
      name,
      provisioningId,
      retired,
      facts: factsOf(template, reader),
      checkedAt: checkedAt ?? undefined,
      url: partnerHub,
    },
    {
      choices: [
        { command: 'customer.create', input: { id } },
        { command: saveTemplateName, input: { id } },
        { command: 'template.retire', input: { id } },
      ],
      audit: { template: id },
    },
  );
}
