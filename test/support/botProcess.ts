/** The bot as people start it: a process of its own, which can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface BotProcess {
  address: string;
  child: ChildProcess;
  /** Everything it has printed so far. */
  printed(): string;
  /** Sends a signal and waits for the end; returns the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | string>;
}

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

const running = new Set<ChildProcess>();

function launch(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ['bot/storagebot.js', ...args], {
    env: { PATH: process.env.PATH, PORT: '0', CI: 'true', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

/** For afterEach: a test that failed half-way leaves its bot running. */
export function killLeftBots(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts `storagebot serve` and waits until it says where it listens. */
export async function startBotProcess(env: Record<string, string>, args: string[] = []): Promise<BotProcess> {
  const child = launch(['serve', ...args], env);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = new Promise<number | string>((done) =>
    child.on('exit', (code, signal) => done(code ?? signal ?? 'gone')),
  );
  const address = await new Promise<string>((found, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /listens on (http:\S+)/.exec(line)?.[1];
      if (url) found(url);
    });
    void ended.then((code) => failed(new Error(`The bot ended with ${code}: ${printed}`)));
  });
  return {
    address,
    child,
    printed: () => printed,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs a command to its end. */
export async function runStoragebot(args: string[], { env = {}, stdin = '' } = {}): Promise<Ended> {
  const child = launch(args, env);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  // A command that reads nothing may have ended before it is written to.
  child.stdin.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
  });
  child.stdin.end(stdin);
  const code = await new Promise<number>((done) => child.on('close', (status) => done(status ?? -1)));
  return { code, stdout, stderr };
}
