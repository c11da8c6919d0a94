import { Skeleton } from '../../ui/Skeleton.tsx';

/** While a screen is being fetched. */
export function PendingScreen() {
  return <Skeleton lines={5} />;
}
