import { Avatar } from '../Avatar.tsx';
import { Badge, StatusPill } from '../Badge.tsx';
import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { List, ListItem } from '../List.tsx';
import { Money } from '../Money.tsx';
import { Progress } from '../Progress.tsx';
import { Table } from '../Table.tsx';
import { Time } from '../Time.tsx';
import styles from './Gallery.module.css';

const tones = ['neutral', 'info', 'success', 'warning', 'danger'] as const;
const inTwelveMinutes = () => new Date(Date.now() + 12 * 60_000);
const rows = [
  {
    id: '1',
    name: 'First consultation',
    minutes: 30,
    price: { amountMinor: 6_500, currency: 'EUR' },
  },
  {
    id: '2',
    name: 'Follow-up by video',
    minutes: 15,
    price: { amountMinor: 3_200, currency: 'CHF' },
  },
];

/** People, states, times, amounts, lists and tables. */
export function DataSection() {
  return (
    <Card title="Data">
      <div className={styles.stack}>
        <div className={styles.row}>
          <Avatar name="Dr. Ada Weiß" size="small" />
          <Avatar name="Dr. Ada Weiß" />
          <Avatar name="Ada" size="large" />
          {tones.map((tone) => (
            <Badge key={tone} tone={tone} icon="video">
              {tone}
            </Badge>
          ))}
          <StatusPill tone="success" isLive>
            In the waiting room
          </StatusPill>
          <StatusPill>Not here yet</StatusPill>
        </div>
        <p>
          <Time at={inTwelveMinutes()} format="time" isRelative />
        </p>
        <p>
          <Time at={inTwelveMinutes()} format="near" zone="America/New_York" />
        </p>
        <p>
          <Time at={inTwelveMinutes()} />; <Time at={inTwelveMinutes()} format="date" />;{' '}
          <Money amountMinor={4_550} currency="CHF" />
        </p>
        <Progress label="Step" value={2} max={3} valueLabel="2 of 3" />
        <List label="Appointments">
          {rows.map((row) => (
            <ListItem
              key={row.id}
              leading={<Avatar name={row.name} />}
              trailing={<Button size="small">Open</Button>}
            >
              <strong>{row.name}</strong>
            </ListItem>
          ))}
        </List>
        <Table
          label="Visit types"
          rowKey={(row) => row.id}
          rows={rows}
          columns={[
            { id: 'name', header: 'Name', cell: (row) => row.name },
            { id: 'minutes', header: 'Minutes', isNumeric: true, cell: (row) => row.minutes },
            {
              id: 'price',
              header: 'Price',
              isNumeric: true,
              cell: (row) => <Money {...row.price} />,
            },
          ]}
        />
      </div>
    </Card>
  );
}
