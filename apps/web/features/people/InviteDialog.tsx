import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../app/answer.ts';
import { api, call } from '../../app/api.ts';
import { type Language, languageNames, languages } from '../../i18n/languages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormFoot } from '../../ui/FormFoot.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/Toast.tsx';
import { clinicPractitionersQuery } from '../clinic/queries.ts';
import { type ClinicRole, clinicRoles, invitationsQuery } from './queries.ts';

type Props = {
  clinicId: string;
  /** The profile that the person takes over, where it is already chosen. */
  practitioner?: { id: string; displayName: string };
  onClose: () => void;
};

type NewInvitation = Input<'/api/v1/identity/clinics/{clinicId}/invitations', 'post'>;

const none = 'none';

/** Invites a person to a role; they open their account, or use the one they have, by the mailed link. */
export function InviteDialog({ clinicId, practitioner, onClose }: Props) {
  const { t, i18n } = useTranslation(['people', 'codes']);
  const cache = useQueryClient();
  const [role, setRole] = useState<ClinicRole>('doctor');
  const [language, setLanguage] = useState(i18n.language as Language);
  const [profile, setProfile] = useState(practitioner?.id ?? none);
  const profiles = useQuery(clinicPractitionersQuery(clinicId)).data ?? [];
  const send = useMutation({
    mutationFn: (body: NewInvitation) =>
      call(
        api.POST('/api/v1/identity/clinics/{clinicId}/invitations', {
          params: { path: { clinicId } },
          body,
        }),
      ),
    onSuccess: async ({ email }) => {
      await cache.invalidateQueries({ queryKey: invitationsQuery(clinicId).queryKey });
      toast(t('invite.sent', { email }));
      onClose();
    },
  });
  return (
    <Dialog title={t('invite.title')} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form
        problem={send.error}
        problemTexts={{
          already_member: t('invite.alreadyMember'),
          already_invited: t('invite.alreadyInvited'),
          practitioner_linked: t('invite.practitionerLinked'),
          too_many_invitations: t('invite.tooMany'),
        }}
        onSubmit={(values) =>
          send.mutate({
            email: String(values.get('email')).trim(),
            displayName: String(values.get('displayName')).trim(),
            role,
            locale: language,
            practitionerId: role === 'doctor' && profile !== none ? profile : null,
          })
        }
      >
        <TextField
          label={t('invite.name')}
          description={t('invite.nameHelp')}
          name="displayName"
          defaultValue={practitioner?.displayName ?? ''}
          maxLength={160}
          isRequired
        />
        <TextField
          label={t('invite.email')}
          name="email"
          type="email"
          maxLength={254}
          autoComplete="off"
          isRequired
        />
        <RadioGroup
          label={t('column.role')}
          value={role}
          onChange={setRole}
          options={clinicRoles.map((id) => ({
            id,
            label: t(`codes:role.${id}`),
            description: t(`roleText.${id}`),
          }))}
        />
        {role === 'doctor' && profiles.length > 0 && (
          <Select
            label={t('invite.profile')}
            description={t('invite.profileHelp')}
            value={profile}
            onChange={setProfile}
            options={[
              { id: none, label: t('invite.noProfile') },
              ...profiles.map(({ id, displayName }) => ({ id, label: displayName })),
            ]}
          />
        )}
        <Select
          label={t('invite.language')}
          value={language}
          onChange={setLanguage}
          options={languages.map((id) => ({ id, label: languageNames[id] }))}
        />
        <FormFoot submitLabel={t('invite.send')} isPending={send.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
