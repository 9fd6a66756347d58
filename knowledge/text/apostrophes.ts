/** Words that people type without their apostrophe: "whats", "dont", "im". Only those that mean nothing else. */
const LEFT_OUT =
  /(?<![\p{L}'’])(?:(what|who|where|how|when|that|there|here)(s)|(do|does|did|is|are|was|have|has|had|would|should|could|wo|ca)n(t)|(i|you|we|they)(ve)|(i)(m)|(you|they)(re))(?![\p{L}'’])/giu;

export const withApostrophes = (text: string): string =>
  text.replace(LEFT_OUT, (found, ...groups: (string | undefined)[]) => {
    const end = groups.slice(0, 10).filter((one) => one !== undefined)[1] as string;
    return `${found.slice(0, -end.length)}'${end}`;
  });
