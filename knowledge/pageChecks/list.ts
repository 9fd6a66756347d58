/** All checks of a page's text, each a small function of its own. A new kind of trouble is a row of a table, or one more here. */
import { checkStandsAlone } from './alone.ts';
import { checkAsksLast } from './asksLast.ts';
import { checkAzcopy } from './azcopyTable.ts';
import { checkAz } from './azTable.ts';
import { checkCmdlets } from './cmdletTable.ts';
import { checkEquivalents } from './equivalents.ts';
import { checkFenceNames } from './fenceNames.ts';
import { checkHarm } from './harmful.ts';
import { checkKusto } from './kusto.ts';
import { checkScreens } from './length.ts';
import { checkConfirmReads, checkHarmlessFirst, checkLookApart } from './lookFirst.ts';
import {
  checkCmdQuotes,
  checkGnuOnly,
  checkHandMadeSas,
  checkLoops,
  checkObjectIds,
  checkPowerShell7,
  checkTypedByHand,
} from './patterns.ts';
import { checkPortal } from './portal.ts';
import { checkSwitches } from './switches.ts';
import { checkFirstValue, checkTokens } from './values.ts';
import { checkVariables } from './variables.ts';
import type { PageCheck } from './view.ts';
import { checkWarned } from './warned.ts';
import { checkSentences, checkWords } from './words.ts';

export const PAGE_CHECKS: readonly PageCheck[] = [
  checkFenceNames,
  checkHarm,
  checkWarned,
  checkConfirmReads,
  checkHarmlessFirst,
  checkLookApart,
  checkStandsAlone,
  checkVariables,
  checkAsksLast,
  checkTokens,
  checkFirstValue,
  checkTypedByHand,
  checkObjectIds,
  checkHandMadeSas,
  checkLoops,
  checkGnuOnly,
  checkPowerShell7,
  checkCmdQuotes,
  checkEquivalents,
  checkPortal,
  checkAz,
  checkAzcopy,
  checkCmdlets,
  checkSwitches,
  checkKusto,
  checkWords,
  checkSentences,
  checkScreens,
];
