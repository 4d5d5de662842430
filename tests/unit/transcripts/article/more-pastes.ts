import type { Paste } from './pastes.ts';

export const morePastes: Paste[] = [
  {
    name: 'an interview by mail: what was asked is quoted',
    language: 'en',
    text: `> What made you write to us?

I read that nobody answers. I wanted to see.

> You have lived in eleven countries. Which was home?

The one whose bread I miss. I will not say which, my neighbours read this.

> Are you going back?

Every time I bake.`,
    turns: [
      '? What made you write to us?',
      '! I read that nobody answers. I wanted to see.',
      '? You have lived in eleven countries. Which was home?',
      '! The one whose bread I miss. I will not say which, my neighbours read this.',
      '? Are you going back?',
      '! Every time I bake.',
    ],
  },
  {
    name: 'French dashes with guillemets in the answers',
    language: 'fr',
    text: `– Vous avez commencé tard ?
Oui, à quarante ans. Mon père disait : « C'est trop tard pour tout. »
– Et vous l'avez cru.
Pendant un an. Puis j'ai acheté le four.
– Qu'est-ce qui a changé ?
Moi, je crois. (Silence.) Et le prix de l'électricité.`,
    turns: [
      '? Vous avez commencé tard ?',
      "! Oui, à quarante ans. Mon père disait : « C'est trop tard pour tout. »",
      "? Et vous l'avez cru.",
      "! Pendant un an. Puis j'ai acheté le four.",
      "? Qu'est-ce qui a changé ?",
      "! Moi, je crois. (Silence.) Et le prix de l'électricité.",
    ],
  },
  {
    name: 'typed bullets answer',
    language: 'en',
    text: `The two sisters run the last ferry inn. We asked them five things.

How did you come by the inn?
• “We lost a bet.”
And you never sold it.
• “Who would buy a bet?”
What do guests ask for?
• (They look at each other.)
Is there a secret in the soup?
• “Yes.”`,
    turns: [
      '? How did you come by the inn?',
      '! “We lost a bet.”',
      '? And you never sold it.',
      '! “Who would buy a bet?”',
      '? What do guests ask for?',
      '! (They look at each other.)',
      '? Is there a secret in the soup?',
      '! “Yes.”',
    ],
  },
  {
    name: 'marks of Markdown, names in bold',
    language: 'es',
    text: `# Entrevista con el farero

**Marta Ruiz:** ¿Cuántos escalones tiene el faro?

**Elías Peña:** Doscientos diez. Los subo dos veces al día.

**Marta Ruiz:** ¿Y si se olvida algo?

**Elías Peña:** Me quedo sin ello. (Ríe.)

**Marta Ruiz:** Gracias, Elías.

**Elías Peña:** A usted.`,
    turns: [
      '? [Marta Ruiz] ¿Cuántos escalones tiene el faro?',
      '! [Elías Peña] Doscientos diez. Los subo dos veces al día.',
      '? [Marta Ruiz] ¿Y si se olvida algo?',
      '! [Elías Peña] Me quedo sin ello. (Ríe.)',
      '? [Marta Ruiz] Gracias, Elías.',
      '! [Elías Peña] A usted.',
    ],
  },
  {
    name: 'Hebrew letters',
    language: 'he',
    text: `ש: מתי התחלת לבנות סירות?
ת: אחרי הצבא. אבא שלי אמר שאני משוגע.
ש: והוא צדק?
ת: כן. אבל אני מאושר.
ש: מה הסירה הבאה?
ת: (צוחק) קטנה יותר.`,
    turns: [
      '? מתי התחלת לבנות סירות?',
      '! אחרי הצבא. אבא שלי אמר שאני משוגע.',
      '? והוא צדק?',
      '! כן. אבל אני מאושר.',
      '? מה הסירה הבאה?',
      '! (צוחק) קטנה יותר.',
    ],
  },
  {
    name: 'Russian: words for the parts, a remark at the end',
    language: 'ru',
    text: `Корреспондент: Давно вы живёте на маяке?
Смотритель: Двадцать третий год. Я приехал на неделю.
Корреспондент: Что вас удержало?
Смотритель: Туман. Лодка не пришла.
А потом я уже не хотел.
Корреспондент: Спасибо за чай.`,
    turns: [
      '? [Корреспондент] Давно вы живёте на маяке?',
      '! [Смотритель] Двадцать третий год. Я приехал на неделю.',
      '? [Корреспондент] Что вас удержало?',
      '! [Смотритель] Туман. Лодка не пришла. / А потом я уже не хотел.',
      '? [Корреспондент] Спасибо за чай.',
    ],
  },
  {
    name: 'a list of things to buy',
    language: 'en',
    text: `Things for Saturday

Bread: two
Milk: one
Did we pay the coal man?
Candles: a box`,
    turns: [],
  },
  {
    name: 'a report with one question in it',
    language: 'en',
    text: `The bridge was closed on Monday. Nobody knows for how long.

Will the ferry sail again? The council has not decided.

A spokeswoman said: “We hope for May.”`,
    turns: [],
  },
  {
    name: 'names alone in their lines, one of a single word, a byline above',
    language: 'nl',
    text: `Een brug moet je kunnen horen

Saskia de Wit

Harm Boersma bedient zeven bruggen vanuit één stoel.

Redactie
U zit hier de hele dag binnen.

Harm Boersma
Twaalf uur, met een raam waar je niets door ziet. Ik had vroeger wind.

Redactie
Mist u het fietsen?

Harm Boersma
Elke dag. Mijn vrouw ook.

Redactie
Hoe lang gaat u nog door?

Harm Boersma
Tot ze een computer hebben die van zwanen houdt.`,
    turns: [
      '? [Redactie] U zit hier de hele dag binnen.',
      '! [Harm Boersma] Twaalf uur, met een raam waar je niets door ziet. Ik had vroeger wind.',
      '? [Redactie] Mist u het fietsen?',
      '! [Harm Boersma] Elke dag. Mijn vrouw ook.',
      '? [Redactie] Hoe lang gaat u nog door?',
      '! [Harm Boersma] Tot ze een computer hebben die van zwanen houdt.',
    ],
  },
];
