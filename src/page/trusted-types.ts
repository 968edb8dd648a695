interface Policy {
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** Name of the policy of a CDN file. Each file has its own, so that a page can have two of them. */
declare const __POLICY__: string;

let policyCache: Policy | null | undefined;

/**
 * Trusted Types policy with which Lit parses the templates of this file, and nothing else. It never leaves the file: it lets
 * everything through, and would undo the page's protection. Made at the first use, so that a copy that renders nothing makes
 * none.
 */
export function policy(): Policy | null {
  if (policyCache !== undefined) return policyCache;
  const factory = (globalThis as {trustedTypes?: PolicyFactory}).trustedTypes;
  for (const name of [__POLICY__, 'lit-html']) {
    try {
      return (policyCache = factory?.createPolicy(name, {createHTML: (html) => html}) ?? null);
    } catch {
      // The page allows other names, or somebody has this one.
    }
  }
  return (policyCache = null);
}
