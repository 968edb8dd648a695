interface Policy {
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** The name under which a CDN file asks; each file has its own, so that two of them can stand on one page. */
declare const __POLICY__: string;

let policyCache: Policy | null | undefined;

/**
 * The Trusted Types policy under which Lit parses the templates of this file, and nothing else: it never leaves the file,
 * since a policy that lets everything through would undo the page's protection. Made at the first use, so that a copy that
 * renders nothing makes none.
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
