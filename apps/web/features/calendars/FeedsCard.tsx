import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import type { Language } from '../../i18n/languages.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { List, ListItem } from '../../ui/List.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useProblemText } from '../../ui/problem-text.ts';
import styles from './Calendars.module.css';
import { FreshFeed } from './FreshFeed.tsx';
import { type Feed, feedsQuery, type NewFeed } from './queries.ts';
import { type Subject, useSubjects } from './use-subjects.ts';

/** Private addresses of appointments: made, shown once, seen when they are read, revoked. */
export function FeedsCard() {
  const { t, i18n } = useTranslation('calendars');
  const problemText = useProblemText();
  const cache = useQueryClient();
  const feeds = useQuery(feedsQuery);
  const { subjects, labelOf } = useSubjects();
  const [fresh, setFresh] = useState<NewFeed>();
  const [asked, setAsked] = useState<Feed>();
  const again = () => cache.invalidateQueries({ queryKey: feedsQuery.queryKey });
  const create = useMutation({
    mutationFn: (subject: Subject) =>
      call(
        api.POST('/api/v1/scheduling/calendar-feeds', {
          body: { ...subject, language: i18n.language as Language },
        }),
      ),
    onSuccess: (made) => {
      setFresh(made);
      return again();
    },
    onError: (error) => toast(problemText(error, { too_many_feeds: t('feeds.tooMany') }), 'danger'),
  });
  const revoke = useMutation({
    mutationFn: ({ id }: Feed) =>
      call(
        api.DELETE('/api/v1/scheduling/calendar-feeds/{feedId}', {
          params: { path: { feedId: id } },
        }),
      ),
    onSuccess: (_, { id }) => {
      if (fresh?.id === id) setFresh(undefined);
      toast(t('feeds.revoked'));
      return again();
    },
    onError: (error) => toast(problemText(error), 'danger'),
    onSettled: () => setAsked(undefined),
  });
  return (
    <Card title={t('feeds.title')}>
      <div className={styles.stack}>
        <p>{t('feeds.text')}</p>
        {fresh && <FreshFeed url={fresh.url} onDone={() => setFresh(undefined)} />}
        {feeds.isPending ? (
          <Skeleton lines={3} />
        ) : feeds.isError ? (
          <ErrorState error={feeds.error} onRetry={() => void feeds.refetch()} />
        ) : feeds.data.length === 0 ? (
          <p className={styles.quiet}>{t('feeds.empty')}</p>
        ) : (
          <List label={t('feeds.title')}>
            {feeds.data.map((feed) => (
              <ListItem
                key={feed.id}
                leading={<Icon name="calendar" />}
                trailing={
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={t('feeds.revokeName', { what: labelOf(feed) })}
                    onPress={() => setAsked(feed)}
                  >
                    {t('feeds.revoke')}
                  </Button>
                }
              >
                <p className={styles.name}>{labelOf(feed)}</p>
                <p className={styles.quiet}>
                  {t('feeds.made')} <Time at={feed.createdAt} format="date" />
                </p>
                <p className={styles.quiet}>
                  {feed.readAt === null ? (
                    t('feeds.readNever')
                  ) : (
                    <>
                      {t('feeds.readLast')} <Time at={feed.readAt} isRelative />
                    </>
                  )}
                </p>
              </ListItem>
            ))}
          </List>
        )}
        <div className={styles.acts}>
          {subjects.map(({ key, subject, label }) => (
            <Button
              key={key}
              isPending={create.isPending && create.variables === subject}
              aria-label={t('feeds.createName', { what: label })}
              onPress={() => create.mutate(subject)}
            >
              {subjects.length === 1 ? t('feeds.create') : t('feeds.createName', { what: label })}
            </Button>
          ))}
        </div>
      </div>
      <ConfirmDialog
        title={t('feeds.revokeTitle')}
        confirmLabel={t('feeds.revoke')}
        isDestructive
        isPending={revoke.isPending}
        isOpen={asked !== undefined}
        onOpenChange={(isOpen) => !isOpen && setAsked(undefined)}
        onConfirm={() => asked && revoke.mutate(asked)}
      >
        {t('feeds.revokeText')}
      </ConfirmDialog>
    </Card>
  );
}
