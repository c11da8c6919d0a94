import { useQuery } from '@tanstack/react-query';
import { useAccount } from '../../app/use-session.ts';
import { ownZone } from '../../ui/time-format.ts';
import { practitionerQuery } from '../find/queries.ts';

/**
 * The signed-in doctor's own profile. `id` is undefined for a doctor whose account no practice has
 * linked to a profile yet; `zone` is the practice's for them, the device's until it is known.
 */
export function usePractitioner() {
  const id = useAccount()?.practitionerId ?? undefined;
  const profile = useQuery({ ...practitionerQuery(id ?? ''), enabled: id !== undefined });
  return { id, profile, zone: profile.data?.timeZone ?? ownZone() };
}
