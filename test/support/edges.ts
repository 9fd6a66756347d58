/**
 * Which SDK the bots of a test file speak through: botbuilder, unless the file says otherwise before it starts one. The
 * next file of the same worker has botbuilder again.
 */
import type { OpenEdge } from '../../bot/teams/edge.ts';

let chosen: OpenEdge | undefined;

export const speakThrough = (edge: OpenEdge): void => {
  chosen = edge;
  afterAll(() => {
    chosen = undefined;
  });
};

export const edgeOfTests = (): { edge?: OpenEdge } => (chosen ? { edge: chosen } : {});
