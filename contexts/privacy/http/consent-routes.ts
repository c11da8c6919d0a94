import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { PURPOSES } from '@hub/contracts/privacy.ts';
import type { Locale } from '@hub/contracts/locale.ts';
import { z } from 'zod';
import { isRequired } from '../domain/consents.ts';
import * as rules from '../rules.ts';
import {
  ByLocale,
  ConsentDecisions,
  ConsentHistory,
  Consents,
  OfPatient,
  Policy,
  PolicyKey,
} from '../schemas.ts';
import type { Policies, PolicyVersion } from '../store/policies.ts';
import type { DB } from '../store/types.gen.ts';
import { consentHistory, decide, readConsents } from '../usecases/consents.ts';

const tags = ['privacy'];

export function consentRoutes(app: HubServer, kernel: Kernel<DB>, policies: Policies): void {
  app.get(
    '/api/v1/privacy/policies',
    {
      config: { access: rules.readPolicies },
      schema: {
        tags,
        operationId: 'listPolicies',
        summary: 'What people are asked to agree to, in its current version',
        querystring: ByLocale,
        response: { 200: z.strictObject({ items: z.array(Policy) }) },
      },
    },
    async ({ query: { locale } }) => ({
      items: PURPOSES.map((purpose) => show(policies.current(purpose), locale)),
    }),
  );

  app.get(
    '/api/v1/privacy/policies/:purpose/:version',
    {
      config: { access: rules.readPolicies },
      schema: {
        tags,
        operationId: 'getPolicy',
        summary: 'One version of a text, also a former one',
        params: PolicyKey,
        querystring: ByLocale,
        response: { 200: Policy },
      },
    },
    async ({ params: { purpose, version }, query: { locale } }) => {
      const found = policies.all.find((one) => one.purpose === purpose && one.version === version);
      if (found === undefined) throw notFound('policy');
      return show(found, locale);
    },
  );

  app.get(
    '/api/v1/privacy/consents',
    {
      config: { access: rules.readConsents },
      schema: {
        tags,
        operationId: 'readConsents',
        summary: 'What you, or whom you act for, agreed to, and what is missing or outdated',
        querystring: OfPatient,
        response: { 200: Consents },
      },
    },
    async ({ actor, query }) => readConsents(kernel, policies, actor, query.patientId),
  );

  app.get(
    '/api/v1/privacy/consents/history',
    {
      config: { access: rules.readConsents },
      schema: {
        tags,
        operationId: 'readConsentHistory',
        summary: 'Every decision on a consent, the newest first',
        querystring: OfPatient,
        response: { 200: ConsentHistory },
      },
    },
    async ({ actor, query }) => consentHistory(kernel, actor, query.patientId),
  );

  app.post(
    '/api/v1/privacy/consents',
    {
      config: { access: rules.giveConsent },
      schema: {
        tags,
        operationId: 'decideOnConsents',
        summary: 'Give or withdraw consents',
        body: ConsentDecisions,
        response: { 200: Consents },
      },
    },
    async ({ actor, body }) => decide(kernel, policies, actor, body),
  );
}

const show = ({ purpose, version, texts, hash }: PolicyVersion, locale: Locale): Policy => ({
  purpose,
  version,
  required: isRequired(purpose),
  ...texts[locale],
  hash: hash.toString('hex'),
});
