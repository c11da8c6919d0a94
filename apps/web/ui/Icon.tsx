import {
  Activity,
  ArrowRight,
  BadgeCheck,
  CalendarDays,
  Check,
  ChevronDown,
  ChevronRight,
  CircleAlert,
  CircleCheck,
  CircleUser,
  Clock,
  Eye,
  EyeOff,
  FileText,
  House,
  Info,
  KeyRound,
  Languages,
  ListChecks,
  LogOut,
  type LucideIcon,
  MapPin,
  Monitor,
  Moon,
  Search,
  Settings,
  ShieldCheck,
  Stethoscope,
  Sun,
  TriangleAlert,
  Users,
  Video,
  WifiOff,
  X,
} from 'lucide-react';

const icons = {
  activity: Activity,
  alert: CircleAlert,
  arrow: ArrowRight,
  building: Stethoscope,
  calendar: CalendarDays,
  check: Check,
  chevron: ChevronRight,
  clock: Clock,
  close: X,
  down: ChevronDown,
  file: FileText,
  hide: EyeOff,
  home: House,
  info: Info,
  key: KeyRound,
  language: Languages,
  moon: Moon,
  offline: WifiOff,
  pin: MapPin,
  search: Search,
  settings: Settings,
  shield: ShieldCheck,
  show: Eye,
  signOut: LogOut,
  success: CircleCheck,
  sun: Sun,
  system: Monitor,
  today: ListChecks,
  user: CircleUser,
  users: Users,
  verified: BadgeCheck,
  video: Video,
  warning: TriangleAlert,
} satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

/**
 * An icon of the common set, always beside words: hidden from screen readers. A feature with icons
 * of its own imports them from lucide-react, with the same stroke.
 */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const Drawn = icons[name];
  return <Drawn size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}
