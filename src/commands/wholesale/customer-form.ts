/** The cards of a new wholesale customer: one for each step, and the review. */
import type { FormField, ReviewFact } from '../../../cards/wholesale-data.ts';
import type { Caller } from '../../conversation/command.ts';
import { type Confirmation, type Reply, show } from '../../conversation/reply.ts';
import { languageNames, languages, type Text, text } from '../../language/index.ts';
import { countryName, zonesOf } from '../../wholesale/countries.ts';
import {
  customerSteps,
  fieldsOf,
  type SettledCustomer,
  settled,
  wantsTimeZone,
} from '../../wholesale/customer-rules.ts';
import type { Draft } from '../../wholesale/drafts.ts';
import { isCalling, packageNames } from '../../wholesale/packages.ts';
import type { Problem } from '../../wholesale/problem.ts';
import type { Template } from '../../wholesale/template-rules.ts';
import { languageChoices, placeOf, stepChoices } from './steps.ts';

/** The command's name, which its own buttons lead back to. */
export const createCustomerName = 'customer.create';

/** What a card is drawn from. */
export interface CustomerView {
  draft: Draft;
  customer: SettledCustomer;
  template: Template | undefined;
  /** Those in use. */
  templates: readonly Template[];
  caller: Caller;
}

/** The draft with its template and the defaults filled in. */
export function viewOf(draft: Draft, all: readonly Template[], caller: Caller): CustomerView {
  const templates = all.filter(({ state }) => state === 'active');
  const chosen = all.find(({ id }) => id === draft.values['template']);
  const template = chosen ?? (templates.length === 1 ? templates[0] : undefined);
  const customer = settled(draft.values, template, `DH-${draft.id.slice(0, 8)}`);
  return { draft, customer, template, templates, caller };
}

/** The fields of the step that the draft is at. */
export function fieldsAt({ draft, customer, template, templates }: CustomerView): string[] {
  const step = customerSteps[draft.step] ?? 'details';
  return fieldsOf(step, customer, templates.length !== 1 || template?.state !== 'active');
}

/** The card of the step that the draft is at. */
export function stepCard(view: CustomerView, problems: readonly Problem[], intro?: Text): Reply {
  const fields = fieldsAt(view);
  const atField = (id: string) => problems.find(({ field }) => field === id)?.problem;
  const other = problems.find(({ field }) => !fields.includes(field));
  return show(
    'form',
    {
      title: text('customer.createTitle'),
      step: placeOf(customerSteps, view.draft.step),
      intro,
      problem: other?.problem,
      fields: fields.map((id) => ({ ...field(id, view), problem: atField(id) })),
    },
    { choices: stepChoices(createCustomerName, view.draft, fields) },
  );
}

const longest: Record<string, number> = { company: 100, admin: 120, externalId: 80, country: 60 };
const besides = ['language', 'postalCode', 'timeZone'];

function field(id: string, view: CustomerView): FormField {
  const { draft, customer, template, templates, caller } = view;
  const value = draft.values[id] ?? '';
  const common = {
    id,
    label: text('wholesale.field', { field: id }),
    ...(besides.includes(id) && { beside: true as const }),
  };
  switch (id) {
    case 'template':
      return {
        ...common,
        kind: 'choice',
        value: templates.some((each) => each.id === value) ? value : '',
        choices: templates.slice(0, 40).map(({ id: key, name }) => ({ title: name, value: key })),
      };
    case 'language':
      return {
        ...common,
        kind: 'choice',
        value: value || customer.language,
        choices: languageChoices(caller.language),
      };
    case 'attested':
      return { ...common, kind: 'toggle', value, title: text('wholesale.attest') };
    case 'packages':
      return {
        ...common,
        kind: 'choice',
        many: true,
        value: customer.packages.join(','),
        choices: (template?.packages ?? []).map((name) => ({
          title: packageNames[name],
          value: name,
        })),
      };
    case 'timeZone': {
      const zones = zonesOf(customer.country).slice(0, 60);
      if (zones.length === 0) return { ...common, kind: 'line', value, maxLength: 60 };
      const choices = zones.map((zone) => ({ title: zone, value: zone }));
      return { ...common, kind: 'choice', value, choices };
    }
    case 'country': {
      const usual = template ? countryName(template.country, caller.language) : undefined;
      return { ...common, kind: 'line', value, maxLength: 60, hint: usual };
    }
    default:
      return { ...common, kind: 'line', value, maxLength: longest[id] ?? 90 };
  }
}

/** Everything on one card, with what must be known before the yes. */
export function reviewOf(
  view: CustomerView,
  sameNames: readonly string[],
): Extract<Confirmation, { kind: 'review' }> {
  const { draft, customer, template, caller } = view;
  const { externalId, packages, timeZone } = customer;
  const at = { draft: draft.id, turn: draft.turn };
  const fact = (name: string, value: ReviewFact['value']): ReviewFact => ({
    name: text('wholesale.fact', { field: name }),
    value,
  });
  const place = [
    customer.street,
    customer.addition,
    [customer.postalCode, customer.city].filter(Boolean).join(' '),
    customer.state,
  ];
  const language = languages.find((each) => each === customer.language);
  return {
    kind: 'review',
    data: {
      title: text('customer.createTitle'),
      step: placeOf(customerSteps, draft.step),
      checked: text('customer.createChecked'),
      groups: [
        [
          fact('company', customer.name),
          fact('admin', customer.adminEmail),
          fact('externalId', externalId),
          fact('country', countryName(customer.country, caller.language)),
          fact('language', language ? languageNames[language] : customer.language),
        ],
        [
          fact('template', template?.name ?? ''),
          fact(
            'packages',
            packages.map((name) => packageNames[name]),
          ),
        ],
        [
          ...(packages.some(isCalling) ? [fact('locationName', customer.locationName)] : []),
          fact('address', place.filter(Boolean).join(', ')),
          ...(wantsTimeZone(customer) ? [fact('timeZone', timeZone)] : []),
        ],
      ],
      warnings: [
        ...(sameNames.length > 0
          ? [text('customer.alikeNames', { names: sameNames.map((name) => name.slice(0, 48)) })]
          : []),
        text('customer.billing'),
      ],
      yes: text('customer.createYes'),
      canBeUndone: false,
    },
    input: at,
    back: { command: createCustomerName, input: { ...at, go: 'back' } },
    audit: { draft: draft.id, alike: sameNames.length },
  };
}
