import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { takeToken } from '../account/link/take-token.ts';

const appointmentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/appointment',
  beforeLoad: takeToken('/appointment'),
  component: screen(
    ['appointment', 'patient', 'find', 'booking', 'codes'],
    () => import('./AppointmentScreen.tsx'),
  ),
});

export const appointmentRoutes = [appointmentRoute] as const;
