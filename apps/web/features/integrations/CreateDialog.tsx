import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { useRuleWords } from '../../i18n/rule-words.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormFoot } from '../../ui/FormFoot.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Integrations.module.css';
import { integrationsQuery, type Scope, scopesQuery, type WithSecret } from './queries.ts';

type Props = { clinicId: string; onClose: () => void; onCreated: (created: WithSecret) => void };

/** Registers a program of others, with what it may do and nothing else. */
export function CreateDialog({ clinicId, onClose, onCreated }: Props) {
  const { t } = useTranslation('integrations');
  const words = useRuleWords();
  const cache = useQueryClient();
  const scopes = useQuery(scopesQuery());
  const [chosen, setChosen] = useState<readonly Scope[]>([]);
  const create = useMutation({
    mutationFn: (name: string) =>
      call(
        api.POST('/api/v1/identity/clinics/{clinicId}/integrations', {
          params: { path: { clinicId } },
          body: { name, scopes: [...chosen] },
        }),
      ),
    onSuccess: async (created) => {
      await cache.invalidateQueries({ queryKey: integrationsQuery(clinicId).queryKey });
      onCreated(created);
    },
  });
  return (
    <Dialog title={t('create.title')} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form
        problem={create.error}
        onSubmit={(values) => create.mutate(String(values.get('name')).trim())}
      >
        <TextField
          label={t('create.name')}
          description={t('create.nameHelp')}
          name="name"
          maxLength={120}
          isRequired
        />
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('create.scopes')}</legend>
          <p className={styles.quiet}>{t('create.scopesHelp')}</p>
          {scopes.isPending ? (
            <Skeleton lines={4} />
          ) : scopes.isError ? (
            <ErrorState error={scopes.error} onRetry={() => void scopes.refetch()} />
          ) : (
            scopes.data.map((scope, index) => (
              <Checkbox
                key={scope}
                name="scopes"
                // The first one asks for all: one of them is enough.
                isRequired={index === 0 && chosen.length === 0}
                isSelected={chosen.includes(scope)}
                onChange={(isChosen) =>
                  setChosen(
                    isChosen ? [...chosen, scope] : chosen.filter((other) => other !== scope),
                  )
                }
              >
                {words(scope)}
              </Checkbox>
            ))
          )}
        </fieldset>
        <FormFoot
          submitLabel={t('create.submit')}
          isPending={create.isPending}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  );
}
