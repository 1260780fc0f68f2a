/** Lets so many through at a time; the others wait their turn. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/** A gate for so many at a time. */
export const createGate = (most: number): Gate => {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else inside += 1;
    try {
      return await work();
    } finally {
      // Whoever waits longest takes this place.
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    }
  };
};
