import type { Specialty } from '@hub/contracts/specialties.ts';

const words = (list: string): string[] => list.split(',').map((word) => word.trim());

/**
 * What people type when they look for a specialty, in English, German and French: its name, who
 * practises it, and the plainest words for what it is about. Not advice on where to go with a symptom.
 */
export const SPECIALTY_WORDS: Record<Specialty, readonly string[]> = {
  'general-practice': words(`
    general practice, general practitioner, gp, family doctor, family medicine, cold, flu, fever,
    sick note, allgemeinmedizin, Allgemeinarzt, Allgemeinärztin, Hausarzt, Hausärztin,
    Familienarzt, Erkältung, Grippe, Fieber, Krankschreibung, médecine générale,
    médecin généraliste, généraliste, médecin de famille, médecin traitant, rhume, grippe,
    fièvre, arrêt de travail`),
  'internal-medicine': words(`
    internal medicine, internist, innere medizin, Internistin, médecine interne, interniste`),
  paediatrics: words(`
    paediatrics, pediatrics, paediatrician, pediatrician, child, children, baby, Kinderarzt,
    Kinderärztin, Pädiatrie, Pädiater, Kinderheilkunde, Kind, Kinder, Säugling, pédiatrie,
    pédiatre, enfant, enfants, bébé, nourrisson`),
  gynaecology: words(`
    gynaecology, gynecology, gynaecologist, gynecologist, obstetrics, pregnancy, contraception,
    menopause, Gynäkologie, Gynäkologe, Gynäkologin, Frauenarzt, Frauenärztin, Frauenheilkunde,
    Schwangerschaft, Verhütung, Wechseljahre, gynécologie, gynécologue, obstétrique, grossesse,
    ménopause`),
  dermatology: words(`
    dermatology, dermatologist, skin doctor, skin, acne, eczema, rash, mole, psoriasis,
    Dermatologie, Dermatologe, Dermatologin, Hautarzt, Hautärztin, Haut, Akne, Ekzem, Ausschlag,
    Hautausschlag, Muttermal, Schuppenflechte, Neurodermitis, dermatologie, dermatologue,
    dermato, peau, acné, eczéma, éruption, grain de beauté`),
  cardiology: words(`
    cardiology, cardiologist, heart, blood pressure, palpitations, Kardiologie, Kardiologe,
    Kardiologin, Herz, Herzarzt, Blutdruck, Bluthochdruck, Herzrasen, cardiologie, cardiologue,
    cardio, coeur, tension, hypertension`),
  psychiatry: words(`
    psychiatry, psychiatrist, mental health, depression, anxiety, adhd, Psychiatrie, Psychiater,
    Psychiaterin, Depression, Angst, Angststörung, ADHS, psychiatrie, psychiatre, santé mentale,
    dépression, anxiété, angoisse, tdah`),
  'child-psychiatry': words(`
    child psychiatry, child psychiatrist, adolescent psychiatry, Kinderpsychiatrie,
    Kinderpsychiater, Jugendpsychiatrie, Kinder- und Jugendpsychiatrie, pédopsychiatrie,
    pédopsychiatre`),
  psychotherapy: words(`
    psychotherapy, psychotherapist, psychologist, psychology, therapy, therapist, counselling,
    burnout, Psychotherapie, Psychotherapeut, Psychotherapeutin, Psychologe, Psychologin,
    Psychologie, Therapie, Burnout, psychothérapie, psychothérapeute, psychologue, psychologie,
    psy, thérapie`),
  neurology: words(`
    neurology, neurologist, headache, migraine, epilepsy, nerves, Neurologie, Neurologe,
    Neurologin, Nervenarzt, Kopfschmerzen, Migräne, Epilepsie, Nerven, neurologie, neurologue,
    mal de tête, maux de tête, épilepsie, nerfs`),
  orthopaedics: words(`
    orthopaedics, orthopedics, orthopaedist, orthopaedic surgeon, back pain, back, knee, joints,
    bones, Orthopädie, Orthopäde, Orthopädin, Rückenschmerzen, Rücken, Knie, Gelenke, Knochen,
    orthopédie, orthopédiste, mal de dos, dos, genou, articulations`),
  ophthalmology: words(`
    ophthalmology, ophthalmologist, eye doctor, eye, eyes, vision, Augenheilkunde, Augenarzt,
    Augenärztin, Ophthalmologie, Auge, Augen, Sehen, ophtalmologie, ophtalmologue, ophtalmo,
    oculiste, yeux, oeil, vue`),
  'ear-nose-throat': words(`
    ear nose throat, ent, otolaryngology, ear, nose, throat, sinus, tinnitus, HNO, HNO-Arzt,
    HNO-Ärztin, Hals-Nasen-Ohren, Ohrenarzt, Ohr, Ohren, Nase, Hals, Halsschmerzen,
    Ohrenschmerzen, orl, oto-rhino-laryngologie, oreille, oreilles, nez, gorge, mal de gorge,
    otite, acouphènes`),
  urology: words(`
    urology, urologist, bladder, prostate, Urologie, Urologe, Urologin, Blase, Blasenentzündung,
    Prostata, urologie, urologue, vessie, cystite`),
  gastroenterology: words(`
    gastroenterology, gastroenterologist, stomach, bowel, digestion, liver, heartburn,
    Gastroenterologie, Gastroenterologe, Gastroenterologin, Magen, Darm, Verdauung, Leber,
    Sodbrennen, Bauchschmerzen, gastro-entérologie, gastroentérologie, gastro-entérologue,
    gastroentérologue, estomac, intestin, foie, mal de ventre`),
  pneumology: words(`
    pneumology, pulmonology, pulmonologist, lung, lungs, asthma, cough, breathing, copd,
    Pneumologie, Lungenarzt, Lungenärztin, Pneumologe, Pneumologin, Lunge, Asthma, Husten,
    Atmung, pneumologie, pneumologue, poumon, poumons, asthme, toux, respiration, bpco`),
  endocrinology: words(`
    endocrinology, endocrinologist, diabetes, diabetology, thyroid, hormones, Endokrinologie,
    Endokrinologe, Endokrinologin, Diabetologie, Diabetologe, Diabetes, Schilddrüse, Hormone,
    endocrinologie, endocrinologue, diabétologie, diabétologue, diabète, thyroïde`),
  rheumatology: words(`
    rheumatology, rheumatologist, arthritis, Rheumatologie, Rheumatologe, Rheumatologin, Rheuma,
    Arthritis, rhumatologie, rhumatologue, rhumatisme, rhumatismes, arthrite, arthrose`),
  nephrology: words(`
    nephrology, nephrologist, kidney, kidneys, dialysis, Nephrologie, Nephrologe, Nephrologin,
    Niere, Nieren, Dialyse, néphrologie, néphrologue, rein, reins, dialyse`),
  oncology: words(`
    oncology, oncologist, cancer, tumour, tumor, Onkologie, Onkologe, Onkologin, Krebs, Tumor,
    oncologie, oncologue, cancérologie, cancérologue, tumeur`),
  haematology: words(`
    haematology, hematology, haematologist, blood, anaemia, Hämatologie, Hämatologe, Hämatologin,
    Blut, Blutarmut, hématologie, hématologue, sang, anémie`),
  allergology: words(`
    allergology, allergist, allergy, allergies, hay fever, Allergologie, Allergologe,
    Allergologin, Allergie, Allergien, Heuschnupfen, allergologie, allergologue, allergie,
    rhume des foins`),
  'infectious-diseases': words(`
    infectious diseases, infectiology, travel medicine, Infektiologie, Infektiologe,
    Infektiologin, Infektion, Reisemedizin, Tropenmedizin, infectiologie, infectiologue,
    maladies infectieuses, médecine des voyages`),
  angiology: words(`
    angiology, vascular medicine, veins, Angiologie, Angiologe, Angiologin, Venen, Krampfadern,
    Gefäße, angiologie, angiologue, médecine vasculaire, phlébologie, veines, varices`),
  surgery: words(`
    surgery, surgeon, operation, Chirurgie, Chirurg, Chirurgin, Operation, chirurgie, chirurgien,
    chirurgienne, opération`),
  anaesthesiology: words(`
    anaesthesiology, anesthesiology, anaesthetist, Anästhesie, Anästhesiologie, Anästhesist,
    Anästhesistin, Narkose, anesthésie, anesthésiste`),
  radiology: words(`
    radiology, radiologist, x-ray, mri, Radiologie, Radiologe, Radiologin, Röntgen, MRT,
    radiologie, radiologue, irm, radio`),
  'pain-medicine': words(`
    pain medicine, pain therapy, chronic pain, pain, Schmerztherapie, Schmerzmedizin,
    Schmerztherapeut, chronische Schmerzen, Schmerzen, médecine de la douleur, algologie,
    algologue, douleur, douleurs`),
  'sports-medicine': words(`
    sports medicine, sports doctor, sports injury, Sportmedizin, Sportarzt, Sportärztin,
    Sportverletzung, médecine du sport, médecin du sport`),
  geriatrics: words(`
    geriatrics, geriatrician, dementia, old age, Geriatrie, Geriater, Altersmedizin, Demenz,
    gériatrie, gériatre, démence, personnes âgées`),
  'palliative-medicine': words(`
    palliative medicine, palliative care, Palliativmedizin, Palliativversorgung,
    soins palliatifs, médecine palliative`),
  'occupational-medicine': words(`
    occupational medicine, occupational health, Arbeitsmedizin, Betriebsarzt, Betriebsärztin,
    médecine du travail, médecin du travail`),
  physiotherapy: words(`
    physiotherapy, physiotherapist, physio, Physiotherapie, Physiotherapeut, Physiotherapeutin,
    Krankengymnastik, kinésithérapie, kinésithérapeute, kiné, physiothérapie, physiothérapeute`),
  nutrition: words(`
    nutrition, dietician, dietitian, nutritionist, diet, obesity, Ernährung, Ernährungsberatung,
    Ernährungsmedizin, Diät, Übergewicht, nutritionniste, diététicien, diététicienne, diététique,
    régime, obésité`),
  'speech-therapy': words(`
    speech therapy, speech therapist, Logopädie, Logopäde, Logopädin, Sprachtherapie, Stottern,
    orthophonie, orthophoniste, logopédie, logopédiste, bégaiement`),
  midwifery: words(`
    midwifery, midwife, Hebamme, Geburtshilfe, Wochenbett, sage-femme, sages-femmes, maïeutique`),
  dentistry: words(`
    dentistry, dentist, tooth, teeth, toothache, Zahnarzt, Zahnärztin, Zahnmedizin, Zahn, Zähne,
    Zahnschmerzen, dentiste, chirurgien-dentiste, dent, dents, mal de dents`),
};
