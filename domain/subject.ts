/** What a verb is about: the noun whose circle decides who may. `none`: only who somebody is matters. */
export type SubjectKind =
  | 'none'
  | 'consultation'
  | 'draft'
  | 'referral'
  | 'case'
  | 'conference'
  | 'invitation'
  | 'agreement'
  | 'rightsRequest'
  | 'municipality';
