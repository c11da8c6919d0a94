import { absenceRoutes } from '../features/absence/routes.tsx';
import { accountRoutes } from '../features/account/routes.tsx';
import { appointmentRoutes } from '../features/appointment/routes.tsx';
import { auditRoutes } from '../features/audit/routes.tsx';
import { bookingRoutes } from '../features/booking/routes.tsx';
import { clinicRoutes } from '../features/clinic/routes.tsx';
import { deskRoutes } from '../features/frontdesk/routes.tsx';
import { doctorRoutes } from '../features/doctor/routes.tsx';
import { findRoutes } from '../features/find/routes.tsx';
import { homeRoutes } from '../features/home/routes.tsx';
import { integrationRoutes } from '../features/integrations/routes.tsx';
import { intakeRoutes } from '../features/intake/routes.tsx';
import { outboxRoutes } from '../features/outbox/routes.tsx';
import { patientRoutes } from '../features/patient/routes.tsx';
import { peopleRoutes } from '../features/people/routes.tsx';
import { receiptRoute } from '../features/privacy/routes.tsx';
import { recordRoutes } from '../features/record/routes.tsx';
import { platformRoutes } from '../features/platform/routes.tsx';
import { signOnRoutes } from '../features/signon/routes.tsx';
import { signupRoutes } from '../features/signup/routes.tsx';
import { waitingRoutes } from '../features/waiting/routes.tsx';
import { visitRoutes } from '../features/visit/routes.tsx';
import { galleryRoutes } from '../ui/gallery/routes.tsx';
import { rootRoute } from './root-route.ts';

/** Every screen of the app. A feature adds its own in `features/<name>/routes.tsx`. */
export const routeTree = rootRoute.addChildren([
  ...homeRoutes,
  ...accountRoutes,
  ...findRoutes,
  ...bookingRoutes,
  ...intakeRoutes,
  ...appointmentRoutes,
  ...outboxRoutes,
  ...patientRoutes,
  ...recordRoutes,
  receiptRoute,
  ...visitRoutes,
  ...waitingRoutes,
  ...doctorRoutes,
  ...deskRoutes,
  ...absenceRoutes,
  ...clinicRoutes,
  ...peopleRoutes,
  ...signOnRoutes,
  ...integrationRoutes,
  ...auditRoutes,
  ...signupRoutes,
  ...platformRoutes,
  ...galleryRoutes,
]);
