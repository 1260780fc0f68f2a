const TENANT_KEYS = new Set(['tenantid', 'tid', 'aadtenantid']);

/**
 * Every key in small letters with its value, however deep it stands. Without recursion: no nesting can exhaust the stack, and
 * the size of the body bounds the walk.
 */
function* entriesWithin(value: unknown): Generator<readonly [key: string, value: unknown]> {
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next))
      for (const [key, inner] of Object.entries(next)) yield [key.toLowerCase(), inner];
    for (const inner of Object.values(next)) if (typeof inner === 'object') waiting.push(inner);
  }
}

const isNamed = (value: unknown): boolean => value !== undefined && value !== null;

/** Every tenant an activity names, wherever: `tenantId`, `tid`, `aadTenantId`, `tenant: {id}`. */
export const tenantsIn = (activity: unknown): unknown[] => {
  const found: unknown[] = [];
  for (const [key, value] of entriesWithin(activity)) {
    if (TENANT_KEYS.has(key)) found.push(value);
    if (key === 'tenant') found.push(typeof value === 'object' && value !== null ? idOf(value) : value);
  }
  return found.filter(isNamed);
};

const idOf = (tenant: object): unknown =>
  Object.entries(tenant).find(([key]) => key.toLowerCase() === 'id')?.[1];

/** Every service an activity names, wherever. */
export const servicesIn = (activity: unknown): unknown[] => {
  const found: unknown[] = [];
  for (const [key, value] of entriesWithin(activity)) if (key === 'serviceurl') found.push(value);
  return found.filter(isNamed);
};
