import { z } from 'zod';
import { Locale } from '@hub/contracts/locale.ts';
import { SSO_ROLES } from '../domain/sso.ts';

/** A domain name as it stands behind the @, in lower case (RFC 1035, 2.3.1; Punycode for others). */
const Domain = z
  .string()
  .max(253)
  .toLowerCase()
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/);

export const Lookup = z.strictObject({ email: z.email().max(254) });
export const LookupAnswer = z.strictObject({
  provider: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
});

export const ProviderId = z.strictObject({ providerId: z.uuid() });
export const StartQuery = z.strictObject({
  next: z.string().max(2000).optional(),
  again: z.enum(['0', '1']).optional(),
  locale: Locale.optional(),
});
/** Providers add parameters of their own. */
export const CallbackQuery = z.looseObject({ state: z.string().max(200).optional() });
export const LogoutToken = z.looseObject({ logout_token: z.string().max(16_384) });

const common = {
  name: z.string().trim().min(1).max(80),
  clientId: z.string().trim().min(1).max(255),
  /** Left out: the present one stays. Null: a public client, without a secret. */
  clientSecret: z.string().min(1).max(1024).nullable().optional(),
  domains: z.array(Domain).max(20),
  groupRoles: z
    .record(z.string().min(1).max(255), z.enum(SSO_ROLES))
    .refine((roles) => Object.keys(roles).length <= 200, 'At most 200 groups'),
  mfa: z.enum(['amr', 'always', 'never']),
};

/** A clinic's provider as its admin sets it. */
export const ProviderSettings = z.discriminatedUnion('preset', [
  z.strictObject({
    preset: z.literal('oidc'),
    issuer: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .refine((issuer) => !/[?#]/.test(issuer), 'Without query and fragment'),
    ...common,
    extraScopes: z
      .array(z.string().regex(/^[\x21\x23-\x5B\x5D-\x7E]{1,100}$/))
      .max(10)
      .default([]),
    groupsClaim: z.string().min(1).max(255).default('groups'),
    acrValues: z
      .array(z.string().regex(/^[\x21-\x7E]{1,255}$/))
      .max(10)
      .default([]),
  }),
  z.strictObject({
    preset: z.literal('cognito'),
    region: z.string().regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/),
    userPoolId: z.string().regex(/^[a-z0-9-]+_[A-Za-z0-9]{1,55}$/),
    /** Host of the sign-in pages, such as `clinic.auth.eu-central-1.amazoncognito.com`. */
    domain: Domain,
    ...common,
  }),
]);
export type ProviderSettings = z.infer<typeof ProviderSettings>;

export const ClinicId = z.strictObject({ clinicId: z.uuid() });

const DomainState = z.strictObject({
  domain: z.string(),
  status: z.enum(['pending', 'approved']),
  requestedAt: z.iso.datetime(),
});

/** Single sign-on of a clinic, with the addresses that its provider must know of us. */
export const ClinicSso = z.strictObject({
  redirectUri: z.string(),
  logoutRedirectUri: z.string(),
  backChannelLogoutUri: z.string().nullable(),
  provider: z
    .strictObject({
      id: z.uuid(),
      preset: z.enum(['oidc', 'cognito']),
      name: z.string(),
      issuer: z.string(),
      clientId: z.string(),
      hasSecret: z.boolean(),
      cognito: z
        .strictObject({ region: z.string(), userPoolId: z.string(), domain: z.string() })
        .nullable(),
      extraScopes: z.array(z.string()),
      groupsClaim: z.string(),
      groupRoles: z.record(z.string(), z.enum(SSO_ROLES)),
      mfa: z.enum(['amr', 'always', 'never']),
      acrValues: z.array(z.string()),
      updatedAt: z.iso.datetime(),
    })
    .nullable(),
  domains: z.array(DomainState),
});
export type ClinicSso = z.infer<typeof ClinicSso>;

/** A clinic's claim to a domain, for the platform's administrator. */
export const DomainClaim = z.strictObject({
  ...DomainState.shape,
  clinicId: z.uuid(),
  approvedAt: z.iso.datetime().nullable(),
});
export const DomainClaims = z.strictObject({ items: z.array(DomainClaim) });
export const DomainName = z.strictObject({ domain: Domain });
export const OfClinic = z.strictObject({ clinicId: z.uuid() });
