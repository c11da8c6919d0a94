import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../app/api.ts';
import { session } from '../../../app/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Declaration, declarationIn } from './Declaration.tsx';
import type { Invitation } from './queries.ts';

type Props = { token: string; invitation: Invitation; onAccepted: () => void };

/** Takes an invitation with the account that is signed in. */
export function AcceptInvitation({ token, invitation, onAccepted }: Props) {
  const { t } = useTranslation('account');
  const accept = useMutation({
    mutationFn: async (values: FormData) => {
      const body = { token, ...declarationIn(values) };
      await call(api.POST('/api/v1/identity/invitations/accept', { body }));
      await session.renew();
      onAccepted();
    },
  });
  return (
    <Form
      problem={accept.error}
      problemTexts={{ invitation_for_other_address: t('invitation.otherAddress') }}
      onSubmit={(values) => accept.mutate(values)}
    >
      {invitation.needsDeclaration && <Declaration wanted={invitation.needsDeclaration} />}
      <Button type="submit" variant="primary" isFullWidth isPending={accept.isPending}>
        {t('invitation.accept')}
      </Button>
    </Form>
  );
}
