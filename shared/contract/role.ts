/**
 * What an account can be in Peil; somebody can be several. The identity provider keeps them as groups of the same
 * name (`cognito:groups` in the token).
 */
export const ROLES = ['designer', 'translator', 'fieldwork', 'analyst', 'administrator', 'council'] as const;
export type Role = (typeof ROLES)[number];

/** The roles of staff: everybody but the advisory council. */
export const STAFF_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'council');
