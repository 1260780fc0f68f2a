import type { Pool } from 'pg';
import type { Witness } from './log/witness.ts';
import type { Vault } from './vault/vault.ts';

/** Connections, the keys to what is stored over them, and who this process is in the access log and what it saw there. */
export type Database = {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly instanceId: string;
  readonly witness: Witness;
};
