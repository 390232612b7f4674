/** What the mail catcher can do wrong, as mail servers do. */

export interface MailFaults {
  /** Each address is told to come back later (451) this many times. */
  greylist: number;
  /** Every mail is refused for good (550). */
  reject: boolean;
  /** Milliseconds before a mail is acknowledged. */
  slowMs: number;
  /** How many of the next mails are taken without an acknowledgement: the connection is cut. */
  cutAfterData: number;
  /** Mails are taken, and come back as undeliverable a moment later. */
  bounce: boolean;
  /** Nobody is let in (421). */
  down: boolean;
}

/** Everything works. */
export function noMailFaults(): MailFaults {
  return { greylist: 0, reject: false, slowMs: 0, cutAfterData: 0, bounce: false, down: false };
}

/** A mail as it came: for the report that it could not be delivered. */
export interface Undeliverable {
  /** The return path. */
  from: string;
  to: string;
  /** With its headers. */
  raw: string;
}

/** A report as mail servers write it (RFC 3464), to the return path. Only the headers come back. */
export function deliveryReport({ from, to, raw }: Undeliverable, at: Date): string {
  const boundary = `report-${at.getTime().toString(36)}`;
  const [headers = ''] = raw.split(/\r?\n\r?\n/);
  return [
    'From: Mail Delivery System <MAILER-DAEMON@mx.sandbox.example>',
    `To: ${from}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Date: ${at.toUTCString()}`,
    `Message-ID: <${boundary}@mx.sandbox.example>`,
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    `The mail to <${to}> could not be delivered: the mailbox does not exist.`,
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.sandbox.example',
    `Arrival-Date: ${at.toUTCString()}`,
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    'Status: 5.1.1',
    'Remote-MTA: dns; mx.customer.example',
    'Diagnostic-Code: smtp; 550 5.1.1 No such user here',
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    headers,
    '',
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
