import type { Pool } from 'pg';
import type { Vault } from './vault/vault.ts';

/** Connections, the keys to what is stored over them, and what this process is called in the access log. */
export type Database = { readonly pool: Pool; readonly vault: Vault; readonly instanceId: string };
