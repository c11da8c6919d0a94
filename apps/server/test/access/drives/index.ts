import type { Drives } from '../drive.ts';
import { applicationDrives } from './applications.ts';
import { auditEventDrives } from './audit-events.ts';
import { bookingDrives } from './booking.ts';
import { callerDrives } from './callers.ts';
import { changeDrives } from './changes.ts';
import { consultationDrives } from './consultation.ts';
import { directoryDrives } from './directory.ts';
import { factorDrives } from './factors.ts';
import { guardianshipDrives } from './guardianships.ts';
import { icalendarDrives } from './icalendar.ts';
import { identityDrives } from './identity.ts';
import { intakeDrives } from './intake.ts';
import { kernelDrives } from './kernel.ts';
import { mailDrives } from './mail.ts';
import { notificationsDrives } from './notifications.ts';
import { offerDrives } from './offer.ts';
import { peopleDrives } from './people.ts';
import { privacyDrives } from './privacy.ts';
import { programDrives } from './programs.ts';
import { recordsDrives } from './records.ts';
import { schedulingFhirDrives } from './scheduling-fhir.ts';
import { schedulingDrives } from './scheduling.ts';
import { calendarDrives } from './calendar.ts';
import { waitingDrives } from './waiting.ts';

/** How every row of the table is driven. */
export const drives: Drives = {
  ...kernelDrives,
  ...identityDrives,
  ...factorDrives,
  ...peopleDrives,
  ...guardianshipDrives,
  ...programDrives,
  ...directoryDrives,
  ...applicationDrives,
  ...schedulingDrives,
  ...schedulingFhirDrives,
  ...calendarDrives,
  ...bookingDrives,
  ...icalendarDrives,
  ...waitingDrives,
  ...changeDrives,
  ...intakeDrives,
  ...offerDrives,
  ...consultationDrives,
  ...recordsDrives,
  ...callerDrives,
  ...auditEventDrives,
  ...notificationsDrives,
  ...mailDrives,
  ...privacyDrives,
};
