import type { CardData } from '../../../cards/index.ts';
import { change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse } from '../../conversation/reply.ts';
import { inWords } from '../../language/in-words.ts';
import { type Text, text } from '../../language/index.ts';
import { type PackageChange, remembering } from '../../wholesale/package-changes.ts';
import { isCalling, packageNames, type SubscriberPackage } from '../../wholesale/packages.ts';
import { lineFrom } from '../../wholesale/user-lines.ts';
import { isDowngrade, type UserWish } from '../../wholesale/user-plan.ts';
import {
  packageName,
  type StepResult,
  takeStep,
  wantsReassigning,
} from '../../wholesale/user-step.ts';
import type { FoundUser } from '../../wholesale/users.ts';
import { finished, notice, notTaken, trouble, waitsForConsent, wrong } from './outcomes.ts';
import { nowhere, PackageInput, packageForm } from './package-form.ts';
import { concernedBy, type UsesUsers, userFor } from './which.ts';

/** Gives a user another package; number and location are asked for where calling needs them (F259, F260). */
export const changePackage = change({
  name: 'users.package',
  role: 'partner-admin',
  words: {
    en: ['change package', 'package change', 'set package'],
    pl: ['zmień pakiet', 'zmiana pakietu'],
    es: ['cambiar paquete', 'cambiar el paquete', 'cambio de paquete'],
    bg: ['смени пакет', 'смени пакета', 'смяна на пакет'],
    nb: ['bytt pakke', 'endre pakke', 'pakkebytte'],
    he: ['החלף חבילה', 'החלפת חבילה', 'שנה חבילה'],
  },
  examples: {
    en: ['change package noa.ben-david@galil-labs.example'],
    pl: ['zmień pakiet noa.ben-david@galil-labs.example'],
    es: ['cambiar paquete noa.ben-david@galil-labs.example'],
    bg: ['смени пакет noa.ben-david@galil-labs.example'],
    nb: ['bytt pakke noa.ben-david@galil-labs.example'],
    he: ['החלף חבילה noa.ben-david@galil-labs.example'],
  },
  what: text('users.packageWhat'),
  input: PackageInput,
  answers: 'personal',

  concerns: ({ input }, uses: UsesUsers) => concernedBy('users.package', input, uses),

  async confirm({ input, caller }, uses: UsesUsers): Promise<Confirmation> {
    const target = await userFor('users.package', input, uses);
    if ('reply' in target) return refuse(target.reply);
    const { found } = target;
    const { user, customer, email } = found;
    if (user.pending) return refuse(waitsForConsent(email));
    const { locations } = await uses.users.known(customer);
    const chosen = input.package;
    if (chosen === undefined) return refuse(packageForm(found, locations, input));
    const wish = wishFrom(input, found, locations);
    if ('problem' in wish) {
      return refuse(packageForm(found, locations, input, wrong(wish.problem)));
    }
    const place = locations.find(({ id }) => id === wish.locationId)?.name ?? '';
    return {
      kind: 'ask',
      data: question(found, wish, place),
      input: { ...input, query: undefined, id: undefined, email, before: user.package ?? '' },
      audit: {
        subscriber: user.id,
        before: user.package ?? '-',
        after: chosen,
        language: caller.language,
      },
    };
  },

  async run({ id, input, caller, now }, uses: UsesUsers): Promise<Reply> {
    const target = await userFor('users.package', input, uses);
    if ('reply' in target) return target.reply;
    const { found } = target;
    const { user, customer, email } = found;
    const { locations } = await uses.users.known(customer);
    const wish = wishFrom(input, found, locations, true);
    if ('problem' in wish) return trouble(wish.problem[0] ?? text('users.changedMeanwhile'));
    const before = (input.before || user.package) as SubscriberPackage | undefined;
    // A run that was cut off may have changed it already; anything else was somebody else.
    if (user.package !== before && user.package !== wish.package) {
      return trouble(text('users.movedOn', { name: packageName(user.package) }));
    }
    const result = await takeStep(
      {
        customerId: customer.id,
        email,
        effect: 'change',
        wish,
        known: { ...user, package: before },
        doubtful: true,
      },
      uses.users.door,
    );
    if (result.outcome === 'failed') return refused(found, wish.package, result);
    const body = text('users.packageDone', {
      email,
      before: packageName(before),
      after: packageNames[wish.package],
    });
    const undo = { command: 'users.undo', input: { change: id }, say: 'undo' };
    return finished(body, [{ offer: text('users.undo'), choice: undo }], {
      write:
        before &&
        remembering({
          callId: id,
          personId: caller.personId,
          at: now,
          ...changeOf(found, before, wish.package),
        }),
      audit: { subscriber: user.id, before: before ?? '-', after: wish.package },
    });
  },
});

