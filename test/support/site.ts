export interface Site {
  /** Base URL, with a slash at its end. */
  readonly url: string;
  /** Exchanges the files. */
  put(files: Readonly<Record<string, unknown>>): Promise<void>;
  /** Number of requests for each file, by its path under the base URL. */
  requests(): Promise<Record<string, number>>;
}

/** A campaign API of this test alone: paths → JSON, or `{$behaviour: 'status', code: 404}`; api-server.ts lists all behaviours. */
export async function serveSite(files: Readonly<Record<string, unknown>>): Promise<Site> {
  const url = new URL(`/test-api/site,name=${crypto.randomUUID()}/`, location.href);
  const site: Site = {
    url: url.href,
    async put(next) {
      await fetch(url, {method: 'PUT', body: JSON.stringify(next)});
    },
    async requests() {
      const response = await fetch(`/test-api/log?under=${encodeURIComponent(url.pathname)}`);
      const counts = (await response.json()) as Record<string, number>;
      return Object.fromEntries(Object.entries(counts).map(([path, count]) => [path.slice(url.pathname.length), count]));
    },
  };
  await site.put(files);
  return site;
}
