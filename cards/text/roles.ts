import type { Role } from '../../domain/person.ts';

/** Roles as people call them. */
export const roleNames: Record<Role, string> = {
  coordinator: 'Coördinator',
  deputyCoordinator: 'Waarnemer',
  projectLead: 'Projectleider',
  privacyOfficer: 'Privacyfunctionaris (FG)',
  partner: 'Partner',
};
