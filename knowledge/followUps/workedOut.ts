/** "Which block size for my 900 GB?", "how long will that take?": what follows from the sizes and rates that were told. Pure. */
import { once } from '../lazily.ts';
import { coresIn, type Rate, ratesIn, type Size, sizesIn } from '../text/measures.ts';
import { type Span, spansIn } from '../text/spans.ts';
import { cuesOf } from '../words/cuesOf.ts';

const asks = cuesOf('followUps/amounts.yaml');

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;
const TIB = 1024 ** 4;
/** To make it takes ten milliseconds, and few talks are about amounts. */
const number = once(() => new Intl.NumberFormat('en', { maximumFractionDigits: 1 }));
const write = (value: number) => number().format(value >= 20 ? Math.round(value) : value);

/** https://learn.microsoft.com/rest/api/storageservices/understanding-block-blobs--append-blobs--and-page-blobs */
const MOST_BLOCKS = 50_000;
const LARGEST_BLOCK = 4000;
/** What AzCopy takes by itself for a file that fits. */
const USUAL_BLOCK = 8;
const BLOCKS = [16, 32, 64, 100, 128, 256, 512, 1024, 2048, LARGEST_BLOCK];
const ROOM = 1.1;

const leastBlock = ({ bytes }: Size) => bytes / MIB / MOST_BLOCKS;
const blockFor = (size: Size) => BLOCKS.find((block) => block >= leastBlock(size) * ROOM);

function blockSize(size: Size): string {
  const least = leastBlock(size);
  const block = blockFor(size);
  if (!block)
    return `None is large enough for ${size.said}: a blob ends at 50,000 blocks of 4,000 MiB, some 190.7 TiB. Split the file.`;
  if (least * ROOM <= USUAL_BLOCK)
    return `None is needed for ${size.said}: blocks of 8 MiB, which AzCopy takes by itself, reach 390 GiB (50,000 of them). Leave \`--block-size-mb\` out.`;
  return `\`--block-size-mb ${block}\`: ${size.said} in at most 50,000 blocks takes ${write(least)} MiB a block at least. AzCopy works that out by itself where the flag is left out; other programs and SDKs have a setting for it.`;
}

const CORES_OF_FEW = 4;
const FEW = 32;
const EACH_CORE = 16;
const MOST_CONNECTIONS = 300;
/** https://learn.microsoft.com/azure/storage/common/storage-use-azcopy-optimize */
const connectionsOf = (cores: number) => (cores <= CORES_OF_FEW ? FEW : Math.min(MOST_CONNECTIONS, EACH_CORE * cores));

const CONNECTIONS_TOLD =
  /AZCOPY_CONCURRENCY_VALUE\s?=?\s?"?(\d{1,4})|(\d{1,4}) (?:parallel |concurrent |parallelen? )?(?:connections|threads|verbindungen|接続)/i;
const BLOCK_TOLD = /(?:--block-size-mb[ =]|block ?-?size(?: of| is)? )(\d{1,4})/i;
const BLOCK_WITH_UNIT =
  /(?:--block-size-mb[ =]|block ?-?size(?: of| is)? |blockgröße(?: von| ist)? )\d{1,4}(?: ?[km]i?b)?|\d{1,4} ?[km]i?b (?:blocks?|blöcke)/gi;

/** So many blocks are under way at once. */
const inFlight = (block: number, connections: number) => {
  const all = block * connections;
  return all >= 1024 ? `${write(all / 1024)} GiB` : `${write(all)} MiB`;
};

function memory(all: string, size: Size | undefined): string | undefined {
  const told = Number(BLOCK_TOLD.exec(all)?.[1] ?? 0);
  const block = told || (size && blockFor(size));
  if (!block) return undefined;
  const cores = coresIn(all);
  const [, ofVariable, inWords] = CONNECTIONS_TOLD.exec(all) ?? [];
  const set = Number(ofVariable ?? inWords ?? 0);
  const connections = set || (cores ? connectionsOf(cores) : FEW);
  const of = set ? 'as set' : cores ? `${cores} cores` : 'up to four cores';
  return `About ${inFlight(block, connections)}: each connection holds a block, here ${block} MiB × ${connections} (${of}). With \`AZCOPY_CONCURRENCY_VALUE=8\` it is ${inFlight(block, 8)}, and \`AZCOPY_BUFFER_GB\` caps it.`;
}

const HOUR = 3600;
const DAY = 24;
function timeSaid(seconds: number): string {
  const hours = seconds / HOUR;
  if (hours < 1) return `${Math.max(1, Math.round(seconds / 60))} minutes`;
  return hours < 2 * DAY ? `${write(hours)} hours` : `${write(hours / DAY)} days`;
}

const MEGABIT = 1e6;
const duration = (size: Size, rate: Rate) =>
  `About ${timeSaid((size.bytes * 8) / rate.bits)} for ${size.said} at ${rate.said}, where that is really reached all the time; reckon with a fifth more. Many small files take longer: count files per minute then.`;

