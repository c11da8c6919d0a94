/** The front desk. */
export default {
  title: 'Front desk',
  print: 'Print the day',
  nav: {
    label: 'Front desk',
    list: 'Who is next',
    day: 'Side by side',
  },
  bar: {
    steps: 'Choose the day',
    today: 'Today',
  },
  next: {
    title: 'Next to arrive',
    waiting_one: '{{count}} person is waiting',
    waiting_other: '{{count}} people are waiting',
    details: 'Details',
  },
  list: {
    practitioner: 'Practitioner',
    everybody: 'Everybody',
    ahead_zero: 'Nobody to come',
    ahead_one: '{{count}} visit ahead',
    ahead_other: '{{count}} visits ahead',
    emptyTitle: 'No visits on this day',
    emptyText: 'Book one for somebody who calls or stands at the counter.',
  },
  find: {
    title: 'Somebody calls',
    register: 'Register a caller',
    bookFor: 'Book for {{name}}',
  },
  day: {
    title: 'The day side by side',
    region: 'All practitioners on {{day}}',
    visits_zero: 'no visits',
    visits_one: '{{count}} visit',
    visits_other: '{{count}} visits',
    keys: 'Arrow keys go from visit to visit, Enter opens one, M moves it to another time or colleague.',
  },
} as const;
