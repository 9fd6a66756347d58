/** Starts the bot as `serve` does, answers one message, and prints the packages that this loaded. A process of its own. */
import { registerHooks } from 'node:module';

const loaded = new Set<string>();
const files = new Set<string>();
const nameOf = (file: string) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
registerHooks({
  load(url, context, next) {
    loaded.add(nameOf(url) ?? 'own');
    files.add(url);
    return next(url, context);
  },
});

// Only now: what is loaded from here on is seen.
const bot = await import('./botHere.ts');
await bot.tell('403 AuthorizationPermissionMismatch on azcopy copy');
process.stdout.write(JSON.stringify({ answered: bot.answered(), loaded: [...loaded], files: [...files] }));
await bot.end();
