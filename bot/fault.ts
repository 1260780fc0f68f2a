/** What the log may know of an error: its kind and where it came from. */
export type Fault = {
  readonly name: string;
  readonly code: string | undefined;
  readonly at: readonly string[];
};

const FRAMES = 12;

/** An error without its message, which may quote what somebody typed or what is stored. */
export const faultOf = (error: unknown): Fault => {
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, at: [] };
  const { stack = '', message } = error;
  const lines = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return {
    name: error.name,
    code: 'code' in error && typeof error.code === 'string' ? error.code : undefined,
    at: lines
      .map((line) => line.trim())
      .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
      .slice(0, FRAMES),
  };
};