const rateFor = (size: Size, { minutes, said }: Span) =>
  `About ${write((size.bytes * 8) / (minutes * 60) / MEGABIT)} Mb/s all the time, to move ${size.said} in ${said}${/\d/.test(said) ? '' : ` (some ${write(minutes / 60)} hours)`}; with a fifth to spare ${write((1.2 * size.bytes * 8) / (minutes * 60) / MEGABIT)} Mb/s.`;

const concurrency = (cores: number) =>
  `${connectionsOf(cores)} is what AzCopy takes by itself with ${cores} cores (16 for each, at most 300; 32 on up to four). For large files half of it is enough, for many small ones up to 300: raise \`AZCOPY_CONCURRENCY_VALUE\` only as long as the rate grows. \`AUTO\` tries it out.`;

const SHARE_OF =
  /\b(half|a half|third|a third|quarter|a quarter|hälfte|die hälfte|drittel|viertel)\b|半分|(\d{1,2}) ?(?:%|percent|prozent)/i;
const PARTS: readonly [RegExp, number][] = [
  [/half|hälfte|半分/i, 1 / 2],
  [/third|drittel/i, 1 / 3],
  [/quarter|viertel/i, 1 / 4],
];
const USUAL_PART = 0.8;

function cap(text: string, rate: Rate): string {
  const [said, , percent] = SHARE_OF.exec(text) ?? [];
  const part = percent ? Number(percent) / 100 : (PARTS.find(([name]) => said && name.test(said))?.[1] ?? USUAL_PART);
  const why = said ? `${said} of ${rate.said}` : `four fifths of ${rate.said}, which leaves the rest to others`;
  return `\`--cap-mbps ${Math.round((rate.bits / MEGABIT) * part)}\`: ${why}. The flag counts megabits.`;
}

const quota = ({ bytes, said }: Size, isDecimal: boolean) =>
  `\`${Math.ceil(isDecimal ? (bytes / 1000 ** 4) * 1024 : bytes / GIB)}\`: the quota is a number in GiB, and ${said} are that many${bytes > 100 * TIB ? ', which is more than the 102,400 that a share takes' : ''}.`;

/** Provisioned v1: https://learn.microsoft.com/azure/storage/files/understanding-billing#provisioned-v1-model */
const iops = ({ bytes, said }: Size) => {
  const gib = Math.ceil(bytes / GIB);
  return `A premium share of ${said} (provisioned v1) has ${write(Math.min(102_400, 3000 + gib))} IOPS and ${write(100 + Math.ceil(0.04 * gib) + Math.ceil(0.06 * gib))} MiB/s to count on, with bursts above it. In the v2 model you choose both.`;
};

const inTebi = (text: string) => /\d ?TB\b/i.test(text);

/** "We have the weekend, what bandwidth would I need", with no sign of a question; "block size 8 MB" has its number. */
export const asksForANumber = (text: string): boolean =>
  asks('rate', text) || (asks('blockSize', text) && !BLOCK_TOLD.test(text));

/** "300 GB, block size 8 MB": the size of what is moved. */
const movedIn = (text: string) => sizesIn(text.replace(BLOCK_WITH_UNIT, ' '));

/** "It is 300 GB", "the line is 50 Mbit": how long that lasts, once both are told. */
export function lastsFor(text: string, told: string): string | undefined {
  const [size, rate] = [movedIn(text).at(-1), ratesIn(text).at(-1)];
  if (!size === !rate) return undefined;
  const [all, whole] = [size ?? movedIn(told).at(-1), rate ?? ratesIn(told).at(-1)];
  // "Many small files, some 2 KB each": no sum that a rate could be held against.
  return all && whole && all.bytes >= A_SUM ? duration(all, whole) : undefined;
}
const A_SUM = 1e8;

/** "Smaller blocks maybe?" asks whether less or more is better, and for no number. */
const isOfADirection = (text: string) => asks('direction', text) && sizesIn(text).length === 0;

/**
 * @param text the question
 * @param told what was said of the case before, the newest last
 */
export function workedOut(text: string, told: string): string | undefined {
  const all = `${told}\n${text}`;
  const size = movedIn(text).at(-1) ?? movedIn(told).at(-1);
  const newest = <One>(read: (of: string) => One[]) => read(text).at(-1) ?? read(told).at(-1);
  const rate = newest(ratesIn);
  const cores = coresIn(text) ?? coresIn(told);
  if (asks('memory', text) && !asks('duration', text)) {
    const said = memory(all, size);
    if (said && (asks('blockSize', all) || BLOCK_TOLD.test(all))) return said;
  }
  if (asks('blockSize', text) && size && !isOfADirection(text)) return blockSize(size);
  if (asks('rate', text) && size && spansIn(all).length > 0) return rateFor(size, newest(spansIn) as Span);
  if (asks('duration', text) && size && rate) return duration(size, rate);
  if (asks('cap', text) && rate) return cap(text, rate);
  if (asks('iops', text) && size && /premium/i.test(all)) return iops(size);
  if (cores && (asks('concurrency', text) || coresIn(text)) && (asks('concurrency', all) || /azcopy/i.test(all)))
    return concurrency(cores);
  if (asks('quota', text) && size && sizesIn(text).length > 0) return quota(size, inTebi(size.said));
  return undefined;
}