/** What is kept of it, so that it can be taken back. */
function changeOf(
  { user, customer, email }: FoundUser,
  before: SubscriberPackage,
  after: SubscriberPackage,
): Omit<PackageChange, 'callId' | 'personId' | 'at'> {
  const { extension, phone, locationId } = user;
  return {
    orgId: customer.orgId,
    customerId: customer.id,
    subscriberId: user.id,
    email,
    before: { package: before, extension, phone, locationId },
    after,
  };
}

/** What they are to have, or everything that is wrong with it. */
function wishFrom(
  { package: chosen, line = '', location = nowhere }: PackageInput,
  { user, customer }: FoundUser,
  locations: readonly { id: string }[],
  again = false,
): UserWish | { problem: readonly Text[] } {
  if (!chosen) return { problem: [text('users.packageError')] };
  const name = packageNames[chosen];
  const written: { problem?: Text; extension?: string; phone?: string } =
    line.trim() === '' ? {} : lineFrom(line);
  const locationId = locations.find(({ id }) => id === location)?.id;
  const hasLine = user.extension !== undefined || user.phone !== undefined;
  // Number, extension and location are theirs already when they have calling now.
  const hadCalling = user.package !== undefined && isCalling(user.package);
  const needs = isCalling(chosen) && !hasLine && !hadCalling;
  const isDown = user.package !== undefined && isDowngrade(user.package, chosen);
  const problem: Text[] = [
    ...(user.package === chosen && !again ? [text('users.samePackage', { name })] : []),
    ...(customer.packages.includes(chosen) ? [] : [text('users.notSold', { name })]),
    ...(user.isFullAdmin && isDown ? [text('users.adminDowngrade')] : []),
    ...(written.problem ? [written.problem] : []),
    ...(needs && line.trim() === '' ? [text('users.needsNumber', { name })] : []),
    ...(needs && locationId === undefined ? [text('users.needsLocation', { name })] : []),
  ];
  if (problem.length > 0) return { problem };
  const { extension, phone } = written;
  return { package: chosen, extension, phone, locationId };
}

function question(
  { email, customer, user }: FoundUser,
  wish: UserWish,
  place: string,
): CardData<'confirm'> {
  const had = user.package !== undefined && isCalling(user.package);
  return {
    title: text('users.askPackage'),
    facts: [
      { name: text('users.user'), value: email },
      { name: text('users.customer'), value: customer.name },
      { name: text('users.before'), value: packageName(user.package) },
      { name: text('users.after'), value: packageNames[wish.package] },
      { name: text('users.extension'), value: wish.extension ?? wish.phone ?? '' },
      { name: text('users.location'), value: place },
    ],
    warning: text(had && !isCalling(wish.package) ? 'users.losesCalling' : 'users.packageWarning'),
    yes: text('users.packageYes'),
    destructive: false,
    canBeUndone: true,
  };
}

/** Control Hub's two errors about licences have a documented remedy, which is one press away (F257, F258). */
function refused({ user, email }: FoundUser, wanted: SubscriberPackage, result: StepResult): Reply {
  const audit = { subscriber: user.id, refused: 'webex' };
  const [reason] = result.reasons;
  if (!reason || !wantsReassigning(inWords(reason, 'en'))) return { ...notTaken(result), audit };
  const choice = { command: 'users.reassign', input: { email, package: wanted } };
  const way = { offer: text('users.repairYes'), choice };
  return {
    ...notice('warning', text('users.repairTitle'), text('users.repair'), [way]),
    audit,
  };
}
