/** `node bot/cli.ts …`: as `storagebot.js`, which starts sooner. */
const command: string = './storagebot.js';
await import(command);
