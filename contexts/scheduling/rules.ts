import { rule } from '@hub/kernel/access/rule.ts';

/** Who may do what in scheduling; routes name these and stores put them into their queries. */
export const readOffer = rule('scheduling.offer.read', ['anyone']);
export const readInactiveOffer = rule('scheduling.inactive-offer.read', [
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
]);
export const readReminderRules = rule('scheduling.reminder-rules.read', [
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
]);
export const writeReminderRules = rule('scheduling.reminder-rules.write', ['admin:clinic']);
export const writeVisitType = rule('scheduling.visit-type.write', ['admin:clinic']);
export const writeBookingPolicy = rule('scheduling.booking-policy.write', ['admin:clinic']);
export const readAvailability = rule('scheduling.availability.read', [
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
  'integration:clinic',
]);
export const writeAvailability = rule('scheduling.availability.write', [
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
  'integration:clinic',
]);
export const bookAppointment = rule('scheduling.appointment.book', [
  'patient:self',
  'patient:guardian',
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
  'integration:clinic',
]);
/**
 * Also asked of who books. A visit gives its practitioner the patient's record, so a doctor books only
 * for those they have in care: nobody makes a colleague's patient their own.
 */
export const bookForPatient = rule('scheduling.appointment.book-for-patient', [
  'patient:self',
  'patient:guardian',
  'doctor:care',
  'desk:clinic',
  'admin:clinic',
  'integration:clinic',
]);
/** Keeping a slot while a form is filled in: who it is may turn out in the form. */
export const hold = rule('scheduling.hold', ['anyone']);
/** Of a visit type that only the clinic books. */
export const holdForStaff = rule('scheduling.hold.staff-only', [
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
  'integration:clinic',
]);
/** Saying yes or no to a visit that waits for it. */
export const decideRequest = rule('scheduling.request.decide', [
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
]);
export const readAppointment = rule('scheduling.appointment.read', [
  'patient:self',
  'patient:guardian',
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
  'integration:clinic',
]);
/** What was written about why the patient comes is for those who meet. */
export const readReason = rule('scheduling.appointment-reason.read', [
  'patient:self',
  'patient:guardian',
  'doctor:own',
]);
export const cancelAppointment = rule('scheduling.appointment.cancel', [
  'patient:self',
  'patient:guardian',
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
  'integration:clinic',
]);
export const rescheduleAppointment = rule('scheduling.appointment.reschedule', [
  'patient:self',
  'patient:guardian',
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
  'integration:clinic',
]);
/** Whether the patient came, as those say who see it. */
export const setAttendance = rule('scheduling.attendance.write', [
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
]);
export const setRunningLate = rule('scheduling.running-late.write', [
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
]);
/** The authority is the link itself: whoever has the mail changes the one visit that it is for. */
export const useLink = rule('scheduling.appointment.by-link', ['anyone']);
/** Tell a patient's own act, and one of who acts for them, from one of the clinic. */
export const actAsPatient = rule('scheduling.appointment.act-as-patient', ['patient:self']);
export const actAsGuardian = rule('scheduling.appointment.act-as-guardian', ['patient:guardian']);
/** Planning when a practitioner is away, and what becomes of the visits then. */
export const manageAbsence = rule('scheduling.absence.manage', [
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
]);
/** Other calendars of a practitioner; their addresses and passwords are for nobody to read. */
export const manageCalendarSource = rule('scheduling.calendar-source.manage', [
  'doctor:own',
  'admin:clinic',
]);
/** One's own private addresses of visits, whoever they are about. */
export const manageFeed = rule('scheduling.calendar-feed.manage', ['account']);
/** Whose visits a feed may show; asked when it is made and again at each read. */
export const feedOfPatient = rule('scheduling.calendar-feed.patient', [
  'patient:self',
  'patient:guardian',
]);
export const feedOfPractitioner = rule('scheduling.calendar-feed.practitioner', ['doctor:own']);
/** The address itself is the authority: whoever holds it reads. */
export const readFeed = rule('scheduling.feed.read', ['anyone']);
/** The list of those who wait for a visit to become free. */
export const joinWaitingList = rule('scheduling.waiting-list.join', [
  'patient:self',
  'patient:guardian',
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
]);
export const readWaiting = rule('scheduling.waiting-list.read', [
  'patient:self',
  'patient:guardian',
  'doctor:own',
  'desk:clinic',
  'admin:clinic',
]);
/** Leaving the list and answering an offer; the clinic does so for who calls. */
export const answerOffer = rule('scheduling.waiting-list.answer', [
  'patient:self',
  'patient:guardian',
  'desk:clinic',
  'admin:clinic',
]);
/** Whoever shows the link that was mailed with an offer. */
export const useOfferLink = rule('scheduling.offer-link.use', ['anyone']);
