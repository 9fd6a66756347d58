/** Numbers that follow from what was told; nothing where they do not. */
import { workedOut } from '../../../knowledge/followUps/workedOut.ts';

test.each([
  // 900e9 / 2^20 / 50,000 = 17.2 MiB, and a tenth of room.
  ['which block size do I need?', 'the file is 900 GB', /^`--block-size-mb 32`.*17\.2 MiB/],
  ['Blockgröße für 2 TB?', '', /^`--block-size-mb 64`/],
  ['what block size for 100 GB', '', /^None is needed for 100 GB/],
  ['what block size for 300 TiB', '', /^None is large enough.*190\.7 TiB/],
  ['how much memory does that take', 'block size for our 900 GB file', /^About 1 GiB.*32 MiB × 32/],
  ['how long will that take', 'azcopy, 4 TB at 200 Mbps', /^About 44 hours/],
  ['wie lange dauert das bei 1 Gbit/s', '40 TB', /^About 3\.7 days/],
  ['how long for 500 GB at 50 MB/s', '', /^About 2\.8 hours/],
  ['what bandwidth do I need for 40 TB in a weekend', '', /^About 1,481 Mb\/s/],
  ['what value for 8 cores', 'azcopy concurrency', /^128 /],
  ['how many parallel connections with 2 cores', '', /^32 /],
  ['what cap-mbps for half of our 500 Mbit line?', '', /^`--cap-mbps 250`/],
  ['which quota do I type for 8 TiB', '', /^`8192`/],
  ['how many IOPS has a premium share of 2 TiB', '', /5,048 IOPS and 305 MiB\/s/],
])('%s, told: %s', (text, told, says) => expect(workedOut(text, told)).toMatch(says));

test.each([
  ['how long does it take', 'the blob is archived'],
  ['how long will that take', '4 TB to go'],
  ['what block size is best', 'azcopy is slow'],
  ['is 5 TB much?', 'share full'],
  ['does it cost more', '900 GB'],
])('nothing of %s, told: %s', (text, told) => expect(workedOut(text, told)).toBeUndefined());
