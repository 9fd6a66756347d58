/** Each SAS that stands in a report, or whose parts somebody tells, and what its job needs of it. */

import type { FoundCommand } from '../azcopy/azcopyCommand.ts';
import type { Facts } from '../facts/facts.ts';
import { datesTold } from '../sas/datesTold.ts';
import { jobOf, remoteSides } from '../sas/jobs.ts';
import { jobFromFacts } from '../sas/lettersEnough.ts';
import { lettersTold } from '../sas/lettersTold.ts';
import { countNeeds, type Needs } from '../sas/needs.ts';
import { findSas, isSasFault, parseSas, type Sas } from '../sas/parse.ts';
import type { ReportText } from '../text/text.ts';

const MOST_SAS = 6;

export interface Found {
  sas: Sas;
  needs?: Needs;
  at: number;
  length: number;
  onlyNamed?: boolean;
}

const isRead = (sas: ReturnType<typeof parseSas>): sas is Sas => !isSasFault(sas);

/** The SAS of command lines, each with what its side of the job needs. */
function* inCommands(commands: FoundCommand[]): Generator<Found> {
  for (const { command, at, length } of commands) {
    for (const name of remoteSides(command)) {
      const side = command[name];
      if (side?.credential !== 'sas' && side?.credential !== 'masked') continue;
      const sas = parseSas(side.text);
      const job = jobOf(command, name);
      if (isRead(sas)) yield { sas, at, length, ...(job ? { needs: countNeeds([job], sas.kind) } : {}) };
    }
  }
}

/** One parameter that is spoken of ("does sv=2015-04-05 matter?") is no token that was cut off. */
const isOnlyNamed = (piece: string, sas: Sas) => sas.parameters.size === 1 && !/[?&]|https?:/i.test(piece);

/** The SAS elsewhere: request lines of a log, URLs in a question. They are compared with what the text says of the job. */
function* inText(text: ReportText, facts: Facts): Generator<Found> {
  const job = jobFromFacts(facts);
  for (const piece of findSas(text.clean, MOST_SAS)) {
    const sas = parseSas(piece);
    if (isRead(sas))
      yield {
        sas,
        at: Math.max(0, text.clean.indexOf(piece)),
        length: piece.length,
        ...(isOnlyNamed(piece, sas) ? { onlyNamed: true } : {}),
        ...(job ? { needs: countNeeds([job], sas.kind) } : {}),
      };
  }
}

/** People write se=... to shorten a paste, or leave out all but the signature; a token that was cut off has lost that one. */
export function isShortened({ parameters, signature }: Sas): boolean {
  const hidden = [...parameters.values()].some((value) =>
    /\.\.\.|…|^<|^\[|^-?redacted-?$|^\*{2,}$|^x{3,}$/i.test(value),
  );
  return hidden || (signature.kind !== 'missing' && !parameters.has('se') && !parameters.has('si'));
}

/** A SAS whose letters or times somebody tells, and nothing else of it. */
function inWords(text: ReportText, facts: Facts, now: Date | undefined): Found[] {
  if (facts.auth !== 'sas') return [];
  const letters = lettersTold(text.clean);
  const dates = datesTold(text.clean, now);
  const place = letters ?? dates;
  const told = { st: dates?.st, se: dates?.se, sp: letters?.letters };
  const sas = parseSas(
    Object.entries(told)
      .flatMap(([name, value]) => (value ? [`${name}=${value}`] : []))
      .join('&'),
  );
  const job = jobFromFacts(facts);
  if (!place || !isRead(sas)) return [];
  const { at, length } = place;
  return [{ sas, at, length, onlyNamed: true, ...(job ? { needs: countNeeds([job], sas.kind) } : {}) }];
}

/** Those of the commands where there are any: they tell the job as well. Words count where no token stands. */
export function sasOf(text: ReportText, facts: Facts, commands: FoundCommand[], now?: Date): Found[] {
  const fromCommands = [...inCommands(commands)];
  if (fromCommands.length > 0) return fromCommands;
  const fromText = [...inText(text, facts)];
  return fromText.length > 0 ? fromText : inWords(text, facts, now);
}
