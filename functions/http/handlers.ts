import type { RouteName } from '#shared/contract/routes.ts';
import type { HttpHandler } from '#functions/middleware/handle.ts';

/**
 * The handler of each route, loaded when it is first called: for the local gateway and for tests. On AWS each
 * handler is a function of its own, made from its file.
 */
export const handlers: Readonly<Record<RouteName, () => Promise<HttpHandler>>> = {
  openapi: async () => (await import('./openapi.ts')).handler,
  openChannel: async () => (await import('./open-channel.ts')).handler,
  readVersion: async () => (await import('./read-version.ts')).handler,
  readMedia: async () => (await import('./read-media.ts')).handler,
  submitResponse: async () => (await import('./submit-response.ts')).handler,
  readResponse: async () => (await import('./read-response.ts')).handler,
  withdrawResponse: async () => (await import('./withdraw-response.ts')).handler,
  saveDraft: async () => (await import('./save-draft.ts')).handler,
  readDraft: async () => (await import('./read-draft.ts')).handler,
  deleteDraft: async () => (await import('./delete-draft.ts')).handler,
  listSurveys: async () => (await import('./list-surveys.ts')).handler,
  readSurvey: async () => (await import('./read-survey.ts')).handler,
  changeSurveyStatus: async () => (await import('./change-survey-status.ts')).handler,
  confirmTrust: async () => (await import('./confirm-trust.ts')).handler,
  changeCalendar: async () => (await import('./change-calendar.ts')).handler,
  listMedia: async () => (await import('./list-media.ts')).handler,
  addMedium: async () => (await import('./add-medium.ts')).handler,
  removeMedium: async () => (await import('./remove-medium.ts')).handler,
  readMargins: async () => (await import('./read-margins.ts')).handler,
  putMargins: async () => (await import('./put-margins.ts')).handler,
  removeMargins: async () => (await import('./remove-margins.ts')).handler,
  changeWeighting: async () => (await import('./change-weighting.ts')).handler,
  createChannel: async () => (await import('./create-channel.ts')).handler,
  publishSnapshot: async () => (await import('./publish-snapshot.ts')).handler,
  listQuestionnaires: async () => (await import('./list-questionnaires.ts')).handler,
  createQuestionnaire: async () => (await import('./create-questionnaire.ts')).handler,
  readQuestionnaire: async () => (await import('./read-questionnaire.ts')).handler,
  changeQuestionnaire: async () => (await import('./change-questionnaire.ts')).handler,
  readTexts: async () => (await import('./read-texts.ts')).handler,
  changeTexts: async () => (await import('./change-texts.ts')).handler,
  checkQuestionnaire: async () => (await import('./check-questionnaire.ts')).handler,
  publishVersion: async () => (await import('./publish-version.ts')).handler,
  readPublished: async () => (await import('./read-published.ts')).handler,
  exportQuestionnaire: async () => (await import('./export-questionnaire.ts')).handler,
  reportWorkbook: async () => (await import('./report-workbook.ts')).handler,
  readAudit: async () => (await import('./read-audit.ts')).handler,
  listResults: async () => (await import('./list-results.ts')).handler,
  readSnapshot: async () => (await import('./read-snapshot.ts')).handler,
  exportMicrodata: async () => (await import('./export-microdata.ts')).handler,
  exportResults: async () => (await import('./export-results.ts')).handler,
};
