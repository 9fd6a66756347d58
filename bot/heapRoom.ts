/**
 * How much memory V8 takes before it looks what of it is still needed.
 *
 * V8 gives what was just made up to 64 MB of room before it looks what of it is still needed, and comes there by small
 * steps. What starts gets room at once, since most of what it makes is there to stay, and gives it back as soon as the
 * process rests: a server mostly waits. From then on the room is small, and grows when there is much to do: then it saves
 * more time than anything else, since what a turn makes is gone by the time it is looked at.
 */
import { performance } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Read by V8 whenever it could enlarge the room. */
const STAY = '--semi-space-growth-factor=1';
const GROW = '--semi-space-growth-factor=2';
/** From one megabyte to eight at the first step: a start that stays at one looks through it more than a hundred times. */
const LEAP = '--semi-space-growth-factor=8';
const LOOK_EVERY_MS = 1_000;
/** The share of its time that the process works. A single message takes less. */
const BUSY = 0.35;
/** Bytes. V8 doubles the room, a few times a second at most. */
const ENOUGH = 64 * 1024 * 1024;
const WATCH_EVERY_MS = 20;

const roomNow = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;

/**
 * Of what has lived for a while V8 lets up to four times come together of what was needed last time; two and a half times
 * is enough, and under load a hundred megabytes less. Looking through all of it holds whoever waits just then, so it should
 * concern less than one message in a hundred. A start, which keeps most of what it makes, would be slower.
 */
const LOOK_SOONER = '--heap-growing-percent=150';

/** Makes the collector's own function for those who ask for it. */
const [CALLED, NOT_CALLED] = ['--expose-gc', '--no-expose-gc'];

export const FLAGS = [STAY, GROW, LEAP, LOOK_SOONER, CALLED, NOT_CALLED];

/**
 * Looks through all of the heap, and gives the system what nobody needs: after a start a tenth of all. It holds the thread for
 * some fifty milliseconds, so it is done once, and when there is little else to do.
 */
function giveBack(): void {
  setFlagsFromString(CALLED);
  const collect: NodeJS.GCFunction = runInNewContext('gc');
  setFlagsFromString(NOT_CALLED);
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** To be called first of all. */
export function giveRoomToStart(): void {
  setFlagsFromString(LEAP);
}

/** To be called when a start is on its way: the next leap would be more than it needs. */
export function thatIsRoomEnough(): void {
  setFlagsFromString(STAY);
}

/** To be called when the start is over, which is work too. Does not keep the process alive. */
export function fitHeapToWork(): void {
  let isTidy = false;
  let before = performance.eventLoopUtilization();
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization >= BUSY) {
      setFlagsFromString(LOOK_SOONER);
      if (roomNow() < ENOUGH) growFor(LOOK_EVERY_MS);
    } else if (!isTidy) {
      isTidy = true;
      giveBack();
    }
  }, LOOK_EVERY_MS).unref();
}

function growFor(most: number): void {
  setFlagsFromString(GROW);
  const end = performance.now() + most;
  const watch = setInterval(() => {
    if (roomNow() < ENOUGH && performance.now() < end) return;
    setFlagsFromString(STAY);
    clearInterval(watch);
  }, WATCH_EVERY_MS).unref();
}
