// @ts-check
/**
 * Loaded into the bot's process before its program, as `clock.js?ahead=<milliseconds>`: the bot then lives that much
 * later than this machine. The program itself knows nothing of it.
 */
const aheadMs = Number(new URL(import.meta.url).searchParams.get('ahead') ?? 0);
const machine = Date;
const now = () => machine.now() + aheadMs;

globalThis.Date = new Proxy(machine, {
  construct: (target, given, asked) =>
    Reflect.construct(
      target,
      given.length === 0 ? [now()] : given,
      asked === Date ? target : asked,
    ),
  apply: () => new machine(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
