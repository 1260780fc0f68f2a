import { z } from 'zod';
import { type Member, memberName, members } from './family.ts';
import type { Answers } from './form.ts';

/**
 * Names that were corrected. What people wrote before still holds them, and may go on doing so: they are kept to
 * make those unreadable when somebody's data is locked or erased (AVG 17, 18), and are shown to nobody.
 */
export const FormerNames = z.partialRecord(z.enum(members), z.array(z.string()));
export type FormerNames = z.infer<typeof FormerNames>;

/** What somebody's names are found in. */
export type Named = { readonly answers: Answers; readonly formerNames?: FormerNames };

/** Every name somebody of the family is or was entered under. */
export const namesOf = ({ answers, formerNames }: Named, member: Member): string[] =>
  [memberName(answers, member), ...(formerNames?.[member] ?? [])].filter(Boolean);

/** The former names once these answers take the place of the old ones. */
export const formerAfter = (before: Named, answers: Answers): FormerNames =>
  Object.fromEntries(
    members.flatMap((member) => {
      const now = memberName(answers, member);
      const former = [...new Set(namesOf(before, member))].filter((name) => name !== now);
      return former.length > 0 ? [[member, former]] : [];
    }),
  );

/** The former names without those of somebody who is erased. */
export const formerWithout = ({ formerNames }: Named, gone: Member): FormerNames | undefined =>
  formerNames && Object.fromEntries(Object.entries(formerNames).filter(([member]) => member !== gone));
