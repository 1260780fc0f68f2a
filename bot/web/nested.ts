const TENANT_ID = /tenant_?id$/;
/** `tenant: {id}`, or a list of them. */
const TENANTS = new Set(['tenant', 'tenants']);

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

/** Every tenant an activity names, wherever: `tenantId`, `homeTenantId`, `tenant_id`, `tid`, `tenant: {id}`. */
export const tenantsIn = (activity: unknown): unknown[] => {
  const found: unknown[] = [];
  for (const [key, value] of entriesWithin(activity)) {
    if (key === 'tid' || TENANT_ID.test(key)) found.push(value);
    if (TENANTS.has(key))
      found.push(...(Array.isArray(value) ? value.flat(DEEPEST) : [value]).flatMap(idsOf));
  }
  return found.filter(isNamed);
};

const DEEPEST = 32;

/** All that is written as `id` of a tenant, in whatever case: which of them is read differs by who reads. */
const idsOf = (tenant: unknown): unknown[] =>
  typeof tenant === 'object' && tenant !== null
    ? Object.entries(tenant).flatMap(([key, id]) => (key.toLowerCase() === 'id' ? [id] : []))
    : [tenant];

/** Every service an activity names, wherever. */
export const servicesIn = (activity: unknown): unknown[] => {
  const found: unknown[] = [];
  for (const [key, value] of entriesWithin(activity)) if (key === 'serviceurl') found.push(value);
  return found.filter(isNamed);
};
