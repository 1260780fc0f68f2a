/** Why a request is not let in: a status and a fixed word. Never anything of the request itself. */
export type Refused = { readonly status: 400 | 401 | 403 | 413; readonly code: string };

export const refuse = (status: Refused['status'], code: string): Refused => ({ status, code });

/** Tells a refusal from what is let in. */
export const isRefused = (result: object): result is Refused => 'status' in result && 'code' in result;
