export default {
  title: 'Visit',
} as const;
