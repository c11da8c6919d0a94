import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { List } from '../../ui/List.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SubSection } from '../account/settings/SubSection.tsx';
import { AccessLine } from './AccessLine.tsx';
import { byDay, filters, matches } from './access-days.ts';
import { accessLogQuery } from './queries.ts';
import { usePractices } from './use-practices.ts';
import { useWhom } from './use-whom.ts';

const route = getRouteApi('/settings/privacy/access');

/** Who looked at the person's data, what they did, when and in which role, day by day. */
export default function AccessScreen() {
  const { t } = useTranslation('privacy');
  const { locale } = useLocale();
  const navigate = useNavigate();
  const { show = 'all' } = route.useSearch();
  const log = useInfiniteQuery(accessLogQuery(useWhom()));
  const all = log.data?.pages.flatMap(({ items }) => items) ?? [];
  const practices = usePractices(all);
  const words = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
  const days = byDay(
    all.filter((entry) => matches(show, entry)),
    (at) => words.format(new Date(at)),
  );
  return (
    <SubSection
      parent={{ to: '/settings/privacy', label: t('title') }}
      title={t('access.title')}
      description={t('access.text')}
    >
      <Segmented
        label={t('access.filter')}
        options={filters.map((id) => ({ id, label: t(`access.filters.${id}`) }))}
        value={show}
        onChange={(next) =>
          void navigate({
            to: '/settings/privacy/access',
            search: next === 'all' ? {} : { show: next },
            replace: true,
          })
        }
      />
      {log.isPending && (
        <Card>
          <Skeleton lines={6} />
        </Card>
      )}
      {log.isError && !log.data && (
        <Card>
          <ErrorState error={log.error} onRetry={() => void log.refetch()} />
        </Card>
      )}
      {log.data && days.length === 0 && (
        <Card>
          <EmptyState
            icon="shield"
            title={t(all.length === 0 ? 'access.empty' : 'access.noMatch')}
          />
        </Card>
      )}
      {days.map(({ day, lines }) => (
        <Card key={day} title={day}>
          <List label={day}>
            {lines.map((line) => (
              <AccessLine key={line.id} line={line} practices={practices} />
            ))}
          </List>
        </Card>
      ))}
      {log.hasNextPage && (
        <Button
          variant="quiet"
          isPending={log.isFetchingNextPage}
          onPress={() => void log.fetchNextPage()}
        >
          {t('access.more')}
        </Button>
      )}
    </SubSection>
  );
}
