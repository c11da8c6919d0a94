import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/index.ts';
import { LocaleProvider } from './LocaleProvider.tsx';
import { queryClient } from './query.ts';
import { router } from './router.ts';
import { session } from './session.ts';
import { watchSession } from './session-watch.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

// Who is signed in is asked meanwhile: public pages do not wait for it.
void session.ready().catch(() => undefined);
watchSession();
await startI18n();

createRoot(root).render(
  <StrictMode>
    <LocaleProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LocaleProvider>
  </StrictMode>,
);
