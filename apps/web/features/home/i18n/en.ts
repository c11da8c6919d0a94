export default {
  title: 'Telehealth Hub',
} as const;
