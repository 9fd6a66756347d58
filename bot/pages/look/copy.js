/** A button on each command. */
export function addCopyButtons() {
  if (!navigator.clipboard) return;
  const { copy, copied } = document.body.dataset;
  for (const figure of document.querySelectorAll('figure.code')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(figure.querySelector('code').textContent);
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = copy;
      }, 1500);
    });
    figure.append(button);
  }
}
