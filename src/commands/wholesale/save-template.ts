import { type Call, change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse, say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { Draft } from '../../wholesale/drafts.ts';
import type { Problem } from '../../wholesale/problem.ts';
import { placed } from '../../wholesale/request.ts';
import {
  type Template,
  templateFields,
  templateFrom,
  templateProblems,
  templateSteps,
  valuesOf,
} from '../../wholesale/template-rules.ts';
import type { UsesWholesale } from './create-customer.ts';
import { isLatest, newDraft, StepInput, stale, turned, typedIn } from './steps.ts';
import { saveTemplateName, templateReview, templateStep } from './template-form.ts';

const reviewStep = templateSteps.indexOf('review');

/**
 * Registers an onboarding template of Partner Hub, or changes what is registered (F265–F279). No API makes or lists
 * templates (WEBEX-API 2.6), so the first card says where that is done; before it is kept, Webex is asked whether the
 * provisioning ID and the packages can be used.
 */
export const saveTemplate = change({
  name: saveTemplateName,
  role: 'partner-admin',
  words: {
    en: ['add template', 'new template', 'create template', 'register template'],
    pl: ['dodaj szablon', 'nowy szablon', 'utwórz szablon', 'zarejestruj szablon'],
    es: ['añadir plantilla', 'nueva plantilla', 'crear plantilla', 'registrar plantilla'],
    bg: ['добави шаблон', 'нов шаблон', 'създай шаблон', 'регистрирай шаблон'],
    nb: ['legg til mal', 'ny mal', 'opprett mal', 'registrer mal'],
    he: ['הוסף תבנית', 'תבנית חדשה', 'צור תבנית', 'רשום תבנית'],
  },
  examples: {
    en: ['add template'],
    pl: ['dodaj szablon'],
    es: ['añadir plantilla'],
    bg: ['добави шаблон'],
    nb: ['legg til mal'],
    he: ['הוסף תבנית'],
  },
  what: text('template.addWhat'),
  input: StepInput,
  answers: 'personal',

  async confirm(call, uses: UsesWholesale): Promise<Confirmation> {
    const { input, caller } = call;
    if (input.draft === undefined) return begin(call, uses);
    const draft = await uses.wholesale.readDraft(input.draft, caller.personId);
    if (!isLatest(draft, input)) return { kind: 'fill', reply: stale() };
    const step = templateSteps[draft.step] ?? 'primary';
    const values = { ...draft.values, ...typedIn(input, templateFields[step]) };
    if (input.go === 'leave') return left(turned(draft, { state: 'left' }), uses);
    if (input.go === 'back') {
      const before = Math.max(0, draft.step - 1);
      return filled(turned(draft, { values, step: before }), call, [], uses);
    }
    return onwards({ ...draft, values }, call, uses);
  },

  async run({ input, caller }, uses: UsesWholesale): Promise<Reply> {
    const { wholesale } = uses;
    const draft = await wholesale.readDraft(input.draft ?? '', caller.personId);
    if (!isLatest(draft, input)) return stale();
    const id = draft.values['templateId'] ?? draft.id;
    const before = await wholesale.readTemplate(id);
    const wrong = await ownProblems(draft, uses);
    if (wrong) {
      const shown = turned(draft, { step: wrong.step });
      const card = templateStep(shown, caller, wrong.problems);
      return { ...card, write: wholesale.savingDraft(shown) };
    }
    const template = templateFrom(draft.values);
    const keep = wholesale.savingTemplate(template, id, caller.personId);
    const done = wholesale.savingDraft(turned(draft, { state: 'used' }));
    return {
      ...say('template.saved', { name: template.name }),
      write: async (tx) => {
        await done(tx);
        await keep(tx);
      },
      audit: { template: id, ...changed(before, template) },
    };
  },
});

/** A new one, what was left unfinished, or the one with this id with its values filled in. */
async function begin(call: Call<StepInput>, uses: UsesWholesale): Promise<Confirmation> {
  const { input, caller, now } = call;
  const { wholesale } = uses;
  if (input.id !== undefined) {
    const template = await wholesale.readTemplate(input.id);
    if (!template) return refuse(say('template.none', { name: '' }));
    const draft = newDraft('template', caller.personId, valuesOf(template), now);
    return filled(turned(draft, {}), call, [], uses);
  }
  const open = await wholesale.openDraft('template', caller.personId);
  if (open && open.values['templateId'] === undefined && !input.query) {
    const step = Math.min(open.step, reviewStep - 1);
    return filled(turned(open, { step }), call, [], uses);
  }
  const fresh = newDraft('template', caller.personId, { name: input.query?.trim() ?? '' }, now);
  return filled(turned(fresh, {}), call, [], uses);
}

async function onwards(
  draft: Draft,
  call: Call<StepInput>,
  uses: UsesWholesale,
): Promise<Confirmation> {
  const here = templateSteps[draft.step] ?? 'primary';
  const taken = here === 'primary' && (await isTaken(draft, uses));
  const problems = templateProblems(here, draft.values, taken);
  if (problems.length > 0) return filled(turned(draft, {}), call, problems, uses);
  const next = Math.min(draft.step + 1, reviewStep);
  if (next < reviewStep) return filled(turned(draft, { step: next }), call, [], uses);
  const wrong = (await ownProblems(draft, uses)) ?? (await webexProblems(draft, uses));
  if (wrong) return filled(turned(draft, { step: wrong.step }), call, wrong.problems, uses);
  const ready = turned(draft, { step: reviewStep });
  return {
    ...templateReview(ready, call.caller),
    write: uses.wholesale.savingDraft(ready),
    replaces: true,
  };
}

interface Wrong {
  step: number;
  problems: readonly Problem[];
}

async function ownProblems(draft: Draft, uses: UsesWholesale): Promise<Wrong | undefined> {
  const taken = await isTaken(draft, uses);
  return templateSteps
    .map((step, index) => ({
      step: index,
      problems: templateProblems(step, draft.values, taken && step === 'primary'),
    }))
    .find(({ problems }) => problems.length > 0);
}

function isTaken(draft: Draft, { wholesale }: UsesWholesale): Promise<boolean> {
  return wholesale.isNameTaken(draft.values['name'] ?? '', draft.values['templateId'] ?? draft.id);
}

/** What Webex has against the provisioning ID or the packages; its other words are about the made-up customer. */
async function webexProblems(
  draft: Draft,
  { wholesale }: UsesWholesale,
): Promise<Wrong | undefined> {
  const objections = placed(await wholesale.checkTemplate(templateFrom(draft.values), draft.id));
  const about = (field: string) => objections.filter((each) => each.field === field);
  const id = about('template').map((each) => ({ ...each, field: 'provisioningId' }));
  if (id.length > 0) return { step: 0, problems: id };
  const packages = about('packages');
  if (packages.length === 0) return undefined;
  return { step: templateSteps.indexOf('packages'), problems: packages };
}

function filled(
  draft: Draft,
  { caller }: Call<StepInput>,
  problems: readonly Problem[],
  { wholesale }: UsesWholesale,
): Confirmation {
  const card = templateStep(draft, caller, problems);
  return { kind: 'fill', reply: { ...card, write: wholesale.savingDraft(draft), replaces: true } };
}

function left(draft: Draft, { wholesale }: UsesWholesale): Confirmation {
  const reply = { ...say('form.left'), write: wholesale.savingDraft(draft), replaces: true };
  return { kind: 'fill', reply };
}

/** Settings that the record names without their values: an address, and words somebody chose. */
const unrecorded = ['adminEmail', 'calls'];

/** For the record: which settings are other than before, with both values; blanks become `_`. */
function changed(
  before: Template | undefined,
  after: ReturnType<typeof templateFrom>,
): Record<string, string | number> {
  if (!before) return { before: 'none', packages: after.packages.length };
  const kept = settingsOf(before);
  const others = [...settingsOf(after)].filter(([field, value]) => kept.get(field) !== value);
  const values = others
    .filter(([field]) => !unrecorded.includes(field))
    .flatMap(([field, value]) => [
      [`before.${field}`, kept.get(field) ?? ''],
      [`after.${field}`, value],
    ]);
  return {
    changed: others.map(([field]) => field).join(',') || 'nothing',
    ...Object.fromEntries(values),
  };
}

/** Each setting by name as one word of at most a hundred characters, the form in which the record keeps a value. */
function settingsOf({ settings, ...plain }: ReturnType<typeof templateFrom>): Map<string, string> {
  const own = Object.entries({ ...plain, ...settings });
  const word = (value: unknown): string => String(value).replace(/\s+/g, '_').slice(0, 100);
  return new Map(own.map(([field, value]) => [field, word(value)]));
}
