/** Imported first, it lets the tests of another file run behind the Agents SDK. */
import { speakThrough } from '../support/edges.ts';
import { agentsEdge } from './agentsEdge.ts';

speakThrough(agentsEdge);
