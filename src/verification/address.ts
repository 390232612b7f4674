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
