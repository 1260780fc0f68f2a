import type { ReactNode } from 'react';
export const ConferencePage = (_props: { readonly id: string }): ReactNode => null;
