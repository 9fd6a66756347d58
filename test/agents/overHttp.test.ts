/** The same tests behind the Agents SDK. */
import { speakThrough } from '../support/edges.ts';
import { agentsEdge } from './agentsEdge.ts';
import '../dialogs/overHttp.test.ts';

speakThrough(agentsEdge);
