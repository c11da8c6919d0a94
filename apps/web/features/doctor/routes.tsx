import { createRoute } from '@tanstack/react-router';
import { requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { calendarSearch } from './calendar/calendar-search.ts';

const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/today',
  beforeLoad: requireRole('doctor'),
  staticData: { layout: 'wide' },
  component: screen(
    ['doctor', 'visit', 'codes', 'requests', 'schedule'],
    () => import('./today/TodayScreen.tsx'),
  ),
});

const calendarRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/calendar',
  validateSearch: calendarSearch,
  beforeLoad: requireRole('doctor'),
  staticData: { layout: 'wide' },
  component: screen(
    ['doctor', 'codes', 'schedule', 'intake', 'absence', 'waiting'],
    () => import('./calendar/CalendarScreen.tsx'),
  ),
});

const patientsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients',
  beforeLoad: requireRole('doctor'),
  component: screen('doctor', () => import('./patients/PatientsScreen.tsx')),
});

const patientRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients/$patientId',
  beforeLoad: requireRole('doctor'),
  component: screen(
    ['doctor', 'codes', 'intake', 'schedule'],
    () => import('./patients/PatientScreen.tsx'),
  ),
});

const noteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/patients/$patientId/notes/$encounterId',
  beforeLoad: requireRole('doctor'),
  component: screen(['doctor', 'notes'], () => import('./patients/NoteScreen.tsx')),
});

/** The screens of a doctor: the day, the time, the patients. */
export const doctorRoutes = [
  todayRoute,
  calendarRoute,
  patientsRoute,
  patientRoute,
  noteRoute,
] as const;
