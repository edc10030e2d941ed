import type { Route } from './route.ts';

type Place = Pick<Route, 'method' | 'path'>;

/**
 * Where each route is found. Plain data, apart from the schemas in `routes.ts`, so that a browser can have the
 * client without zod.
 */
export const PLACES = {
  openapi: { method: 'GET', path: '/api/openapi.json' },
  openChannel: { method: 'GET', path: '/api/channels/{channel}' },
  readVersion: { method: 'GET', path: '/api/surveys/{survey}/versions/{version}' },
  readMedia: { method: 'GET', path: '/api/surveys/{survey}/versions/{version}/media' },
  submitResponse: { method: 'POST', path: '/api/responses' },
  readResponse: { method: 'POST', path: '/api/receipts/read' },
  withdrawResponse: { method: 'POST', path: '/api/receipts/withdraw' },
  saveDraft: { method: 'PUT', path: '/api/drafts' },
  readDraft: { method: 'POST', path: '/api/drafts/read' },
  deleteDraft: { method: 'POST', path: '/api/drafts/delete' },
  listSurveys: { method: 'GET', path: '/api/surveys' },
  readSurvey: { method: 'GET', path: '/api/surveys/{survey}' },
  createSurvey: { method: 'POST', path: '/api/surveys' },
  changePlan: { method: 'PUT', path: '/api/surveys/{survey}/plan' },
  changeVersion: { method: 'PUT', path: '/api/surveys/{survey}/version' },
  changeSurveyStatus: { method: 'PUT', path: '/api/surveys/{survey}/status' },
  confirmTrust: { method: 'PUT', path: '/api/surveys/{survey}/trust' },
  changeCalendar: { method: 'PUT', path: '/api/surveys/{survey}/calendar' },
  listMedia: { method: 'GET', path: '/api/surveys/{survey}/media' },
  addMedium: { method: 'POST', path: '/api/surveys/{survey}/media' },
  removeMedium: { method: 'POST', path: '/api/surveys/{survey}/media/remove' },
  readMargins: { method: 'GET', path: '/api/surveys/{survey}/margins' },
  putMargins: { method: 'PUT', path: '/api/surveys/{survey}/margins' },
  removeMargins: { method: 'DELETE', path: '/api/surveys/{survey}/margins' },
  changeWeighting: { method: 'PUT', path: '/api/surveys/{survey}/weighting' },
  createChannel: { method: 'POST', path: '/api/surveys/{survey}/channels' },
  publishSnapshot: { method: 'POST', path: '/api/surveys/{survey}/snapshots' },
  listQuestionnaires: { method: 'GET', path: '/api/questionnaires' },
  createQuestionnaire: { method: 'POST', path: '/api/questionnaires' },
  readQuestionnaire: { method: 'GET', path: '/api/questionnaires/{questionnaire}' },
  changeQuestionnaire: { method: 'PUT', path: '/api/questionnaires/{questionnaire}' },
  readTexts: { method: 'GET', path: '/api/questionnaires/{questionnaire}/texts' },
  changeTexts: { method: 'PUT', path: '/api/questionnaires/{questionnaire}/texts' },
  checkQuestionnaire: { method: 'GET', path: '/api/questionnaires/{questionnaire}/findings' },
  publishVersion: { method: 'POST', path: '/api/questionnaires/{questionnaire}/versions' },
  readPublished: { method: 'GET', path: '/api/questionnaires/{questionnaire}/versions/{version}' },
  exportQuestionnaire: { method: 'GET', path: '/api/questionnaires/{questionnaire}/workbook' },
  reportWorkbook: { method: 'POST', path: '/api/workbooks/report' },
  readAudit: { method: 'GET', path: '/api/audit/{month}' },
  listResults: { method: 'GET', path: '/api/results' },
  readSnapshot: { method: 'GET', path: '/api/results/{survey}' },
  exportResults: { method: 'GET', path: '/api/results/{survey}/export' },
  exportMicrodata: { method: 'POST', path: '/api/surveys/{survey}/microdata' },
} as const satisfies Record<string, Place>;
