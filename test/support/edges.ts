/** Which SDK the bots of a test file speak through: botbuilder, unless the file says otherwise before it starts one. */
import type { OpenEdge } from '../../bot/teams/edge.ts';

let chosen: OpenEdge | undefined;

export const speakThrough = (edge: OpenEdge): void => {
  chosen = edge;
};

export const edgeOfTests = (): { edge?: OpenEdge } => (chosen ? { edge: chosen } : {});
