import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { session } from '../../app/session.ts';
import { useProblemText } from '../../ui/problem-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { json } from '../clinic/wire.ts';
import { type Membership, peopleQuery } from './queries.ts';

export type RoleAct = 'suspend' | 'lift' | 'remove' | 'leave';

/** Suspends, lifts or ends a role; `onDone` also after a refusal, which is said. */
export function useRoleActs(clinicId: string, onDone: () => void) {
  const { t } = useTranslation('people');
  const problemText = useProblemText();
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ act, membership: { id } }: { act: RoleAct; membership: Membership }) => {
      if (act === 'leave') return json(`identity/memberships/${id}`, { method: 'DELETE' });
      const path = `identity/clinics/${clinicId}/memberships/${id}`;
      if (act === 'remove') return json(path, { method: 'DELETE' });
      return json(path, { method: 'PATCH', body: { suspended: act === 'suspend' } });
    },
    onSuccess: async (_, { act }) => {
      toast(t(`acted.${act}`));
      if (act === 'leave') {
        // The token still says the old roles.
        await session.renew();
        await navigate({ to: '/' });
        return;
      }
      await cache.invalidateQueries({ queryKey: peopleQuery(clinicId).queryKey });
    },
    onError: (error) =>
      toast(
        problemText(error, {
          last_admin: t('refused.lastAdmin'),
          own_membership: t('refused.own'),
        }),
        'danger',
      ),
    onSettled: onDone,
  });
}
