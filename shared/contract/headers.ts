/** Of every answer: which release of the service gave it, so that a pane of an earlier one can say so. */
export const releaseHeader = 'countersign-release';
