export default {
  title: 'Find a doctor',
} as const;
