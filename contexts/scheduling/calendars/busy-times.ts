import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { DAY_MS, overlaps } from '../domain/interval.ts';
import type { Interval } from '../domain/interval.ts';
import { readComponents } from './components.ts';
import type { Component, Property } from './components.ts';
import { CalendarError } from './failure.ts';
import { after, durationOf, instantOf, isShown, timeOf, timesOf, wallOf } from './times.ts';
import type { CalendarTime, Duration, ZoneOf } from './times.ts';
import { zoneFinder } from './zones.ts';

/** Time that a calendar calls busy. */
export interface BusyTime extends Interval {
  uid: string;
}

export interface Busy {
  times: BusyTime[];
  /** Entries that could not be understood, wholly or in part. */
  unreadable: number;
}

interface Reading {
  window: Interval;
  /** Of the practitioner: for all-day and floating times. */
  zone: string;
  zoneOf: ZoneOf;
}

interface Entry {
  uid: string;
  sequence: number;
  start: CalendarTime;
  duration: Duration;
  isBusy: boolean;
  component: Component;
}

/** More than anybody's diary of half a year; rules that repeat each minute are no diary. */
const MOST_TIMES = 20_000;
/** A wall clock is never further from UTC than this. */
const ZONE_MS = DAY_MS;

/**
 * Everything that a calendar calls busy within the window (RFC 5545): events with their recurrences
 * and exceptions, and VFREEBUSY. What is transparent, cancelled or of no length is free. Throws
 * `not-a-calendar` and `too-many`.
 */
export function busyTimes(text: string, window: Interval, zone: string): Busy {
  const components = readComponents(text);
  const zoneOf = zoneFinder(components, zone, new Date(window.start).getUTCFullYear());
  const reading = { window, zone, zoneOf };
  const found: Busy = { times: [], unreadable: 0 };
  const series = new Map<string, Component[]>();
  for (const [at, component] of components.entries()) {
    if (component.name === 'VFREEBUSY') addFreeBusy(found, component, reading);
    if (component.name !== 'VEVENT') continue;
    const uid = first(component, 'UID')?.value.trim() ?? `#${at}`;
    const group = series.get(uid);
    if (group) group.push(component);
    else series.set(uid, [component]);
  }
  for (const [uid, group] of series) addSeries(found, uid, group, reading);
  return found;
}

/** An event with those of its instances that were changed. */
function addSeries(found: Busy, uid: string, group: readonly Component[], reading: Reading): void {
  const entries = group.map((component) => entryOf(uid, component, reading));
  found.unreadable += entries.filter((entry) => entry === undefined).length;
  const readable = entries.filter((entry) => entry !== undefined);
  const changed = latestChanges(readable, reading);
  const master = readable
    .filter(({ component }) => first(component, 'RECURRENCE-ID') === undefined)
    .reduce<Entry | undefined>(
      (best, each) => (best && best.sequence > each.sequence ? best : each),
      undefined,
    );
  if (master) addMaster(found, master, changed, reading);
  for (const { entry } of changed.values())
    if (entry.isBusy) add(found, reading, entry, entry.start);
}

interface Change {
  entry: Entry;
  /** Which instance it stands for. */
  of: CalendarTime;
  andLater: boolean;
}

/** For each changed instance the newest word (RFC 5545, 3.8.4.4), by the moment that it stood at. */
function latestChanges(entries: readonly Entry[], reading: Reading): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const entry of entries) {
    const id = first(entry.component, 'RECURRENCE-ID');
    const [of] = (id && timesOf(id, reading.zoneOf, reading.zone)) ?? [];
    if (id === undefined || of === undefined) continue;
    const before = changes.get(keyOf(of));
    if (before && before.entry.sequence > entry.sequence) continue;
    const andLater = id.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE';
    changes.set(keyOf(of), { entry, of, andLater });
  }
  return changes;
}

const keyOf = (time: CalendarTime): string =>
  time.isDate ? `day ${time.wall}` : `at ${instantOf(time)}`;
/** A date names all that begins on it. */
const keysOf = (time: CalendarTime): string[] => [
  keyOf(time),
  `day ${time.wall - (((time.wall % DAY_MS) + DAY_MS) % DAY_MS)}`,
];

function addMaster(
  found: Busy,
  master: Entry,
  changed: ReadonlyMap<string, Change>,
  reading: Reading,
): void {
  const left = new Set<string>();
  for (const property of all(master.component, 'EXDATE')) {
    const times = timesOf(property, reading.zoneOf, reading.zone);
    if (times === undefined) found.unreadable += 1;
    for (const time of times ?? []) left.add(keyOf(time));
  }
  const later = [...changed.values()]
    .filter(({ andLater }) => andLater)
    .toSorted((a, b) => a.of.wall - b.of.wall);
  const seen = new Set<string>();
  for (const start of startsOf(found, master, reading)) {
    if (seen.has(keyOf(start))) continue;
    seen.add(keyOf(start));
    if (keysOf(start).some((key) => left.has(key) || changed.has(key))) continue;
    const change = later.findLast(({ of }) => of.wall <= start.wall);
    if (change === undefined) {
      if (master.isBusy) add(found, reading, master, start);
    } else if (change.entry.isBusy) {
      const { entry, of } = change;
      add(found, reading, entry, { ...entry.start, wall: start.wall + entry.start.wall - of.wall });
    }
  }
}

