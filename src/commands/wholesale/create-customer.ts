import { type Call, change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse, say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { customerSteps, problemsIn } from '../../wholesale/customer-rules.ts';
import type { Draft } from '../../wholesale/drafts.ts';
import type { Problem, Values } from '../../wholesale/problem.ts';
import { placed, requestFor } from '../../wholesale/request.ts';
import type { Wholesale } from '../../wholesale/wholesale.ts';
import {
  type CustomerView,
  createCustomerName,
  fieldsAt,
  reviewOf,
  stepCard,
  viewOf,
} from './customer-form.ts';
import { isLatest, newDraft, StepInput, stale, turned, typedIn } from './steps.ts';

export interface UsesWholesale {
  wholesale: Wholesale;
}

const reviewStep = customerSteps.indexOf('review');

/**
 * Creates a wholesale customer (F281–F289). What is typed is kept after every card, so that it can be gone on with
 * after a restart; Webex is asked whether it would work before there is a button that creates. The yes asks for the
 * customer once; what became of it is told later, in the thread of the answer.
 */
export const createCustomer = change({
  name: createCustomerName,
  role: 'partner-admin',
  words: {
    en: ['new customer', 'create customer', 'create wholesale customer', 'add customer'],
    pl: ['nowy klient', 'utwórz klienta', 'utwórz klienta hurtowego', 'dodaj klienta'],
    es: ['nuevo cliente', 'crear cliente', 'crear cliente mayorista', 'añadir cliente'],
    bg: ['нов клиент', 'създай клиент', 'създай клиент на едро', 'добави клиент'],
    nb: ['ny kunde', 'opprett kunde', 'opprett engroskunde', 'legg til kunde'],
    he: ['לקוח חדש', 'צור לקוח', 'צור לקוח סיטונאי', 'הוסף לקוח'],
  },
  examples: {
    en: ['new customer'],
    pl: ['nowy klient'],
    es: ['nuevo cliente'],
    bg: ['нов клиент'],
    nb: ['ny kunde'],
    he: ['לקוח חדש'],
  },
  what: text('customer.createWhat'),
  input: StepInput,
  answers: 'personal',

  async confirm(call, uses: UsesWholesale): Promise<Confirmation> {
    const { input, caller } = call;
    if (input.draft === undefined) return begin(call, uses);
    const draft = await uses.wholesale.readDraft(input.draft, caller.personId);
    if (!isLatest(draft, input)) return { kind: 'fill', reply: stale() };
    const all = await uses.wholesale.listTemplates();
    const shown = viewOf(draft, all, caller);
    const values = {
      ...draft.values,
      ...(draft.step < reviewStep ? typedIn(input, fieldsAt(shown)) : {}),
    };
    switch (input.go) {
      case 'leave':
        return left(turned(draft, { state: 'left' }), uses);
      case 'back': {
        const step = Math.max(0, draft.step - 1);
        return filled(viewOf(turned(draft, { values, step }), all, caller), [], uses);
      }
      default:
        return onwards(viewOf({ ...draft, values }, all, caller), uses);
    }
  },

  async run(call, uses: UsesWholesale): Promise<Reply> {
    const { id, input, caller, answersTo } = call;
    const draft = await uses.wholesale.readDraft(input.draft ?? '', caller.personId);
    if (draft?.state === 'used') return say('customer.already');
    if (!isLatest(draft, input)) return stale();
    const view = viewOf(draft, await uses.wholesale.listTemplates(), caller);
    const wrong = firstProblems(view) ?? (await claimedProblems(view, uses));
    if (wrong || !view.template) return again(view, wrong ?? { step: 0, problems: [] }, uses);
    const { name, externalId, packages } = view.customer;
    const done = uses.wholesale.savingDraft(turned(draft, { state: 'used' }));
    const asked = uses.wholesale.requesting({
      id: draft.id,
      callId: id,
      personId: caller.personId,
      personOrgId: caller.orgId,
      email: caller.email,
      tellAt: { to: answersTo, language: caller.language },
      templateId: view.template.id,
      name,
      externalId,
      request: requestFor(view.customer, view.template),
    });
    return {
      ...say('customer.asked', { name, externalId }),
      write: async (tx) => {
        await done(tx);
        await asked(tx);
      },
      audit: { draft: draft.id, externalId, template: view.template.id, packages: packages.length },
    };
  },
});

/** Goes on with what was left unfinished or failed, or starts anew; a name that was typed along starts anew. */
async function begin(
  { input, caller, now }: Call<StepInput>,
  uses: UsesWholesale,
): Promise<Confirmation> {
  const all = await uses.wholesale.listTemplates();
  const [usual, ...others] = all.filter(({ state }) => state === 'active');
  if (!usual) {
    return refuse(say('customer.noTemplate'));
  }
  const company = input.query?.trim() ?? '';
  const open = await uses.wholesale.openDraft('customer', caller.personId);
  const failed = input.id ? undefined : await uses.wholesale.failedDraft(caller.personId);
  const isAnew = failed && (!open || open.changedAt < failed.changedAt);
  if (isAnew && (company === '' || failed.values['company'] === company)) {
    const anew = newDraft('customer', caller.personId, failed.values, now);
    return filled(viewOf(turned(anew, {}), all, caller), [], uses);
  }
  const goesOn = open && !input.id && (company === '' || open.values['company'] === company);
  if (goesOn) {
    const view = viewOf(open, all, caller);
    if (open.step >= reviewStep) return onwards(view, uses);
    return filled(viewOf(turned(open, {}), all, caller), [], uses, true);
  }
  const only = others.length === 0 ? usual.id : '';
  const values: Values = { company, template: input.id ?? only };
  const fresh = newDraft('customer', caller.personId, values, now);
  return filled(viewOf(turned(fresh, {}), all, caller), [], uses);
}

/** The step is left when nothing is wrong with it; before the review everything is looked at again. */
async function onwards(view: CustomerView, uses: UsesWholesale): Promise<Confirmation> {
  const { draft, customer, template } = view;
  const at = (step: number): CustomerView => ({ ...view, draft: turned(draft, { step }) });
  const here = customerSteps[draft.step] ?? 'details';
  const problems = problemsIn(here, draft.values, customer, template);
  if (problems.length > 0) return filled(at(draft.step), problems, uses);
  const next = Math.min(draft.step + 1, reviewStep);
  if (next < reviewStep) return filled(at(next), [], uses);
  const wrong =
    firstProblems(view) ?? (await claimedProblems(view, uses)) ?? (await webexProblems(view, uses));
  if (wrong) return filled(at(wrong.step), wrong.problems, uses);
  const ready = at(reviewStep);
  return {
    ...reviewOf(ready, await uses.wholesale.findSameNames(customer.name)),
    write: uses.wholesale.savingDraft(ready.draft),
    replaces: true,
  };
}

interface Wrong {
  step: number;
  problems: readonly Problem[];
}

/** The first step that something is wrong with by our own rules. */
function firstProblems({ draft, customer, template }: CustomerView): Wrong | undefined {
  return customerSteps
    .map((step, index) => ({
      step: index,
      problems: problemsIn(step, draft.values, customer, template),
    }))
    .find(({ problems }) => problems.length > 0);
}

async function claimedProblems(
  { customer }: CustomerView,
  { wholesale }: UsesWholesale,
): Promise<Wrong | undefined> {
  if (!(await wholesale.isClaimed(customer.externalId))) return undefined;
  const problem = text('wholesale.problem', { problem: 'externalIdTaken', detail: '' });
  return { step: 0, problems: [{ field: 'externalId', problem }] };
}

/** What Webex would refuse, at the first step with a field that it is about. */
async function webexProblems(
  { customer, template }: CustomerView,
  { wholesale }: UsesWholesale,
): Promise<Wrong | undefined> {
  if (!template) return undefined;
  const problems = placed(await wholesale.checkCustomer(requestFor(customer, template)));
  const steps = problems.map(({ step }) => customerSteps.indexOf(step));
  if (problems.length === 0) return undefined;
  const step = Math.min(...steps);
  return { step, problems: problems.filter((each) => customerSteps.indexOf(each.step) === step) };
}

function filled(
  view: CustomerView,
  problems: readonly Problem[],
  { wholesale }: UsesWholesale,
  resumed = false,
): Confirmation {
  const card = stepCard(view, problems, resumed ? text('form.continued') : undefined);
  return {
    kind: 'fill',
    reply: { ...card, write: wholesale.savingDraft(view.draft), replaces: true },
  };
}

/** The yes came too late: what is wrong now is shown at its field. */
function again(view: CustomerView, { step, problems }: Wrong, { wholesale }: UsesWholesale): Reply {
  const draft = turned(view.draft, { step });
  return {
    ...stepCard({ ...view, draft }, problems),
    write: wholesale.savingDraft(draft),
    audit: { draft: draft.id, refused: problems.length },
  };
}

function left(draft: Draft, { wholesale }: UsesWholesale): Confirmation {
  const reply = { ...say('form.left'), write: wholesale.savingDraft(draft), replaces: true };
  return { kind: 'fill', reply };
}
