/** A hero or thumbnail card as an Adaptive Card, so that there is one way of drawing. Choice prompts send hero cards. */
export function fromHeroCard({ title, subtitle, text, images = [], buttons = [] }) {
  const body = [
    title && { type: 'TextBlock', text: title, wrap: true, style: 'heading' },
    subtitle && { type: 'TextBlock', text: subtitle, wrap: true, isSubtle: true, spacing: 'none' },
    ...images.map(({ url, alt }) => ({ type: 'Image', url, altText: alt ?? '' })),
    text && { type: 'TextBlock', text, wrap: true },
  ];
  return { type: 'AdaptiveCard', version: '1.5', body: body.filter(Boolean), actions: buttons.map(fromButton) };
}

function fromButton({ type, title, value, text, displayText }) {
  if (type === 'openUrl') return { type: 'Action.OpenUrl', title, url: value };
  if (type === 'invoke') return { type: 'Action.Submit', title, data: { ...value, msteams: { type: value?.type } } };
  const shown = type === 'messageBack' ? { type, text, displayText, value } : { type: 'imBack', value };
  return { type: 'Action.Submit', title, data: { msteams: shown } };
}
