/** Alerts as their senders post them, each with what an expert reads in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface AlertSample {
  name: string;
  /** Absent for a handshake, which is no alert. Of a batch: its first. */
  expect?: { resource: string; state: string; severity: number; meaning: string };
  body: unknown;
}

const FOLDER = join(import.meta.dirname, '../knowledge/alerts/samples');

export function alertSamples(): AlertSample[] {
  return readdirSync(FOLDER).map((file) => ({
    name: file.replace(/\.json$/, ''),
    ...JSON.parse(readFileSync(join(FOLDER, file), 'utf8')),
  }));
}

export function alertSample(name: string): unknown {
  const found = alertSamples().find((one) => one.name === name);
  if (!found) throw new Error(`There is no sample ${name}.`);
  return found.body;
}
