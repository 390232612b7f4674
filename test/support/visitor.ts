/** Somebody's browser, as far as signing in at the simulated Webex needs one: it follows links and keeps cookies. */

export interface Visit {
  status: number;
  html: string;
  /** Where it is sent on to. */
  location: string;
  headers: Headers;
}

export interface Visitor {
  cookies: Map<string, string>;
  opens(url: string): Promise<Visit>;
  /** Opens Deskhand's link and goes on to Webex; gives the address of Webex's page. */
  leaves(link: string): Promise<URL>;
  /** On Webex's page: chooses an account and decides; gives the address the browser is sent back to. */
  decides(page: URL, account: string, decision: 'accept' | 'decline'): Promise<string>;
  /** All of it. */
  signsIn(link: string, account: string, decision?: 'accept' | 'decline'): Promise<Visit>;
}

/** A browser without any cookies. */
export function visitor(headers: Readonly<Record<string, string>> = {}): Visitor {
  const cookies = new Map<string, string>();

  async function fetched(url: string, init: RequestInit = {}): Promise<Visit> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...headers, ...(cookie && { cookie }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = response.headers.get('location') ?? '';
    return {
      status: response.status,
      html: await response.text(),
      location,
      headers: response.headers,
    };
  }

  const self: Visitor = {
    cookies,
    opens: (url) => fetched(url),
    async leaves(link) {
      const { html } = await fetched(link);
      const href = /<a href="([^"]+)"/.exec(html)?.[1];
      if (!href) throw new Error(`no way on from ${link}: ${html}`);
      const { location } = await fetched(new URL(href, link).href);
      return new URL(location);
    },
    async decides(page, account, decision) {
      const body = new URLSearchParams([...page.searchParams]);
      body.set('account', account);
      body.set('decision', decision);
      const { location } = await fetched(`${page.origin}${page.pathname}`, {
        method: 'POST',
        body,
      });
      return location;
    },
    async signsIn(link, account, decision = 'accept') {
      return fetched(await self.decides(await self.leaves(link), account, decision));
    },
  };
  return self;
}
