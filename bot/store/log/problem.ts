/**
 * What is wrong with the log, by the number of the line; `to` when it is a stretch of lines. `goneOrMoved`: what
 * was written later proves that something else stood there.
 */
export type LogProblem = {
  readonly seq: number;
  readonly to?: number;
  readonly what:
    | 'changed'
    | 'missing'
    | 'goneOrMoved'
    | 'moved'
    | 'twice'
    | 'unreadable'
    | 'anchor'
    | 'anchorGone'
    | 'head';
};

/** One problem with all lines from `seq` to `to`. */
export const stretch = (seq: number, to: number, what: LogProblem['what']): LogProblem => ({
  seq,
  ...(to > seq ? { to } : {}),
  what,
});
