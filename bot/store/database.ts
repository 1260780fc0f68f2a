import type { Pool } from 'pg';
import type { Vault } from './vault/vault.ts';

/** Connections, and the keys to what is stored over them. */
export type Database = { readonly pool: Pool; readonly vault: Vault };
