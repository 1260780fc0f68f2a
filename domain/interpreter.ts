import { z } from 'zod';
import { foldText } from './spelling.ts';

/** G13: a professional by preference, else a grown-up the family trusts; never a child. */
export const interpreterKinds = ['professional', 'adultInformal'] as const;

/** Who interprets at a conference (C08). */
export const Interpreter = z.object({ language: z.string(), kind: z.enum(interpreterKinds) });
export type Interpreter = z.infer<typeof Interpreter>;

/** Whether who was arranged speaks what the family speaks: that may have been put right since (C08). */
export const interpretsIn = (interpreter: Interpreter, language: string): boolean =>
  foldText(interpreter.language) === foldText(language);
