/** Which addresses a code may go to, and how they are shown. */

/** `a••••@customer.example`: enough to recognise it, too little to learn it. */
export function masked(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email;
  return at > 1 ? `${first}••••${email.slice(at)}` : `••••${email.slice(Math.max(at, 0))}`;
}

/**
 * Whether mail can be sent there as it stands: one mailbox in plain ASCII. An address with letters of other
 * scripts may look like another one, and few mail servers take it; nothing in it can end a header line.
 */
export function isMailbox(email: string): boolean {
  return (
    email.length <= 254 &&
    /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/i.test(
      email,
    )
  );
}

/** The mailbox that an address leads to: what follows a plus sign in front of the @ is a label of its owner's. */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const [owner = ''] = email.slice(0, Math.max(at, 0)).split('+');
  return `${owner}${email.slice(Math.max(at, 0))}`.toLowerCase();
}

/**
 * Names that stand for a task and not for a person (RFC 2142, RFC 5321), and those that nobody reads: whoever can
 * read such a mailbox has shown nothing about one person. A business that shares `info@` among all is left alone.
 */
const tasks = new Set(
  `postmaster hostmaster webmaster abuse noc security mailer-daemon daemon root usenet uucp ftp www
   noreply no-reply no.reply donotreply do-not-reply bounce bounces`.split(/\s+/),
);

/** Whether an address belongs to a task instead of a person. */
export function isTask(email: string): boolean {
  return tasks.has(mailboxOf(email).split('@')[0] ?? '');
}
