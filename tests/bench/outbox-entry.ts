/** What a worker of the extension has of the outbox: one file, so that it can be loaded often. */
export { createOutbox } from '../../services/outbox.ts';
export { keepReport, listReports } from '../../services/outbox-reports.ts';
export { post } from '../../services/report-post.ts';
