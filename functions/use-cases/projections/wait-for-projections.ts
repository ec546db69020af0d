import type { Dependencies } from 'functions/ports/dependencies';

/** Nobody waits longer than this for lists and figures, in milliseconds; they show what is there by then. */
const longestWait = 2000;

type Ports = Pick<Dependencies, 'backgroundWork'>;

/** Whoever has just done something finds it in every list: what this process has still to write comes first. */
export const waitForLists = ({ backgroundWork }: Ports): Promise<void> => backgroundWork.settled(longestWait, 'soon');

/** The same for figures, of all units. */
export const waitForFigures = ({ backgroundWork }: Ports): Promise<void> => backgroundWork.settled(longestWait);
