import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { session } from '../../app/session.ts';
import { useProblemText } from '../../ui/problem-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { type Membership, peopleQuery } from './queries.ts';

export type RoleAct = 'suspend' | 'lift' | 'remove' | 'leave';

type Asked = { act: RoleAct; membership: Membership };

/** Suspends, lifts or ends a role; `onDone` also after a refusal, which is said. */
export function useRoleActs(clinicId: string, onDone: () => void) {
  const { t } = useTranslation('people');
  const problemText = useProblemText();
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async ({ act, membership: { id } }: Asked): Promise<unknown> => {
      if (act === 'leave') {
        const params = { path: { membershipId: id } };
        return call(api.DELETE('/api/v1/identity/memberships/{membershipId}', { params }));
      }
      const path = '/api/v1/identity/clinics/{clinicId}/memberships/{membershipId}';
      const params = { path: { clinicId, membershipId: id } };
      if (act === 'remove') return call(api.DELETE(path, { params }));
      return call(api.PATCH(path, { params, body: { suspended: act === 'suspend' } }));
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
