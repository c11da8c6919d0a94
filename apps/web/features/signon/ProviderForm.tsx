import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/Toast.tsx';
import { textOf } from '../clinic/form-values.ts';
import { GroupRows } from './GroupRows.tsx';
import { PresetFields } from './PresetFields.tsx';
import { type Mfa, type Provider, type SignOnInput, signOnQuery } from './queries.ts';
import { domainsOf, type GroupRow, groupRolesOf, rowsOf, wordsOf } from './sign-on-values.ts';
import styles from './SignOn.module.css';

type Props = { clinicId: string; provider: Provider | null; domains: readonly string[] };

/** How the practice's provider is reached, whom it may bring in, and in which role. */
export function ProviderForm({ clinicId, provider, domains }: Props) {
  const { t } = useTranslation('signon');
  const cache = useQueryClient();
  const [preset, setPreset] = useState(provider?.preset ?? 'oidc');
  const [mfa, setMfa] = useState<Mfa>(provider?.mfa ?? 'amr');
  const [rows, setRows] = useState<GroupRow[]>(rowsOf(provider?.groupRoles ?? {}));
  const save = useMutation({
    mutationFn: (body: SignOnInput) =>
      call(
        api.PUT('/api/v1/identity/clinics/{clinicId}/sso', {
          params: { path: { clinicId } },
          body,
        }),
      ),
    onSuccess: (saved) => {
      cache.setQueryData(signOnQuery(clinicId).queryKey, saved);
      toast(t('saved'));
    },
  });

  function submit(values: FormData) {
    const text = (name: string) => textOf(values, name) ?? '';
    const secret = textOf(values, 'clientSecret');
    const common = {
      name: text('name'),
      clientId: text('clientId'),
      ...(secret && { clientSecret: secret }),
      domains: domainsOf(text('domains')),
      groupRoles: groupRolesOf(rows),
      mfa,
    };
    save.mutate(
      preset === 'cognito'
        ? {
            ...common,
            preset,
            region: text('region'),
            userPoolId: text('userPoolId'),
            domain: text('domain'),
          }
        : {
            ...common,
            preset,
            issuer: text('issuer'),
            groupsClaim: text('groupsClaim') || 'groups',
            extraScopes: wordsOf(text('extraScopes')),
            acrValues: wordsOf(text('acrValues')),
          },
    );
  }

  return (
    <Form
      onSubmit={submit}
      problem={save.error}
      problemTexts={{
        sso_issuer_unreachable: t('fault.unreachable'),
        sso_issuer_unsuitable: t('fault.unsuitable'),
        sso_address_refused: t('fault.address'),
        sso_secret_required: t('fault.secret'),
        sso_domain_taken: t('fault.domain'),
      }}
      className={styles.form}
    >
      <Card title={t('provider.title')}>
        <div className={styles.fields}>
          <RadioGroup
            label={t('provider.preset')}
            value={preset}
            onChange={setPreset}
            options={(['oidc', 'cognito'] as const).map((id) => ({
              id,
              label: t(`preset.${id}`),
              description: t(`preset.${id}Text`),
            }))}
          />
          <TextField
            label={t('provider.name')}
            description={t('provider.nameHelp')}
            name="name"
            defaultValue={provider?.name ?? ''}
            maxLength={80}
            isRequired
          />
          <PresetFields preset={preset} provider={provider} />
          <TextField
            label={t('provider.clientId')}
            name="clientId"
            defaultValue={provider?.clientId ?? ''}
            maxLength={200}
            isRequired
          />
          <PasswordField
            label={t('provider.clientSecret')}
            description={t(provider?.hasSecret ? 'provider.secretKept' : 'provider.secretHelp')}
            name="clientSecret"
            autoComplete="off"
          />
        </div>
      </Card>
      <Card title={t('who.title')}>
        <div className={styles.fields}>
          <TextArea
            label={t('who.domains')}
            description={t('who.domainsHelp')}
            name="domains"
            defaultValue={domains.join('\n')}
            rows={3}
            isRequired
          />
          <GroupRows rows={rows} onChange={setRows} />
        </div>
      </Card>
      <Card title={t('mfa.title')}>
        <RadioGroup
          label={t('mfa.label')}
          value={mfa}
          onChange={setMfa}
          options={(['amr', 'always', 'never'] as const).map((id) => ({
            id,
            label: t(`mfa.${id}`),
            description: t(`mfa.${id}Text`),
          }))}
        />
      </Card>
      <div className={styles.foot}>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}
