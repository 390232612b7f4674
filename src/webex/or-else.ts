/** Waiting for Webex no longer than it is worth. */

/** What was asked for, or after `withinMs` milliseconds something else; how it ends then is nobody's business here. */
export async function orElse<Answer, Else>(
  asked: Promise<Answer>,
  withinMs: number,
  otherwise: Else,
): Promise<Answer | Else> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Else>((resolve) => {
    timer = setTimeout(resolve, withinMs, otherwise);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
