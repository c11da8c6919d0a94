export default {
  title: 'Today',
} as const;
