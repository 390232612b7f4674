import { expect, test } from 'vitest';
import { createClosedEndpoints } from '../../../src/webex/closed.ts';

test('an endpoint is closed as long as Webex said, and open when the clock was set back before that', () => {
  let at = Date.parse('2026-11-21T10:00:00Z');
  const closed = createClosedEndpoints(() => new Date(at));
  closed.close('/people', 60_000);
  const told = [closed.remainingMs('/people'), closed.remainingMs('/devices')];
  at += 59_000;
  told.push(closed.remainingMs('/people'));
  at -= 3_600_000;
  told.push(closed.remainingMs('/people'));

  expect(told).toEqual([60_000, 0, 1_000, 0]);
});

test('an endpoint that is closed again after the clock was set back is closed as long as Webex said then', () => {
  let at = Date.parse('2026-11-21T10:00:00Z');
  const closed = createClosedEndpoints(() => new Date(at));
  closed.close('/people', 60_000);
  at -= 3_600_000;
  closed.close('/people', 5_000);
  const told = [closed.remainingMs('/people')];
  closed.close('/people', 2_000);
  told.push(closed.remainingMs('/people'));

  expect(told).toEqual([5_000, 5_000]);
});
