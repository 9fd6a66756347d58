/** `npm run teams:package`: makes the app package and checks its manifest first. */
import { writeFileSync } from 'node:fs';
import { makePackage, packageFaults, zipPackage } from './appPackage.ts';
import { packageCommand, readAsked } from './registration.ts';

async function main(): Promise<void> {
  const command = packageCommand().parse();
  const asked = readAsked(command.opts(), process.env);
  if (asked.kind === 'wrong') return end(2, `${asked.faults.join('\n')}\n\n${command.helpInformation()}`);
  const made = makePackage(asked.registration);
  const faults = await packageFaults(made);
  if (faults.length > 0) return end(1, `The package is not valid:\n${faults.join('\n')}`);
  writeFileSync(asked.out, zipPackage(made));
  process.stdout.write(`Made ${asked.out}. Upload it in Teams: Apps > Manage your apps > Upload an app.\n`);
}

function end(code: number, says: string): void {
  process.stderr.write(`${says}\n`);
  process.exitCode = code;
}

await main();
