import { useState } from 'react';
import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { Dialog } from '../Dialog.tsx';
import { Menu } from '../Menu.tsx';
import { Popover } from '../Popover.tsx';
import { Tabs } from '../Tabs.tsx';
import { toast } from '../Toast.tsx';
import styles from './Gallery.module.css';

/** Dialogs, menus, popovers, tabs and toasts. */
export function OverlaysSection() {
  const [open, setOpen] = useState<'dialog' | 'confirm'>();
  const close = () => setOpen(undefined);
  return (
    <Card title="Over and beside the page">
      <div className={styles.stack}>
        <div className={styles.row}>
          <Button onPress={() => setOpen('dialog')}>Dialog</Button>
          <Button onPress={() => setOpen('confirm')}>Confirmation</Button>
          <Menu
            label="Actions"
            trigger="Menu"
            items={[
              { id: 'a', label: 'Reschedule', icon: 'calendar' },
              { id: 'b', label: 'Cancel the visit', icon: 'close' },
            ]}
          />
          <Menu
            label="Order"
            trigger="Menu of choices"
            selected="soon"
            items={[
              { id: 'soon', label: 'Soonest first' },
              { id: 'name', label: 'By name' },
            ]}
          />
          <Popover trigger="Popover" label="More about fees">
            <p>A small panel with anything in it.</p>
          </Popover>
          <Button onPress={() => toast('Profile saved')}>Toast</Button>
          <Button onPress={() => toast('That did not work.', 'danger')}>Toast of a fault</Button>
        </div>
        <Tabs
          label="Parts"
          tabs={[
            { id: 'one', label: 'Upcoming', content: <p>First panel</p> },
            { id: 'two', label: 'Past', content: <p>Second panel</p> },
          ]}
        />
      </div>
      <Dialog
        title="A dialog"
        isOpen={open === 'dialog'}
        onOpenChange={close}
        actions={
          <Button variant="primary" onPress={close}>
            Done
          </Button>
        }
      >
        <p>Keeps focus until it is closed.</p>
      </Dialog>
      <ConfirmDialog
        title="Cancel this visit?"
        confirmLabel="Cancel the visit"
        keepLabel="Keep it"
        isDestructive
        isOpen={open === 'confirm'}
        onOpenChange={close}
        onConfirm={close}
      >
        <p>The time becomes free for others. This cannot be undone.</p>
      </ConfirmDialog>
    </Card>
  );
}
