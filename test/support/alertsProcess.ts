/** The bot as a process of its own, with short leases, for tests that kill it. Prints its address once it listens. */
import { alertsPart } from '../../bot/alerts/alerts.ts';
import { createApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';

const shifts = { slice: 800, hold: 3000, lease: 4000, poll: 60 };
const config = readConfig({ PORT: '0', STORAGEBOT_LOG_LEVEL: 'fatal', ...(process.env as Record<string, string>) });
const app = createApp(config, { alerts: (deps) => alertsPart(deps, { shifts, lease: 4000, sweepEvery: 2000 }) });
process.stdout.write(`listens on ${await app.start()}\n`);
