import {execFile, execFileSync, spawn} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {type createServer as createHttpServer, request} from 'node:http';
import {createServer as createHttpsServer} from 'node:https';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {startMariaDb, type Database} from './mariadb.js';

const run = promisify(execFile);

const BUILDS = '.cache/wordpress/node_modules/@wp-playground/wordpress-builds';
/** Folder of WordPress in the packages of Debian and Ubuntu. */
const DEBIAN = '/usr/share/wordpress';

export const PASSWORD = 'a long password of the tests';

export type Role = 'administrator' | 'editor' | 'author';

export interface WordPress {
  readonly version: string;
  /** With a slash at its end. HTTPS, as WordPress wants for addresses that are pasted. */
  readonly url: string;
  /** Runs code inside WordPress and gives what it prints. */
  php(code: string): Promise<string>;
  close(): Promise<void>;
}

export interface Release {
  readonly name: string;
  /** Puts the files of WordPress into a folder. */
  unpack(folder: string): void;
}

/** The versions that are here: the oldest and the newest of npm, and Debian's, if it is installed. WORDPRESS can also name folders. */
export function releases(): readonly Release[] {
  const fromNpm = (name: string): Release => ({
    name,
    unpack(folder) {
      execFileSync('unzip', ['-q', `${BUILDS}/src/wordpress/wp-${name}.zip`, '-d', folder]);
      cpSync(`${BUILDS}/public/wp-${name}`, folder, {recursive: true});
    },
  });
  const debian: Release = {name: 'Debian', unpack: (folder) => execFileSync('cp', ['-rL', `${DEBIAN}/.`, folder])};
  const inFolder = (path: string): Release => ({
    name: path.split('/').findLast((part) => part && !['wordpress', 'share', 'usr'].includes(part)) ?? path,
    unpack: (folder) => execFileSync('cp', ['-rL', `${path}/.`, folder]),
  });
  const named = process.env['WORDPRESS']?.split(',');
  const folders = named?.filter((name) => name.includes('/')).map(inFolder) ?? [];
  const known = [...(existsSync(`${DEBIAN}/wp-includes/version.php`) ? [debian] : []), fromNpm('6.2'), fromNpm('nightly')];
  return [...known.filter(({name}) => !named || named.includes(name)), ...folders];
}

/** Installs a WordPress or a network of them with an administrator, an editor and an author, with or without our plugin, and serves it. */
export async function startWordPress(release: Release, plugin?: string, {network = false} = {}): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'leavex-wordpress-'));
  const root = join(folder, 'site');
  mkdirSync(root);
  release.unpack(root);
  const database = process.env['DATABASE'] === 'mariadb' ? await startMariaDb(folder) : undefined;
  if (!database) useSqlite(root);
  const port = await freePort();
  const tls = await secure(folder, port);
  writeFileSync(join(root, 'wp-config.php'), config(tls.url, database));
  writeFileSync(join(root, 'router.php'), ROUTER);
  mkdirSync(join(root, 'wp-content/mu-plugins'), {recursive: true});
  writeFileSync(join(root, 'wp-content/mu-plugins/for-tests.php'), FOR_TESTS);
  mkdirSync(join(root, 'wp-content/plugins'), {recursive: true});
  if (plugin) execFileSync('unzip', ['-q', plugin, '-d', join(root, 'wp-content/plugins')]);

  // Not at once: the campaign that it asks is served by this process.
  const php = async (code: string): Promise<string> => {
    const script = join(root, 'run.php');
    writeFileSync(script, `<?php\n${code}`);
    const {stdout} = await run('php', ['-d', 'error_reporting=E_ALL & ~E_DEPRECATED', '-d', 'display_errors=stderr', script], {
      cwd: root,
      maxBuffer: 64 << 20,
    });
    return stdout;
  };
  await php(INSTALL);
  if (network) {
    await php(`$_SERVER['HTTPS'] = 'on'; ${INSTALL_NETWORK}`);
    writeFileSync(join(root, 'wp-config.php'), config(tls.url, database, NETWORK));
  }
  const inside = (code: string): Promise<string> =>
    php(`$_SERVER['HTTPS'] = 'on'; require 'wp-load.php'; require_once 'wp-admin/includes/admin.php'; ${code}`);
  if (plugin)
    await inside(
      `$done = activate_plugin( 'leavex-widgets/leavex-widgets.php', '', ${network} ); if ( is_wp_error( $done ) ) { echo $done->get_error_message(); exit( 1 ); }`,
    );

  const server = spawn(
    'php',
    ['-d', 'error_reporting=E_ALL & ~E_DEPRECATED', '-S', `127.0.0.1:${port}`, '-t', root, join(root, 'router.php')],
    {
      stdio: 'ignore',
      env: {...process.env, PHP_CLI_SERVER_WORKERS: '4'},
      detached: true,
    },
  );
  await answers(port);
  return {
    version: await inside('echo get_bloginfo( "version" );'),
    url: tls.url,
    php: inside,
    async close() {
      // The group, since the server has started workers.
      if (server.pid !== undefined) process.kill(-server.pid);
      await tls.close();
      await database?.close();
      rmSync(folder, {recursive: true, force: true, maxRetries: 5});
    },
  };
}

