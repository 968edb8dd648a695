import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';

export interface Database {
  readonly user: string;
  readonly password: string;
  readonly host: string;
  close?(): Promise<void>;
}

/** A MariaDB of our own with an empty database “tests”, reached by a socket only. */
export async function startMariaDb(folder: string): Promise<Database & {close(): Promise<void>}> {
  const data = join(folder, 'mariadb');
  const socket = join(folder, 'mariadb.sock');
  mkdirSync(data);
  const options = ['--no-defaults', `--datadir=${data}`, ...(process.getuid?.() === 0 ? ['--user=root'] : [])];
  execFileSync('mariadb-install-db', [...options, '--auth-root-authentication-method=normal'], {stdio: 'ignore'});
  const server = spawn('mariadbd', [...options, `--socket=${socket}`, '--skip-networking'], {stdio: 'ignore'});
  await untilItAnswers(socket);
  execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-e', 'CREATE DATABASE tests']);
  return {
    user: 'root',
    password: '',
    host: `localhost:${socket}`,
    async close() {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
    },
  };
}

async function untilItAnswers(socket: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      execFileSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-e', 'SELECT 1'], {stdio: 'ignore'});
      return;
    } catch {
      await new Promise((later) => setTimeout(later, 100));
    }
  }
  throw new Error('MariaDB does not answer.');
}
