export default {
  title: 'Outbox',
  lead: 'This is a demo: emails are not sent. For a day, you can read here what would have gone out. Only this computer can see it.',
  hint: 'Demo: emails are not sent.',
  hintLink: 'Open the outbox',
  list: 'Emails',
  to: 'To {{address}}',
  back: 'All emails',
  choose: 'Choose an email to read it.',
  view: 'Show as',
  html: 'Email',
  text: 'Text only',
  frame: 'Email: {{subject}}',
  code: 'Code in this email',
  open: 'Open the link in this email',
  empty: {
    title: 'No emails yet',
    text: 'Register or ask for a new password: the email appears here within a moment.',
  },
  absent: {
    title: 'There is no outbox here',
    text: 'It exists in demo mode without a mail server only, and only on the computer that runs it.',
  },
} as const;
