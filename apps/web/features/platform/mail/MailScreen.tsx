import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Select } from '../../../ui/Select.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { Time } from '../../../ui/Time.tsx';
import { type DeliveryState, deliveryStates } from '../delivery-states.ts';
import { Listed } from '../Listed.tsx';
import styles from '../Platform.module.css';
import { deliveriesQuery, type Delivery } from '../queries.ts';
import { useTemplateName } from './template-name.ts';

const route = getRouteApi('/platform/mail');
const tones = { queued: 'info', sent: 'success', failed: 'danger', outbox: 'neutral' } as const;
const all = 'all';

/** Whether emails were sent. Never to whom, nor what they said. */
export default function MailScreen() {
  const { t } = useTranslation('platform');
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const templateName = useTemplateName();
  const found = useInfiniteQuery(deliveriesQuery(state));
  const columns: Column<Delivery>[] = [
    { id: 'what', header: t('mail.what'), cell: ({ template }) => templateName(template) },
    {
      id: 'state',
      header: t('mail.state'),
      cell: (one) => <Badge tone={tones[one.state]}>{t(`mail.states.${one.state}`)}</Badge>,
    },
    {
      id: 'attempts',
      header: t('work.attempts'),
      cell: ({ attempts }) => attempts,
      isNumeric: true,
    },
    { id: 'asked', header: t('mail.asked'), cell: ({ requestedAt }) => <Time at={requestedAt} /> },
    {
      id: 'outcome',
      header: t('mail.outcome'),
      cell: ({ failure, replyCode, doneAt, nextAttemptAt }) => (
        <span className={styles.stack}>
          {failure && <span>{t(`mail.failure.${failure}`)}</span>}
          {doneAt ? (
            <Time at={doneAt} />
          ) : nextAttemptAt ? (
            <span>
              {t('mail.nextTry')} <Time at={nextAttemptAt} />
            </span>
          ) : (
            '–'
          )}
          {replyCode !== null && (
            <span className={styles.quiet}>{t('mail.reply', { code: replyCode })}</span>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t('mail.title')} description={t('mail.text')} />
      <div className={styles.page}>
        <Select
          label={t('mail.state')}
          value={state ?? all}
          onChange={(next: DeliveryState | typeof all) =>
            void navigate({ to: '/platform/mail', search: next === all ? {} : { state: next } })
          }
          options={[
            { id: all, label: t('mail.all') },
            ...deliveryStates.map((id) => ({ id, label: t(`mail.states.${id}`) })),
          ]}
        />
        <Card>
          <Listed
            found={found}
            isEmpty={({ pages }) => pages[0]?.items.length === 0}
            emptyTitle={t('mail.emptyTitle')}
            emptyText={t('mail.emptyText')}
          >
            {({ pages }) => (
              <>
                <Table
                  label={t('mail.title')}
                  rows={pages.flatMap(({ items }) => items)}
                  rowKey={({ id }) => id}
                  columns={columns}
                />
                {found.hasNextPage && (
                  <div className={styles.more}>
                    <Button
                      isPending={found.isFetchingNextPage}
                      onPress={() => void found.fetchNextPage()}
                    >
                      {t('older')}
                    </Button>
                  </div>
                )}
              </>
            )}
          </Listed>
        </Card>
      </div>
    </>
  );
}
