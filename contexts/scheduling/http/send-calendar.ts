import type { FastifyReply } from 'fastify';

/** RFC 5545, section 8.1. */
export const CALENDAR = 'text/calendar; charset=utf-8';

/** One visit as a file to be saved. */
export const sendCalendar = (reply: FastifyReply, text: string): FastifyReply =>
  reply
    .type(CALENDAR)
    .header('content-disposition', 'attachment; filename="appointment.ics"')
    .send(text);
