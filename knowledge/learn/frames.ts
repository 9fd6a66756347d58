/** Whether an act is meant, told of, or has happened hangs on the words around it: planFrames.yaml has them, by language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { table } from '../table.ts';
import { hashOf } from '../text/hash.ts';
import { voicesOf } from './voices.ts';

const FRAMES = join(import.meta.dirname, 'planFrames.yaml');

const byLanguage = z.record(z.string(), z.array(z.string().regex(/\{(?:act|acting|thing|done|first|third)\}/)).min(1));
const framesSchema = z.strictObject({ meant: byLanguage, unmeant: byLanguage, happened: byLanguage });
export type Frames = z.infer<typeof framesSchema>;

export const readFrames = (): Frames => framesSchema.parse(parse(readFileSync(FRAMES, 'utf8')));

const DOUBLES_ITS_END = /^(?:put|set|get|run|let|drop|cut|swap|strip|stop|shut|begin|permit|commit|embed)$/i;
/** "wipe the target" → "wiping the target" */
const acting = (act: string) =>
  act.replace(/^[a-z]+/i, (verb) =>
    DOUBLES_ITS_END.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb.replace(/(?<!e)e$/, '')}ing`,
  );

/** Undefined where the act has no such voice. */
function framed(frame: string, act: string, language: string): string | undefined {
  const voices = table<string>({ ...voicesOf(act, language), act, acting: acting(act) });
  const places = [...frame.matchAll(/\{(\w+)\}/g)];
  if (places.some(([, name = '']) => !voices.has(name))) return undefined;
  return frame.replace(/\{(\w+)\}/g, (_place, name: string) => voices.get(name) ?? '');
}

/** An act in some of the frames, others for each. */
export function inSome(frames: readonly string[], many: number, act: string, language: string): string[] {
  const first = hashOf(act);
  const made = new Set<string>();
  for (let at = 0; made.size < many && at < frames.length; at += 1) {
    const said = framed(frames[(first + at * 7919) % frames.length] as string, act, language);
    if (said !== undefined) made.add(said);
  }
  return [...made];
}