function useSqlite(root: string): void {
  rmSync(join(root, 'wp-content/database'), {recursive: true, force: true});
  const content = join(root, 'wp-content');
  const plugins = join(content, 'plugins');
  mkdirSync(plugins, {recursive: true});
  execFileSync('unzip', ['-q', `${BUILDS}/src/sqlite-database-integration/sqlite-database-integration.zip`, '-d', plugins]);
  rmSync(join(plugins, 'sqlite-database-integration'), {recursive: true, force: true});
  const unpacked = readdirSync(plugins).find((name) => name.startsWith('sqlite-database-integration-'));
  renameSync(join(plugins, unpacked!), join(plugins, 'sqlite-database-integration'));
  const dropIn = readFileSync(join(plugins, 'sqlite-database-integration/db.copy'), 'utf8');
  writeFileSync(join(content, 'db.php'), dropIn.replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php'));
}

const config = (url: string, {user, password, host}: Database = {user: '', password: '', host: ''}, more = ''): string => `<?php
define( 'DB_NAME', 'tests' ); define( 'DB_USER', '${user}' ); define( 'DB_PASSWORD', '${password}' ); define( 'DB_HOST', '${host}' );
define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) { define( $name . '_KEY', $name ); define( $name . '_SALT', $name ); }
$table_prefix = 'wp_';
define( 'WP_HOME', '${url.replace(/\/$/, '')}' ); define( 'WP_SITEURL', '${url.replace(/\/$/, '')}' );
define( 'DISABLE_WP_CRON', true ); define( 'AUTOMATIC_UPDATER_DISABLED', true ); define( 'CONCATENATE_SCRIPTS', false );
define( 'WP_DEBUG', true ); define( 'WP_DEBUG_DISPLAY', false ); define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
if ( isset( $_SERVER['HTTP_X_FORWARDED_PROTO'] ) ) { $_SERVER['HTTPS'] = 'on'; }
${more}
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/** A network of sites in folders. It starts at its first site, as by a request. */
const NETWORK = `
define( 'MULTISITE', true ); define( 'SUBDOMAIN_INSTALL', false ); define( 'PATH_CURRENT_SITE', '/' );
define( 'DOMAIN_CURRENT_SITE', parse_url( WP_HOME, PHP_URL_HOST ) . ':' . parse_url( WP_HOME, PHP_URL_PORT ) );
define( 'SITE_ID_CURRENT_SITE', 1 ); define( 'BLOG_ID_CURRENT_SITE', 1 );
$_SERVER += array( 'HTTP_HOST' => DOMAIN_CURRENT_SITE, 'REQUEST_URI' => '/' );
`;

const INSTALL_NETWORK = `
define( 'WP_INSTALLING_NETWORK', true );
require 'wp-load.php';
require_once 'wp-admin/includes/upgrade.php';
foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) { $wpdb->$table = $name; }
install_network();
$home = wp_parse_url( home_url() );
$done = populate_network( 1, $home['host'] . ':' . $home['port'], 'administrator@example.org', 'Network of the tests', '/', false );
if ( is_wp_error( $done ) && 'no_wildcard_dns' !== $done->get_error_code() ) { echo $done->get_error_message(); exit( 1 ); }
`;

const ROUTER = `<?php
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$file = __DIR__ . rawurldecode( $path );
if ( is_file( $file ) ) { return false; }
if ( is_dir( $file ) && is_file( rtrim( $file, '/' ) . '/index.php' ) && '/' !== $path ) { chdir( $file ); $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = rtrim( $path, '/' ) . '/index.php'; require rtrim( $file, '/' ) . '/index.php'; return true; }
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
require __DIR__ . '/index.php';
`;

/** Nothing is asked of wordpress.org, the servers of the tests count as any other, and ?classic gives the classic editor. */
const FOR_TESTS = `<?php
add_filter( 'pre_http_request', function ( $answer, $options, $url ) {
	return preg_match( '#wordpress\\.org|w\\.org|gravatar#', $url ) ? new WP_Error( 'tests', 'not in tests' ) : $answer;
}, 10, 3 );
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', function ( $ports, $host, $url ) { return array( (int) wp_parse_url( $url, PHP_URL_PORT ) ); }, 10, 3 );
add_filter( 'https_ssl_verify', '__return_false' );
add_filter( 'use_block_editor_for_post', function ( $use ) { return isset( $_GET['classic'] ) ? false : $use; } );
add_filter( 'pre_wp_mail', '__return_true' );
add_filter( 'avatar_defaults', '__return_empty_array' );
add_filter( 'pre_option_show_avatars', '__return_zero' );
`;

const INSTALL = `
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = 'localhost'; $_SERVER['HTTPS'] = 'on';
require 'wp-load.php';
require 'wp-admin/includes/upgrade.php';
wp_install( 'Parish of the tests', 'administrator', 'administrator@example.org', true, '', '${PASSWORD}' );
update_option( 'permalink_structure', '/%postname%/' );
foreach ( array( 'editor', 'author' ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => '${PASSWORD}', 'user_email' => "$role@example.org", 'role' => $role ) );
}
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const {port} = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const ok = await new Promise<boolean>((done) => {
      request({host: '127.0.0.1', port, path: '/readme.html'}, (answer) => {
        answer.resume();
        done(true);
      })
        .on('error', () => done(false))
        .end();
    });
    if (ok) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('The server of PHP does not answer.');
}

export interface Served {
  /** With a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** HTTPS before a server that only speaks HTTP. */
async function secure(folder: string, port: number): Promise<Served> {
  const server = createHttpsServer(certificate(folder), (incoming, outgoing) => {
    const headers = {...incoming.headers, 'x-forwarded-proto': 'https'};
    const onward = request({host: '127.0.0.1', port, path: incoming.url, method: incoming.method, headers}, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  return listen(server, 'https');
}

let made: {key: Buffer; cert: Buffer} | undefined;

/** A certificate that nobody trusts, for this machine. */
export function certificate(folder: string): {key: Buffer; cert: Buffer} {
  if (!made) {
    const key = join(folder, 'key.pem');
    const cert = join(folder, 'cert.pem');
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=127.0.0.1',
        '-addext',
        'subjectAltName=IP:127.0.0.1',
        '-keyout',
        key,
        '-out',
        cert,
      ],
      {stdio: 'ignore'},
    );
    made = {key: readFileSync(key), cert: readFileSync(cert)};
  }
  return made;
}

export async function listen(
  server: ReturnType<typeof createHttpServer> | ReturnType<typeof createHttpsServer>,
  scheme: 'http' | 'https',
): Promise<Served> {
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return {
    url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
