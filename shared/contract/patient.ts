import type { RouteName } from './routes.ts';

/**
 * Seconds that the functions of these routes may take, where that is longer than a resident would wait. API Gateway
 * itself ends a request after 30.
 */
export const PATIENT: Partial<Readonly<Record<RouteName, number>>> = { publishSnapshot: 29 };
