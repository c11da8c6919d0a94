export default {
  title: 'A doctor, wherever you are',
  lead: 'Find a free appointment, meet your doctor on encrypted video, and keep the notes in one place.',
  search: {
    label: 'Find an appointment',
    what: 'What do you need?',
    whatExample: 'Complaint, specialty or name',
    where: 'Where?',
    whereExample: 'Town or city',
    submit: 'Search',
    often: 'Often looked for',
  },
  earliest: {
    title: 'Earliest appointments',
    more: 'See all doctors',
    empty: 'No free appointments at the moment',
    emptyText: 'New times are added every day. Look through all doctors or try again later.',
  },
  clinics: {
    title: 'For practices and hospitals',
    text: 'Sign up your practice: your patients book by themselves and meet you on encrypted video. You go public once we have checked you.',
    open: 'Sign up a practice',
  },
  steps: {
    title: 'How it works',
    find: 'Find and book',
    findText: 'Choose a doctor and a time that suits you. Booking takes about two minutes.',
    meet: 'Meet on video',
    meetText: 'Check camera and sound beforehand. Your doctor lets you in; nothing to install.',
    keep: 'Read it again',
    keepText: 'After the visit you read your doctor’s notes in your record, in your own time.',
  },
} as const;
