import type { ReactNode } from 'react';
export const FiguresPage = (): ReactNode => null;
