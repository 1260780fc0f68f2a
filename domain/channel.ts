import { z } from 'zod';
import { Id, stored } from './stored.ts';

/** The partner channel of a municipality; its id is Teams' id of the channel. */
export const Channel = z.object({
  ...stored,
  municipality: Id,
  serviceUrl: z.string(),
  tenantId: z.string(),
  linkedBy: Id,
});
export type Channel = z.infer<typeof Channel>;
