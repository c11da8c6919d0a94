import { useAccount } from '../../app/use-session.ts';

/** The clinics in which the signed-in person is at the desk or administrates, and the one at hand. */
export function useClinic(wanted: string | undefined) {
  const roles = useAccount()?.roles ?? [];
  const staff = roles.flatMap((one) =>
    one.role === 'admin' || one.role === 'desk' ? [{ role: one.role, clinicId: one.clinicId }] : [],
  );
  const ids = [...new Set(staff.map(({ clinicId }) => clinicId))];
  const clinicId = ids.find((id) => id === wanted) ?? ids[0];
  const isAdmin = staff.some((one) => one.clinicId === clinicId && one.role === 'admin');
  return { clinicId, ids, isAdmin };
}
