import type { ReactNode } from 'react';
export const UpkeepPage = (): ReactNode => null;
