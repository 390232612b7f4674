import { expect, test } from 'vitest';
import { idIn } from '../../../src/mail/smtp.ts';

test.each([
  [
    'Amazon SES',
    '250 Ok 0100018f2b7c9d4e-5a6b7c8d-1e2f-4a3b-8c9d-0e1f2a3b4c5d-000000',
    '0100018f2b7c9d4e-5a6b7c8d-1e2f-4a3b-8c9d-0e1f2a3b4c5d-000000',
  ],
  [
    'Microsoft 365',
    '250 2.6.0 <0f3c9a1d@desk.example> [InternalId=7610222608479, Hostname=AM6PR05MB1234.eurprd05.prod.outlook.com] 8213 bytes in 0.214, 37.4 KB/sec Queued mail for delivery',
    '7610222608479',
  ],
  [
    'Microsoft 365 for a client that signs in',
    '250 2.0.0 OK <AM6PR05MB1234F0@AM6PR05MB1234.eurprd05.prod.outlook.com> [Hostname=AM6PR05MB1234.eurprd05.prod.outlook.com]',
    'AM6PR05MB1234F0@AM6PR05MB1234.eurprd05.prod.outlook.com',
  ],
  ['Postfix', '250 2.0.0 Ok: queued as 4F2A1B6C0D', '4F2A1B6C0D'],
  ['Exim', '250 OK id=1qXyZa-000AbC-1Q', '1qXyZa-000AbC-1Q'],
  [
    'Gmail',
    '250 2.0.0 OK  1763712000 ffacd0b85a97d-42cb7fd8c9esm4212345f8f.12 - gsmtp',
    'ffacd0b85a97d-42cb7fd8c9esm4212345f8f.12',
  ],
  ['Sendmail', '250 2.0.0 5ALDxQ2k031337 Message accepted for delivery', '5ALDxQ2k031337'],
])('the id is found in the reply of %s', (_, reply, id) => {
  expect(idIn(reply)).toBe(id);
});

test.each([
  '250 Great success',
  '250 2.0.0 Ok: queued as 12345678',
  '250 2.0.0 Ok: queued as 1234-5678',
  '250 2.0.0 Ok: queued as 1234 5678',
  '250 OK id=12345678',
  '250 2.6.0 [InternalId=12345678] Queued mail for delivery',
  '250 2.0.0 OK 12345678 - gsmtp',
  `250 2.0.0 Ok: queued as ${'A'.repeat(121)}`,
])('%s names no id', (reply) => {
  expect(idIn(reply)).toBeUndefined();
});
