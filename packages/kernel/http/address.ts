const GROUPS = 8;
/** A line at home or a rented server commands the whole lower half of an IPv6 address (RFC 6177). */
const NETWORK_GROUPS = 4;
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Stands for callers whose address is not known (RFC 1122, 3.2.1.3: the unspecified address). */
const UNKNOWN = '0.0.0.0';

/**
 * The address that a request came from. The system no longer tells it where the caller has dropped
 * the connection; such callers count as one.
 */
export const addressOf = ({ ip }: { ip: string | undefined }): string => ip ?? UNKNOWN;

/** What stands for one caller: an IPv4 address as it is, of an IPv6 address its network of 64 bits. */
export function networkOf(address: string): string {
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('%', 1)[0]!.split('::', 2);
  const first = groupsOf(head);
  const last = groupsOf(tail ?? '');
  const zeros = Array.from({ length: Math.max(0, GROUPS - first.length - last.length) }, () => '0');
  return `${[...first, ...zeros, ...last].slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

const groupsOf = (part: string): string[] =>
  part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16).toString(16));
