/** Words that only lead to what comes behind them. */
import { openedBy } from '../../../../dialogs/moves/troubles/opener.ts';
import { intentOf } from '../../../../knowledge/learn/intents.ts';

test.each<[text: string, leads: string | undefined, rest?: string]>([
  ['by the way, how do I list containers?', 'new-case', 'how do I list containers?'],
  ['and btw which role do I need to read blobs', 'new-case', 'which role do I need to read blobs'],
  ['another question: what does 412 mean', 'new-case', 'what does 412 mean'],
  ['quick question, how do I delete old blobs', 'new-case', 'how do I delete old blobs'],
  ['übrigens, wie mache ich ein SAS?', 'new-case', 'wie mache ich ein SAS?'],
  ['eine Sache noch: wie heißt die Rolle für Dateifreigaben', 'new-case', 'wie heißt die Rolle für Dateifreigaben'],
  ['ところで、SAS はどう作りますか', 'new-case', 'SAS はどう作りますか'],
  ['never mind, other thing: the share is full', 'drop', 'the share is full'],
  ['vergiss das. Wie setze ich einen Job fort?', 'drop', 'Wie setze ich einen Job fort?'],
  ['それはもういいです。別の質問ですが、キーの更新方法は', 'drop', 'キーの更新方法は'],
  [
    'that fixed it, thanks! another one: ContainerNotFound on the other account',
    'solved',
    'another one: ContainerNotFound on the other account',
  ],
  ['Läuft jetzt, danke. Nächstes Problem: BlobArchived', 'solved', 'Nächstes Problem: BlobArchived'],
  [
    'thanks, solved. Next one: SnapshotsPresent when I delete a blob',
    'solved',
    'Next one: SnapshotsPresent when I delete a blob',
  ],
  ['the key was old, now it mounts. but now no file can be written', 'solved', 'but now no file can be written'],
  ['login geht jetzt. Aber der Upload bricht ab', 'solved', 'Aber der Upload bricht ab'],
  ['it works now, but only for small files', undefined],
  ['it still fails. now it says BlobNotFound', undefined],
  ['that fixed it, thanks!', undefined],
  ['the way we do it is with a SAS', undefined],
  ['by the way', undefined],
])('“%s” leads by %s', (...[text, leads, rest]) =>
  expect(openedBy(text, intentOf)).toEqual(leads === undefined ? undefined : { leads, rest }),
);
