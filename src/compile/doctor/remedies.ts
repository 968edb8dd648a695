import {headersFile} from '../recipes/headers.js';

/** Hosts for which we know the configuration. */
export const HOSTS = ['nginx', 'apache', 'caddy', 'netlify', 'pages'] as const;
export type Host = (typeof HOSTS)[number];
export const HOST_NAMES: Readonly<Record<Host, string>> = {
  nginx: 'nginx',
  apache: 'Apache',
  caddy: 'Caddy',
  netlify: 'Netlify',
  pages: 'GitHub Pages',
};

/** Lines of configuration by host. */
export type Remedy = Readonly<Record<Host, string>>;

// Two blocks for one path make nginx refuse its configuration. An exact one would lose the headers of the other. So lines for a
// path say where they belong, and can stand there together.
const INSIDE = '# inside “location {path} { … }”:';

/** Caddy applies the rule for a file before that for its folder. So each file must be in one rule only. */
const CADDY_CACHING =
  '@counter path {path}counter.json\n@others {\n  path {path}*\n  not path {path}counter.json\n}\nheader @counter Cache-Control "public, max-age=300"\nheader @others Cache-Control "public, max-age=3600"';

/** Configuration that fixes each finding. `{path}` is the path of the API on its server, such as /api/. */
export const REMEDIES = {
  cors: {
    nginx: `${INSIDE}\nadd_header Access-Control-Allow-Origin "*" always;`,
    apache: 'Header always set Access-Control-Allow-Origin "*"',
    caddy: 'header {path}* Access-Control-Allow-Origin "*"',
    netlify: '{path}*\n  Access-Control-Allow-Origin: *',
    pages: 'GitHub Pages sends this header. A server in front of it, such as a proxy, removes it.',
  },
  'cors-twice': {
    nginx: `${INSIDE}\nproxy_hide_header Access-Control-Allow-Origin;\nadd_header Access-Control-Allow-Origin "*" always;`,
    apache:
      'Header always unset Access-Control-Allow-Origin\nHeader onsuccess unset Access-Control-Allow-Origin\nHeader always set Access-Control-Allow-Origin "*"',
    caddy: 'header {path}* >Access-Control-Allow-Origin "*"',
    netlify: 'Name the header once: in _headers or in netlify.toml.',
    pages: 'GitHub Pages sends this header. Remove it from the server in front of it.',
  },
  vary: {
    nginx: `${INSIDE}\nadd_header Access-Control-Allow-Origin "*" always;`,
    apache: 'Header always set Access-Control-Allow-Origin "*"',
    caddy: 'header {path}* Access-Control-Allow-Origin "*"',
    netlify: '{path}*\n  Access-Control-Allow-Origin: *',
    pages: 'GitHub Pages sends “*”. A server in front of it changes this.',
  },
  type: {
    nginx: `${INSIDE}\ntypes { application/json json; application/atom+xml xml; }`,
    apache: 'AddType application/json .json',
    caddy: '@json path *.json\nheader @json Content-Type application/json',
    netlify: '{path}*.json\n  Content-Type: application/json',
    pages: 'GitHub Pages uses the file extension: publish the files as .json.',
  },
  charset: {
    nginx: 'charset utf-8; charset_types application/json;',
    apache: 'AddCharset utf-8 .json',
    caddy: '@json path *.json\nheader @json Content-Type "application/json; charset=utf-8"',
    netlify: '{path}*.json\n  Content-Type: application/json; charset=utf-8',
    pages: 'GitHub Pages sends UTF-8. A server in front of it changes this.',
  },
  'caching-long': {
    nginx: `${INSIDE}\nexpires 1h;\nlocation = {path}counter.json { expires 5m; }`,
    apache:
      'Header set Cache-Control "public, max-age=3600"\n<Files "counter.json">\n  Header set Cache-Control "public, max-age=300"\n</Files>',
    caddy: CADDY_CACHING,
    netlify: headersFile('{path}').trimEnd(),
    pages: 'GitHub Pages sends ten minutes. A server in front of it changes this.',
  },
  'caching-none': {
    nginx: `${INSIDE}\nexpires 1h;\nlocation = {path}counter.json { expires 5m; }`,
    apache:
      'Header set Cache-Control "public, max-age=3600"\n<Files "counter.json">\n  Header set Cache-Control "public, max-age=300"\n</Files>',
    caddy: CADDY_CACHING,
    netlify: headersFile('{path}').trimEnd(),
    pages: 'GitHub Pages sends ten minutes. A server in front of it removes this.',
  },
  compression: {
    nginx: 'gzip on; gzip_types application/json application/atom+xml; gzip_proxied any;',
    apache: 'AddOutputFilterByType DEFLATE application/json',
    caddy: 'encode zstd gzip',
    netlify: 'Netlify compresses application/json. Correct the content type first.',
    pages: 'GitHub Pages compresses application/json. A server in front of it removes the compression.',
  },
  validator: {
    nginx: 'etag on;',
    apache: 'FileETag MTime Size',
    caddy: 'file_server',
    netlify: 'Netlify sends ETag. A server in front of it removes it.',
    pages: 'GitHub Pages sends ETag. A server in front of it removes it.',
  },
  redirect: {
    nginx: `${INSIDE}\ntry_files $uri =404;`,
    apache: 'RewriteEngine Off',
    caddy: 'handle {path}* { file_server }',
    netlify: 'Remove the rule for {path} from _redirects.',
    pages: 'Use the address that GitHub Pages redirects to: your own domain, with https.',
  },
  'soft-404': {
    nginx: `${INSIDE}\ntry_files $uri =404;`,
    apache: 'FallbackResource disabled\nErrorDocument 404 default',
    caddy: 'handle {path}* { file_server }',
    netlify: 'In _redirects, before all other rules:\n{path}* {path}:splat 404',
    pages: 'GitHub Pages answers with 404. A server in front of it changes the status.',
  },
  cookie: {
    nginx: `${INSIDE}\nproxy_hide_header Set-Cookie;`,
    apache: 'Header always unset Set-Cookie',
    caddy: 'header {path}* -Set-Cookie',
    netlify: 'Netlify sets no cookies by default. Turn off the feature that sets them, such as password protection.',
    pages: 'GitHub Pages sets no cookies. Turn them off in the server in front of it.',
  },
  https: {
    nginx: 'listen 443 ssl; ssl_certificate …; ssl_certificate_key …;',
    apache: 'SSLEngine on\nSSLCertificateFile …\nSSLCertificateKeyFile …',
    caddy: 'Write the site’s name without “http://”. Caddy then gets a certificate automatically.',
    netlify: 'Domain management → HTTPS → Force HTTPS.',
    pages: 'Settings → Pages → Enforce HTTPS.',
  },
  missing: {
    nginx: 'location {path} { root /folder/with/the/output; try_files $uri =404; }',
    apache: 'Alias {path} /folder/with/the/output/',
    caddy: 'handle_path {path}* { root * /folder/with/the/output; file_server }',
    netlify: 'netlify.toml: [build] publish = "public", with the output in public{path}',
    pages: 'Upload the folder with the output. Add an empty file .nojekyll.',
  },
} as const satisfies Readonly<Record<string, Remedy>>;

export type RemedyName = keyof typeof REMEDIES;

/** The lines for one API. */
export function remedyFor(name: RemedyName, path: string): Remedy {
  return Object.fromEntries(HOSTS.map((host) => [host, REMEDIES[name][host].replaceAll('{path}', path)])) as Remedy;
}

/** Detects the host from the headers of its server. */
export function hostOf(headers: Readonly<Record<string, string>>): Host | undefined {
  const server = headers['server']?.toLowerCase() ?? '';
  if (server.includes('github.com')) return 'pages';
  return HOSTS.find((host) => server.includes(host)) ?? (server.includes('openresty') ? 'nginx' : undefined);
}
