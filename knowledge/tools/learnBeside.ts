/** The second thread of `npm run learn`: reads its share of the examples for the first one, then learns what needs none of them read. */
import { parentPort, workerData } from 'node:worker_threads';
import { readShare, type Share } from '../learn/lessons.ts';
import { readKnowledge } from '../pages/load.ts';
import { learnOne, TRAINED } from './trained.ts';

parentPort?.postMessage(readShare(readKnowledge().knowledge, workerData as Share));
parentPort?.postMessage(
  (['intents', 'questions', 'onCall'] as const).map((what) => learnOne(what, TRAINED[what].wholes())),
);
