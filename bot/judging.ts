/** A diagnosis for whoever asks: what was judged a moment ago is kept, and under load a second core judges ahead. */
import type { Deps } from '../dialogs/deps.ts';
import type { Knowledge } from '../knowledge/assemble.ts';
import { type Diagnosis, diagnose } from '../knowledge/diagnose.ts';
import { keptDiagnoses } from './keptDiagnoses.ts';
import { type Asked, fromText } from './secondCore/carried.ts';
import type { SecondCore } from './secondCore/secondCore.ts';

export type Diagnose = Deps['diagnose'];
type Question = Required<Parameters<Diagnose>>;

export interface Judging {
  diagnose: Diagnose;
  /** Has the second core judge what is about to be asked; ends at once where that would not be quicker. */
  judgeAhead(...question: Parameters<Diagnose>): Promise<void>;
}

interface Parts {
  /** Hears of every diagnosis that is asked for. */
  counted?(diagnosis: Diagnosis): void;
  second?: SecondCore | undefined;
}

export function diagnoseWith(knowledge: Knowledge, now: () => Date, { counted, second }: Parts = {}): Judging {
  const judge = ({ report, given, now, ...more }: Asked) =>
    diagnose(knowledge, report, given, { ...more, now: new Date(now) });
  const asked = ([report, given, tried, suspicions, later]: Question): Asked => {
    return { report, given, tried, suspicions, later, now: now().getTime() };
  };
  const { judged, isMissing, keep } = keptDiagnoses<Question>((...question) => judge(asked(question)));

  async function prepare(question: Question, second: SecondCore): Promise<void> {
    const one = asked(question);
    const text = await second.ask(() => JSON.stringify(one));
    if (text === undefined) return;
    const diagnosis = fromText(text, () => judge(one));
    keep(diagnosis, ...question);
  }

  return {
    diagnose(...question) {
      const diagnosis = judged(...whole(question));
      counted?.(diagnosis);
      return diagnosis;
    },
    async judgeAhead(...question) {
      if (second && isMissing(...whole(question))) await prepare(whole(question), second);
    },
  };
}

const whole = ([report, given = {}, tried = [], suspicions = [], later = '']: Parameters<Diagnose>): Question => {
  return [report, given, tried, suspicions, later];
};
