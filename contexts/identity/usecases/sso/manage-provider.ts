import type { AccountActor } from '@hub/kernel/access/actor.ts';
import type { Rule } from '@hub/kernel/access/rule.ts';
import { AppError, conflict } from '@hub/kernel/errors.ts';
import { cognitoIssuer } from '../../domain/sso.ts';
import type { SsoMfa, SsoRole } from '../../domain/sso.ts';
import {
  deleteProvider,
  domainsTaken,
  findProviderOfClinic,
  listDomains,
  secretSeal,
  sessionsOf,
  setDomains,
  upsertProvider,
} from '../../store/sso-providers.ts';
import type { SsoProvider } from '../../store/sso-providers.ts';
import type { Identity } from '../identity.ts';
import { endSessionsIn } from '../session.ts';
import { outboundOf, reasonOf } from './failure.ts';
import { accessOf, discover } from './provider-client.ts';
import type { ProviderAccess } from './provider-client.ts';

/** A clinic's provider as its admin sets it. */
export type ProviderInput = {
  name: string;
  clientId: string;
  clientSecret?: string | null | undefined;
  domains: readonly string[];
  groupRoles: Readonly<Record<string, SsoRole>>;
  mfa: SsoMfa;
} & (
  | {
      preset: 'oidc';
      issuer: string;
      extraScopes: readonly string[];
      groupsClaim: string;
      acrValues: readonly string[];
    }
  | { preset: 'cognito'; region: string; userPoolId: string; domain: string }
);

/** Single sign-on of a clinic as it stands. */
export interface ClinicSso {
  provider: SsoProvider | undefined;
  domains: { domain: string; approvedAt: Date | null; requestedAt: Date }[];
}

/** Single sign-on of a clinic, for its admins. */
export async function getClinicSso(
  { kernel }: Identity,
  actor: AccountActor,
  rule: Rule,
  clinicId: string,
): Promise<ClinicSso> {
  await kernel.access.require(kernel.db, actor, rule, { clinic: clinicId });
  const rows = await listDomains(kernel.db, clinicId);
  return {
    provider: await findProviderOfClinic(kernel.db, clinicId),
    domains: rows.map(({ domain, approved_at, requested_at }) => ({
      domain,
      approvedAt: approved_at,
      requestedAt: requested_at,
    })),
  };
}

/**
 * Sets a clinic's provider, after asking it whether it can be used. Another issuer or client is another
 * provider: it has to be given its secret, who was linked is not any more, and its sessions end. Throws
 * 422 with the reason where the provider cannot be used, 409 where a domain is another clinic's.
 */
export async function saveProvider(
  identity: Identity,
  actor: AccountActor,
  rule: Rule,
  clinicId: string,
  input: ProviderInput,
): Promise<void> {
  const { kernel } = identity;
  await kernel.access.require(kernel.db, actor, rule, { clinic: clinicId });
  const now = kernel.clock.now();
  const present = await findProviderOfClinic(kernel.db, clinicId);
  const settings = settingsOf(input);
  const isSame = present?.issuer === settings.issuer && present.clientId === settings.clientId;
  const sealedSecret = secretOf(identity, clinicId, input, isSame ? present : undefined);
  const provider = { ...settings, clinicId, sealedSecret };
  await requireUsable(
    identity,
    accessOf(kernel, { ...provider, id: present?.id ?? '', updatedAt: now }),
  );
  const domains = [...new Set(input.domains)];
  const taken = await domainsTaken(kernel.db, clinicId, domains);
  if (taken.length > 0)
    throw conflict('sso_domain_taken', 'A domain belongs to another clinic', { domains: taken });
  const ended = await kernel.db.transaction().execute(async (trx) => {
    const ids = present && !isSame ? await sessionsOf(trx, present.id) : [];
    await endSessionsIn(identity, trx, actor, ids);
    if (present && !isSame) await deleteProvider(trx, present.id);
    const id = await upsertProvider(trx, provider, now);
    await setDomains(trx, clinicId, domains, now);
    await kernel.audit.write(trx, actor, {
      action: present ? 'update' : 'create',
      kind: 'sso-provider',
      id,
      clinic: clinicId,
    });
    return ids;
  });
  for (const id of ended) kernel.revocations.add(id);
}

/** Takes single sign-on away from a clinic: its sessions end, its domains are free again. */
export async function removeProvider(
  identity: Identity,
  actor: AccountActor,
  rule: Rule,
  clinicId: string,
): Promise<void> {
  const { kernel } = identity;
  await kernel.access.require(kernel.db, actor, rule, { clinic: clinicId });
  const ended = await kernel.db.transaction().execute(async (trx) => {
    const present = await findProviderOfClinic(trx, clinicId);
    await setDomains(trx, clinicId, [], kernel.clock.now());
    if (present === undefined) return [];
    const ids = await sessionsOf(trx, present.id);
    await endSessionsIn(identity, trx, actor, ids);
    await deleteProvider(trx, present.id);
    await kernel.audit.write(trx, actor, {
      action: 'delete',
      kind: 'sso-provider',
      id: present.id,
      clinic: clinicId,
    });
    return ids;
  });
  for (const id of ended) kernel.revocations.add(id);
}

type Settings = Omit<SsoProvider, 'id' | 'clinicId' | 'sealedSecret' | 'updatedAt'>;

function settingsOf(input: ProviderInput): Settings {
  const { name, clientId, groupRoles, mfa } = input;
  const common = { name, clientId, groupRoles, mfa };
  if (input.preset === 'oidc') {
    const { preset, issuer, extraScopes, groupsClaim, acrValues } = input;
    return { ...common, preset, issuer, extraScopes, groupsClaim, acrValues, cognitoDomain: null };
  }
  return {
    ...common,
    preset: input.preset,
    issuer: cognitoIssuer(input.region, input.userPoolId),
    extraScopes: [],
    groupsClaim: 'groups',
    acrValues: [],
    cognitoDomain: input.domain,
  };
}

/** The secret to keep, sealed. One given for another provider must never be sent to a new address. */
function secretOf(
  { kernel }: Identity,
  clinicId: string,
  { clientSecret }: ProviderInput,
  same: SsoProvider | undefined,
): Buffer | null {
  if (clientSecret === null) return null;
  if (clientSecret !== undefined) return kernel.secrets.encrypt(clientSecret, secretSeal(clinicId));
  if (same !== undefined) return same.sealedSecret;
  throw new AppError('sso_secret_required', 'Enter the client secret of this provider', {
    status: 422,
  });
}

async function requireUsable({ kernel }: Identity, access: ProviderAccess): Promise<void> {
  try {
    await discover(kernel, access);
  } catch (error) {
    const outbound = outboundOf(error);
    const code = outbound?.refused
      ? 'sso_address_refused'
      : outbound
        ? 'sso_issuer_unreachable'
        : 'sso_issuer_unsuitable';
    throw new AppError(code, 'This provider cannot be used', {
      status: 422,
      details: { reason: reasonOf(error) },
      cause: error,
    });
  }
}