/** When the instances begin whose time could reach into the window. */
function startsOf(found: Busy, master: Entry, reading: Reading): CalendarTime[] {
  const { start, duration, component } = master;
  const starts = [start];
  for (const property of all(component, 'RDATE')) {
    const isPeriod = property.parameters.get('VALUE')?.toUpperCase() === 'PERIOD';
    const plain = isPeriod ? withoutEnds(property) : property;
    const times = timesOf(plain, reading.zoneOf, reading.zone);
    if (times === undefined) found.unreadable += 1;
    starts.push(...(times ?? []));
  }
  for (const property of all(component, 'RRULE')) {
    try {
      const walls = wallsOf(property.value, start, {
        start: reading.window.start - ZONE_MS - duration.ms - duration.days * DAY_MS,
        end: reading.window.end + ZONE_MS,
      });
      starts.push(...walls.map((wall) => ({ ...start, wall })).filter(isShown));
    } catch (error) {
      if (error instanceof Error && /Maximum/.test(error.message))
        throw new CalendarError('too-many');
      found.unreadable += 1;
    }
  }
  return starts;
}

const withoutEnds = (property: Property): Property => ({
  ...property,
  value: property.value
    .split(',')
    .map((period) => period.split('/', 1)[0])
    .join(','),
});

/**
 * Instances of a rule, as the wall shows them: a rule speaks of wall clocks, so it is expanded as if
 * the wall stood in UTC.
 */
function wallsOf(rule: string, { wall, zone, isDate }: CalendarTime, range: Interval): number[] {
  const parts = rule.trim().split(';').filter(Boolean);
  const until = parts.find((part) => /^UNTIL=/i.test(part))?.slice(6);
  const end = until === undefined ? undefined : timeOf(until, zone);
  if (until !== undefined && end === undefined) throw new RangeError('UNTIL is no time');
  const utc = (at: number): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC');
  const expanded = new RRuleTemporal({
    rruleString: `RRULE:${parts.filter((part) => !/^UNTIL=/i.test(part)).join(';')}`,
    dtstart: utc(wall),
    ...(end && { until: utc(lastWall(end, zone, isDate)) }),
    cache: false,
  });
  return expanded
    .between(new Date(range.start), new Date(range.end), true)
    .map(({ epochMilliseconds }) => epochMilliseconds);
}

/** The end of a rule on the wall of its start. A mere date includes that day, as calendars mean it. */
function lastWall(end: CalendarTime, zone: string, isDate: boolean): number {
  if (end.isDate) return end.wall + (isDate ? 0 : DAY_MS - 1);
  return wallOf(zone, instantOf(end));
}

function entryOf(uid: string, component: Component, reading: Reading): Entry | undefined {
  const begin = first(component, 'DTSTART');
  const [start] = (begin && timesOf(begin, reading.zoneOf, reading.zone)) ?? [];
  const duration = start && lengthOf(component, start, reading);
  if (start === undefined || duration === undefined) return undefined;
  return {
    uid,
    sequence: Number(first(component, 'SEQUENCE')?.value) || 0,
    start,
    duration,
    isBusy: isBusy(component),
    component,
  };
}

/** RFC 5545, 3.6.1: an event on a date lasts that day, one at a time no time, unless it says otherwise. */
function lengthOf(
  component: Component,
  start: CalendarTime,
  reading: Reading,
): Duration | undefined {
  const end = first(component, 'DTEND');
  const duration = first(component, 'DURATION');
  if (end === undefined)
    return duration ? durationOf(duration.value) : { days: start.isDate ? 1 : 0, ms: 0 };
  const [until] = timesOf(end, reading.zoneOf, reading.zone) ?? [];
  if (until === undefined) return undefined;
  return start.isDate && until.isDate
    ? { days: Math.round((until.wall - start.wall) / DAY_MS), ms: 0 }
    : { days: 0, ms: instantOf(until) - instantOf(start) };
}

const isBusy = (component: Component): boolean =>
  valueOf(component, 'STATUS') !== 'CANCELLED' &&
  valueOf(component, 'TRANSP') !== 'TRANSPARENT' &&
  valueOf(component, 'X-MICROSOFT-CDO-BUSYSTATUS') !== 'FREE';

/** RFC 5545, 3.6.4 and 3.8.2.6. */
function addFreeBusy(found: Busy, component: Component, reading: Reading): void {
  for (const property of all(component, 'FREEBUSY')) {
    if (property.parameters.get('FBTYPE')?.toUpperCase() === 'FREE') continue;
    for (const period of property.value.split(',')) {
      const [from = '', to = ''] = period.trim().split('/');
      const start = timeOf(from, reading.zone);
      const until = timeOf(to, reading.zone);
      const duration = durationOf(to);
      const end = until ? instantOf(until) : start && duration && after(start, duration);
      if (start === undefined || end === undefined) found.unreadable += 1;
      else push(found, reading, { start: instantOf(start), end, uid: 'freebusy' });
    }
  }
}

const add = (found: Busy, reading: Reading, { uid, duration }: Entry, start: CalendarTime): void =>
  push(found, reading, { start: instantOf(start), end: after(start, duration), uid });

function push({ times }: Busy, { window }: Reading, time: BusyTime): void {
  if (time.end <= time.start || !overlaps(time, window)) return;
  if (times.length >= MOST_TIMES) throw new CalendarError('too-many');
  times.push({
    uid: time.uid,
    start: Math.max(time.start, window.start),
    end: Math.min(time.end, window.end),
  });
}

const first = (component: Component, name: string): Property | undefined =>
  component.properties.get(name)?.[0];
const all = (component: Component, name: string): readonly Property[] =>
  component.properties.get(name) ?? [];
const valueOf = (component: Component, name: string): string | undefined =>
  first(component, name)?.value.trim().toUpperCase();
