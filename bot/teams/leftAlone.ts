/** A turn whose conversation stays as the store has it: nothing of what it did to the state is kept. */
import type { TurnContext } from '../../dialogs/turn/channel.ts';

const LEFT = Symbol('left alone');

export const leaveAlone = ({ turnState }: TurnContext): void => void turnState.set(LEFT, true);

export const isLeft = ({ turnState }: TurnContext): boolean => turnState.get(LEFT) === true;
