/** The real AzCopy, run with logs and plans of its own, so that a test leaves nothing behind. */
import { execFile } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve('node_modules/@azure-tools/azcopy-linux/dist/bin/azcopy_linux_amd64');
/** AzCopy ends at once where this library of the system is missing (Debian: libsecret-1-0). */
const LIBSECRET = [
  '/usr/lib/x86_64-linux-gnu/libsecret-1.so.0',
  '/usr/lib/libsecret-1.so.0',
  '/usr/lib64/libsecret-1.so.0',
];

export const hasAzcopy = (): boolean =>
  process.platform === 'linux' && process.arch === 'x64' && existsSync(PROGRAM) && LIBSECRET.some(existsSync);

/** npm drops the run bit of the package's program. */
function allowToRun(): void {
  try {
    accessSync(PROGRAM, constants.X_OK);
  } catch {
    chmodSync(PROGRAM, 0o755);
  }
}

export interface AzcopyRun {
  exitCode: number;
  /** Standard output and error. */
  console: string;
  /** The job log, where one was written. */
  log: string;
}

/** Runs AzCopy with these arguments, in a folder of the test's own if it has one; ends it after a minute. */
export function runAzcopy(args: string[], env: Record<string, string> = {}, folder?: string): Promise<AzcopyRun> {
  allowToRun();
  const home = mkdtempSync(join(tmpdir(), 'azcopy-'));
  const own = {
    PATH: process.env.PATH,
    HOME: home,
    AZCOPY_LOG_LOCATION: join(home, 'logs'),
    AZCOPY_JOB_PLAN_LOCATION: join(home, 'plans'),
    AZCOPY_DISABLE_SYSLOG: 'true',
    AZCOPY_CONCURRENCY_VALUE: '4',
    AZCOPY_BUFFER_GB: '0.5',
    ...env,
  };
  return new Promise((done) => {
    execFile(
      PROGRAM,
      args,
      { env: own, timeout: 60_000, maxBuffer: 16_000_000, ...(folder ? { cwd: folder } : {}) },
      (error, stdout, stderr) => {
        const exitCode = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
        const run = { exitCode, console: stdout + stderr, log: readLogs(join(home, 'logs')) };
        rmSync(home, { recursive: true, force: true });
        done(run);
      },
    );
  });
}

const readLogs = (folder: string): string =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.log'))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('\n')
    : '';
