import type { Component } from './components.ts';

/** Names that Outlook and Exchange use, in Unicode's mapping (CLDR, windowsZones). */
const WINDOWS: Record<string, string> = {
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Romance Standard Time': 'Europe/Paris',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kyiv',
  'GTB Standard Time': 'Europe/Bucharest',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Russian Standard Time': 'Europe/Moscow',
  'Morocco Standard Time': 'Africa/Casablanca',
  'Egypt Standard Time': 'Africa/Cairo',
  'South Africa Standard Time': 'Africa/Johannesburg',
  'Israel Standard Time': 'Asia/Jerusalem',
  'Arabian Standard Time': 'Asia/Dubai',
  'India Standard Time': 'Asia/Kolkata',
  'China Standard Time': 'Asia/Shanghai',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'SA Eastern Standard Time': 'America/Cayenne',
  UTC: 'UTC',
};

/** The zone of each TZID of a calendar. Anything that says nothing to us is read as the practitioner's zone. */
export function zoneFinder(
  components: readonly Component[],
  practitionerZone: string,
  year: number,
): (tzid: string) => string {
  const defined = new Map<string, Component>();
  for (const component of components)
    if (component.name === 'VTIMEZONE') {
      const [tzid] = component.properties.get('TZID') ?? [];
      if (tzid) defined.set(tzid.value.trim(), component);
    }
  const known = new Map<string, string>();
  return (tzid) => {
    const name = tzid.trim();
    const found =
      known.get(name) ??
      named(name) ??
      named(defined.get(name)?.properties.get('X-LIC-LOCATION')?.[0]?.value ?? '') ??
      byOffsets(defined.get(name), practitionerZone, year) ??
      practitionerZone;
    known.set(name, found);
    return found;
  };
}

/** An IANA name, also with a vendor's prefix such as `/freeassociation.sourceforge.net/Europe/Berlin`. */
function named(name: string): string | undefined {
  const parts = name.split('/').filter(Boolean);
  const tries = [WINDOWS[name], name, parts.slice(-2).join('/'), parts.slice(-3).join('/')];
  return tries.find((each) => each !== undefined && each !== '' && isZone(each));
}

function isZone(name: string): boolean {
  // Offsets are zones to the runtime, but names such as "+01:00" are none of the database.
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false;
  try {
    offsetAt(name, 0);
    return true;
  } catch {
    return false;
  }
}

/** A zone with the offsets that the calendar defines: the practitioner's own where it fits. */
function byOffsets(
  component: Component | undefined,
  practitionerZone: string,
  year: number,
): string | undefined {
  const standard = lastOffset(component, 'STANDARD');
  if (standard === undefined) return undefined;
  const summer = lastOffset(component, 'DAYLIGHT') ?? standard;
  const fits = (zone: string): boolean => {
    const pair = [offsetAt(zone, Date.UTC(year, 0, 15)), offsetAt(zone, Date.UTC(year, 6, 15))];
    return (
      Math.min(...pair) === Math.min(standard, summer) &&
      Math.max(...pair) === Math.max(standard, summer)
    );
  };
  const candidates = [
    practitionerZone,
    ...Object.values(WINDOWS),
    ...Intl.supportedValuesOf('timeZone'),
  ];
  return candidates.find(fits);
}

function lastOffset(component: Component | undefined, kind: string): number | undefined {
  const value = component?.children
    .filter(({ name }) => name === kind)
    .at(-1)
    ?.properties.get('TZOFFSETTO')?.[0]?.value;
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)/.exec(value?.trim() ?? '') ?? [];
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Minutes east of UTC. */
function offsetAt(zone: string, at: number): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
