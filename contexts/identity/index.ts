import { defineContext } from '@hub/kernel/context.ts';
import { accountRoutes } from './http/account.ts';
import { confirmRoutes } from './http/confirm.ts';
import { enrolmentRoutes } from './http/enrolment.ts';
import { guestRoutes } from './http/guests.ts';
import { guardianshipRoutes } from './http/guardianships.ts';
import { invitationRoutes } from './http/invitations.ts';
import { peopleRoutes } from './http/people.ts';
import { integrationRoutes } from './http/integrations.ts';
import { oauthTokenRoute } from './http/oauth-token.ts';
import { passkeyRoutes } from './http/passkeys.ts';
import { passwordRoutes } from './http/password.ts';
import { registrationRoutes } from './http/registration.ts';
import { sessionRoutes } from './http/sessions.ts';
import { signInRoutes } from './http/sign-in.ts';
import { ssoAdminRoutes } from './http/sso-admin.ts';
import { ssoRoutes } from './http/sso.ts';
import { createSessionSocket } from './realtime/session-socket.ts';
import { authSecret, createAuth } from './store/auth.ts';
import type { DB } from './store/types.gen.ts';
import { followDirectory } from './usecases/follow-directory.ts';
import { forgetExpired } from './usecases/forget.ts';
import { forgetGuests } from './usecases/guests.ts';
import { personalData, purgeTraces } from './usecases/personal-data.ts';
import { remindGuardians } from './usecases/remind-guardians.ts';
import { republish } from './usecases/republish.ts';
import { ensureSigningKey, signingKeyJobs } from './usecases/signing-keys.ts';

/** Accounts, sessions, factors and roles. Gives the access tokens and access facts that all rely on. */
export const identity = defineContext<DB>({
  name: 'identity',
  migrations: new URL('./store/migrations/', import.meta.url),
  async setup(kernel) {
    const auth = createAuth({
      db: kernel.db,
      secret: authSecret(kernel.secrets),
      origin: kernel.config.publicUrl ?? `http://localhost:${kernel.config.port}`,
      onError: (message) => kernel.log.error({ component: 'better-auth' }, message),
    });
    await ensureSigningKey(kernel);
    const parts = { kernel, auth };
    createSessionSocket(kernel);
    return {
      routes(app) {
        registrationRoutes(app, parts);
        guestRoutes(app, parts);
        signInRoutes(app, parts);
        enrolmentRoutes(app, parts);
        passkeyRoutes(app, parts);
        confirmRoutes(app, parts);
        passwordRoutes(app, parts);
        sessionRoutes(app, parts);
        accountRoutes(app, parts);
        peopleRoutes(app, kernel);
        invitationRoutes(app, kernel);
        guardianshipRoutes(app, kernel);
        ssoRoutes(app, parts);
        ssoAdminRoutes(app, parts);
        integrationRoutes(app, parts);
        oauthTokenRoute(app, parts);
      },
      handlers: followDirectory(kernel),
      jobs: {
        'remind-guardians': {
          cron: '7 8 * * *',
          run: async () => void (await remindGuardians(kernel)),
        },
        'forget-guests': {
          cron: '37 4 * * *',
          run: async () => void (await forgetGuests(kernel)),
        },
        'forget-expired': { cron: '17 * * * *', run: () => forgetExpired(kernel) },
        ...signingKeyJobs(kernel),
      },
      republish: () => republish(kernel),
      personalData: personalData(kernel),
      purge: (before) => purgeTraces(kernel, before),
    };
  },
});
