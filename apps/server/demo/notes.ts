/** Notes of the demo's past visits, in the language that doctor and patient share. Invented. */
export interface SoapNote {
  title: string;
  subjective: string;
  objective: string;
  assessment: string;
  plan: string;
}

export const DEMO_NOTES = {
  mole: {
    title: 'Muttermal am rechten Unterarm',
    subjective:
      'Seit etwa vier Monaten langsam größer, kein Jucken, kein Bluten. Keine Melanome in der Familie.',
    objective:
      'Im Video und auf dem Foto: 6 mm, zwei Brauntöne, Rand überwiegend scharf, leicht asymmetrisch.',
    assessment: 'Wahrscheinlich gutartiger Nävus. Wegen der Größenzunahme Kontrolle nötig.',
    plan: 'Foto mit Lineal alle vier Wochen. Auflichtmikroskopie in der Praxis in zwei Monaten. Bei Blutung oder raschem Wachstum sofort melden.',
  },
  sleep: {
    title: 'Sleep problems',
    subjective:
      'Falls asleep after two hours, wakes at 4 a.m. Five weeks now, since starting a new job. Two coffees in the afternoon. No thoughts of self-harm.',
    objective: 'Alert and oriented on video, speech normal. PHQ-2: 2 of 6.',
    assessment: 'Insomnia related to stress; mild low mood.',
    plan: 'No caffeine after noon, fixed time to get up, sleep diary for two weeks. Psychiatric opinion with Dr. Okafor. No medicine for now.',
  },
  checkUp: {
    title: 'Jährliche Vorsorge',
    subjective:
      'Keine Beschwerden. Zyklus regelmäßig, 28 Tage. Verhütung mit Kupferspirale seit 2024.',
    objective: 'Abdomen weich. Spirale in der Sonografie richtig gelegen. Abstrich entnommen.',
    assessment: 'Unauffälliger Befund.',
    plan: 'Ergebnis des Abstrichs in zwei Wochen. Nächste Vorsorge in zwölf Monaten.',
  },
  bronchitis: {
    title: 'Akute Bronchitis',
    subjective:
      'Seit zwei Wochen Husten, erst trocken, jetzt mit hellem Auswurf. Kein Fieber, keine Atemnot. Raucht nicht.',
    objective:
      'Spricht in ganzen Sätzen, Atemfrequenz 16/min. Temperatur selbst gemessen 36,9 °C, Sauerstoffsättigung 98 %.',
    assessment: 'Akute Bronchitis, vermutlich viral. Kein Anhalt für eine Lungenentzündung.',
    plan: 'Schonung und viel trinken. Kein Antibiotikum nötig. Wiedervorstellung in drei Wochen, bei Fieber oder Atemnot sofort.',
  },
  bloodPressure: {
    title: 'Kontrolle Bluthochdruck',
    subjective: 'Nimmt Ramipril 5 mg regelmäßig. Gelegentlich Schwindel beim Aufstehen.',
    objective:
      'Blutdruck 148/88 mmHg sitzend, 140/84 mmHg stehend. Puls 72/min, regelmäßig. EKG: Sinusrhythmus.',
    assessment: 'Arterielle Hypertonie, noch nicht im Zielbereich.',
    plan: 'Ramipril auf 7,5 mg. Zwei Wochen morgens und abends messen. Langzeit-EKG ist angelegt, Besprechung beim nächsten Termin.',
  },
  diabetes: {
    title: 'Type 2 diabetes, first advice',
    subjective:
      'Diagnosed two weeks ago, HbA1c 7.4 %. Eats rice twice a day, cooks for a family of five. Afraid of injections.',
    objective: 'Reported weight 64 kg, height 1.58 m. Fasting sugar at home 7.8 to 8.6 mmol/L.',
    assessment: 'Type 2 diabetes, newly found, without complications so far.',
    plan: 'Metformin 500 mg twice daily as started. Half the rice, twice the vegetables; walk 20 minutes after dinner. Readings before breakfast for two weeks. Eye check this quarter.',
  },
  eczema: {
    title: 'Dermatite atopique',
    subjective:
      'Plaques rouges qui démangent aux plis des coudes depuis trois semaines. Rhume des foins connu. Nouveau produit de lessive.',
    objective:
      'À la vidéo : plaques érythémateuses mal limitées, traces de grattage, sans suintement.',
    assessment: 'Poussée légère à modérée de dermatite atopique.',
    plan: 'Dermocorticoïde d’activité modérée une fois par jour pendant sept jours, puis émollient matin et soir. Lessive sans parfum. Contrôle si pas d’amélioration après deux semaines.',
  },
  mood: {
    title: 'Sleep and mood, follow-up',
    subjective:
      'Sleeps six hours now. Diary kept. Mood better at weekends, dread on Sunday evenings.',
    objective: 'Good eye contact, normal range of feeling. PHQ-9: 7, GAD-7: 9.',
    assessment: 'Adjustment disorder with anxious mood, improving.',
    plan: 'Keep the sleep plan. Six sessions of cognitive behavioural therapy recommended. See again in two weeks.',
  },
  firstSession: {
    title: 'Premier entretien',
    subjective:
      'Arrivé à Bâle il y a un an pour ses études. Se sent isolé, difficultés de concentration avant les examens, crises d’angoisse deux fois par semaine.',
    objective: 'Contact ouvert, discours clair. Pas d’idées suicidaires.',
    assessment: 'Trouble anxieux dans un contexte d’adaptation.',
    plan: 'Huit séances convenues. Exercice de respiration deux fois par jour, journal des moments d’angoisse. Numéro d’urgence remis.',
  },
  vaccination: {
    title: 'Beratung zur Grippeimpfung',
    subjective:
      'Möchte sich gegen Grippe impfen lassen. Nimmt Ramipril. Keine Allergie gegen Hühnereiweiß bekannt.',
    objective: 'Wohlbefinden, kein Infekt.',
    assessment: 'Impfung empfohlen (über 60 Jahre, Bluthochdruck); keine Gegenanzeige.',
    plan: 'Hochdosis-Impfstoff in der Praxis, ohne Termin dienstags von 8 bis 10 Uhr.',
  },
  knee: {
    title: 'Schmerzen im linken Knie',
    subjective:
      'Seit sechs Wochen Schmerzen innen am linken Knie, vor allem treppab. Kein Sturz. Nachts keine Schmerzen.',
    objective: 'Im Video: Gang flüssig, Knie nicht geschwollen, Beugung bis etwa 120°.',
    assessment: 'Verdacht auf beginnende Gonarthrose links.',
    plan: 'Röntgen veranlasst. Ibuprofen 400 mg bei Bedarf, höchstens drei Tage. Übungen für den Oberschenkel geschickt. Besprechung nach dem Röntgenbild.',
  },
  cystitis: {
    title: 'Blasenentzündung',
    subjective:
      'Seit gestern Brennen beim Wasserlassen und häufiger Harndrang. Kein Fieber, keine Flankenschmerzen, nicht schwanger.',
    objective: 'Temperatur 36,7 °C, guter Allgemeinzustand.',
    assessment: 'Unkomplizierte Zystitis.',
    plan: 'Fosfomycin 3 g einmalig am Abend. Viel trinken. Bei Fieber oder Flankenschmerz sofort melden.',
  },
} as const satisfies Record<string, SoapNote>;
