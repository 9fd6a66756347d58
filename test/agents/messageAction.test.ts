/** The same tests behind the Agents SDK. */
import { speakThrough } from '../support/edges.ts';
import { agentsEdge } from './agentsEdge.ts';
import '../bot/teams/messageAction.test.ts';

speakThrough(agentsEdge);
